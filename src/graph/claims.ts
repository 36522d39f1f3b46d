import { isNameless } from '../document/nameless.js';
import type { DocumentJson, RelationJson } from '../document/schema.js';
import { type Days, daysOf } from './days.js';
import type { Evidence } from './knowledge-graph.js';
import { extreme } from './order.js';
import { isSymmetric } from './relation-types.js';

/** What an edge is identified by. */
export interface EdgeIdentity {
  readonly source: string;
  readonly target: string;
  readonly type: RelationJson['type'];
  readonly predicate: string;
}

export interface IdentityOptions {
  /** One edge a type. */
  readonly mergePredicates?: boolean;
}

/** One sentence that says an edge: its most confident relation speaks for it, all are kept as evidence. */
export interface Claim {
  readonly identity: EdgeIdentity;
  readonly document: string;
  readonly publisher?: string;
  readonly sentence: string;
  readonly start: number;
  readonly confidence: number;
  /** Index of the relation that speaks for it. */
  readonly relation: number;
  readonly asserted: boolean;
  /** Positive and certain, whenever it is. */
  readonly plain: boolean;
  readonly negated: boolean;
  readonly reported: boolean;
  readonly possible: boolean;
  readonly days?: Days;
  readonly evidence: readonly Evidence[];
}

export type DropReason = 'noEntity' | 'unknownEntity' | 'selfLoop';

/** Why a relation is no edge, or nothing. */
export function dropReason({ subject, object }: RelationJson, known: ReadonlySet<string>): DropReason | undefined {
  if (subject.entity === undefined || object.entity === undefined) return 'noEntity';
  if (isNameless({ id: subject.entity }) || isNameless({ id: object.entity })) return 'noEntity';
  if (!known.has(subject.entity) || !known.has(object.entity)) return 'unknownEntity';
  return subject.entity === object.entity ? 'selfLoop' : undefined;
}

/**
 * The edge of a relation between two entities: relations that hold both ways run from the id that sorts first. Where predicates are
 * merged, the type stands for them.
 */
export function identityOf(
  { subject, object, type, predicate }: RelationJson,
  { mergePredicates = false }: IdentityOptions = {},
): EdgeIdentity {
  const [a, b] = [subject.entity!, object.entity!];
  const words = mergePredicates ? '' : predicate.replace(/\s+/gu, ' ').trim();
  const turned = isSymmetric(type, words === '' ? undefined : words) && extreme(a, b, 1) === b;
  return { source: turned ? b : a, target: turned ? a : b, type, predicate: words === '' ? type : words };
}

/** The claims of one document, and how many of its relations are no edges and why. */
export function claimsOf(
  document: DocumentJson,
  options: IdentityOptions = {},
): { claims: Claim[]; dropped: Record<DropReason, number> } {
  const known = new Set(document.entities.map((entity) => entity.id));
  const dropped = { noEntity: 0, unknownEntity: 0, selfLoop: 0 };
  const groups = new Map<string, { identity: EdgeIdentity; indices: number[] }>();
  for (const [index, relation] of document.relations.entries()) {
    const reason = dropReason(relation, known);
    if (reason) {
      dropped[reason] += 1;
      continue;
    }
    const identity = identityOf(relation, options);
    const { start, end } = document.sentences[relation.sentence]!;
    const key = JSON.stringify([identity, start, end]);
    const group = groups.get(key);
    if (group) group.indices.push(index);
    else groups.set(key, { identity, indices: [index] });
  }
  return { claims: [...groups.values()].map(({ identity, indices }) => claim(document, identity, indices)), dropped };
}

function claim(document: DocumentJson, identity: EdgeIdentity, indices: readonly number[]): Claim {
  const spokesman = [...indices].sort((a, b) => compareRelations(document, a, b))[0]!;
  const relation = document.relations[spokesman]!;
  const { start, end } = document.sentences[relation.sentence]!;
  const days = daysOf(document, relation.date);
  return {
    identity,
    document: document.id,
    ...(document.publisher !== undefined && { publisher: document.publisher }),
    sentence: document.text.slice(start, end),
    start,
    confidence: relation.confidence,
    relation: spokesman,
    plain: isPlain(relation),
    asserted: isPlain(relation) && relation.time !== 'future',
    negated: relation.polarity === 'negative',
    reported: relation.reportedBy !== undefined,
    possible: relation.certainty !== 'certain',
    ...(days && { days }),
    evidence: indices.map((index) => ({ document: document.id, sentence: { start, end }, relation: index })),
  };
}

function compareRelations(document: DocumentJson, a: number, b: number): number {
  const [x, y] = [document.relations[a]!, document.relations[b]!];
  return y.confidence - x.confidence || Number(isPlain(y)) - Number(isPlain(x)) || a - b;
}

function isPlain({ polarity, certainty }: RelationJson): boolean {
  return polarity === 'positive' && certainty === 'certain';
}
