import { createHash } from 'node:crypto';
import type { Claim, EdgeIdentity } from './claims.js';
import { speakerOf } from './copies/speakers.js';
import { type Days, joinDays } from './days.js';
import { Distinct } from './distinct.js';
import type { EdgeAttributes, Evidence } from './knowledge-graph.js';
import { compareText, extreme } from './order.js';
import { familyOf, isSymmetric } from './relation-types.js';

/** The edge's key: the same for the same content in every run, and never a number. */
export function edgeId({ source, target, type, predicate }: EdgeIdentity): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([source, target, type, predicate]))
    .digest('hex');
  return `e:${digest.slice(0, 20)}`;
}

/** Collects the claims of one edge. The result does not depend on their order. */
export class EdgeBuilder {
  readonly identity: EdgeIdentity;
  readonly #evidence: Evidence[] = [];
  readonly #documents = new Distinct();
  readonly #sources = new Distinct();
  #speakers: Map<string, string> | undefined;
  readonly #days: Days[] = [];
  #best: Claim | undefined;
  #weight = 0;
  #asserted = 0;
  #negated = 0;
  #reported = 0;
  #possible = 0;
  /** Millionths: sums of whole numbers are the same in every order, sums of fractions are not. */
  #confidence = 0;
  #first: string | undefined;
  #last: string | undefined;

  constructor(identity: EdgeIdentity) {
    this.identity = identity;
  }

  /**
   * Adds a claim; whether it counts. Of several copies of one report, which `leader` names, the first that is added speaks for all; the others
   * are sources alone.
   */
  add(claim: Claim, leader?: string): boolean {
    this.#sources.add(claim.publisher ?? claim.document);
    if (leader !== undefined) {
      this.#speakers ??= new Map();
      if (speakerOf(this.#speakers, leader, claim.document) !== claim.document) return false;
    }
    this.#weight += 1;
    this.#asserted += Number(claim.asserted);
    this.#negated += Number(claim.negated);
    this.#reported += Number(claim.reported);
    this.#possible += Number(claim.possible);
    this.#confidence += Math.round(claim.confidence * 1e6);
    this.#first = extreme(this.#first, claim.days?.first, 1);
    this.#last = extreme(this.#last, claim.days?.last, -1);
    this.#documents.add(claim.document);
    if (claim.days) this.#days.push(claim.days);
    this.#evidence.push(...claim.evidence);
    if (!this.#best || compareClaims(claim, this.#best) < 0) this.#best = claim;
    return true;
  }

  /** The attributes, with the predicate as label; labels are told apart when all edges are known. */
  build(): EdgeAttributes {
    const { type, predicate } = this.identity;
    const best = this.#best!;
    return {
      label: predicate,
      predicate,
      type,
      family: familyOf(type),
      symmetric: isSymmetric(type, predicate === type ? undefined : predicate),
      weight: this.#weight,
      documents: this.#documents.size,
      sources: this.#sources.size,
      asserted: this.#asserted,
      negated: this.#negated,
      reported: this.#reported,
      possible: this.#possible,
      ...(this.#first !== undefined && { firstDate: this.#first }),
      ...(this.#last !== undefined && { lastDate: this.#last }),
      days: joinDays(this.#days),
      confidence: Math.round(this.#confidence / this.#weight / 100) / 1e4,
      sentence: best.sentence,
      sentenceDocument: best.document,
      evidence: this.#evidence.sort(compareEvidence),
    };
  }
}

/** Best sentence first: by confidence, then positive and certain, then document and place. */
function compareClaims(a: Claim, b: Claim): number {
  return (
    b.confidence - a.confidence ||
    Number(b.plain) - Number(a.plain) ||
    compareText(a.document, b.document) ||
    a.start - b.start
  );
}

function compareEvidence(a: Evidence, b: Evidence): number {
  return compareText(a.document, b.document) || a.sentence.start - b.sentence.start || a.relation - b.relation;
}
