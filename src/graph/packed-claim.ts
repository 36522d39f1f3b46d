import type { RelationType } from '../document/labels.js';
import type { Claim } from './claims.js';

/** A claim as an array, without what its key says and what its evidence repeats: half the bytes, and half the time to write and read them. */
export type PackedClaim = readonly [
  type: RelationType,
  predicate: string,
  document: string,
  publisher: string | null,
  sentence: string,
  start: number,
  end: number,
  confidence: number,
  relation: number,
  said: number,
  first: string | null,
  last: string | null,
  leader: string | null,
  ...evidence: number[],
];

/** How a claim is said: a sum of these. */
const SAID = { asserted: 1, plain: 2, negated: 4, reported: 8, possible: 16 } as const;

/** A claim, and the first of the copies that its document is one of. */
export type LedClaim = Claim & { readonly leader?: string };

/** What claims are sorted by: source, then target. No id has a line break, which sorts before all that ids have. */
export function pairOf({ identity: { source, target } }: Claim): string {
  return `${source}\n${target}`;
}

export function packClaim(claim: LedClaim): PackedClaim {
  const { identity, document, publisher, sentence, confidence, relation, days, leader, evidence } = claim;
  // All that stands behind a claim is of its sentence.
  const { start, end } = evidence[0]!.sentence;
  let said = 0;
  for (const [name, bit] of Object.entries(SAID)) if (claim[name as keyof typeof SAID]) said += bit;
  return [
    identity.type,
    identity.predicate,
    document,
    publisher ?? null,
    sentence,
    start,
    end,
    confidence,
    relation,
    said,
    days?.first ?? null,
    days?.last ?? null,
    leader ?? null,
    ...evidence.map((one) => one.relation),
  ];
}

/** The claim again; `key` is its pair. */
export function unpackClaim(packed: PackedClaim, key: string): LedClaim {
  const [type, predicate, document, publisher, sentence, start, end, confidence, ...rest] = packed;
  const [relation, said, first, last, leader, ...relations] = rest;
  const cut = key.indexOf('\n');
  return {
    identity: { source: key.slice(0, cut), target: key.slice(cut + 1), type, predicate },
    document,
    ...(publisher !== null && { publisher }),
    sentence,
    start,
    confidence,
    relation,
    asserted: (said & SAID.asserted) !== 0,
    plain: (said & SAID.plain) !== 0,
    negated: (said & SAID.negated) !== 0,
    reported: (said & SAID.reported) !== 0,
    possible: (said & SAID.possible) !== 0,
    ...(first !== null && last !== null && { days: { first, last } }),
    evidence: relations.map((one) => ({ document, sentence: { start, end }, relation: one })),
    ...(leader !== null && { leader }),
  };
}
