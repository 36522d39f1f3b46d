import type { EntityType, RelationType } from '../document/labels.js';
import { CLAIM, type ReportClaim, type ReportData, type ReportRelation } from '../formats/write/report/payload.js';
import { type Manner, mannerOf } from './words.js';

/** What the reader wants to see. Sets hold what is switched off. */
export interface Filters {
  readonly hiddenTypes: ReadonlySet<EntityType>;
  readonly hiddenClasses: ReadonlySet<RelationType>;
  readonly hiddenManners: ReadonlySet<Manner>;
  readonly voice: 'any' | 'own' | 'reported';
  /** ISO 3166-1 alpha-3 of one of the two actors; empty for any. */
  readonly country: string;
  /** Sentences that a relation needs. */
  readonly minimum: number;
  /** Days since 1970-01-01, both inclusive; nothing for no bound. */
  readonly from?: number;
  readonly to?: number;
}

export const NO_FILTERS: Filters = {
  hiddenTypes: new Set(),
  hiddenClasses: new Set(),
  hiddenManners: new Set(),
  voice: 'any',
  country: '',
  minimum: 1,
};

export interface Visible {
  /** Sentences of each relation that pass; 0 where the relation does not. */
  readonly sentences: Int32Array;
  readonly relations: number;
  readonly actors: number;
  readonly total: number;
}

/** Whether sentences are chosen at all: if not, the numbers of the whole run count, not those of the page. */
export function choosesClaims({ hiddenManners, voice, from, to }: Filters): boolean {
  return hiddenManners.size > 0 || voice !== 'any' || from !== undefined || to !== undefined;
}

/** Whether a sentence passes. One that is about no day passes only where time is not bounded. */
export function passes([, , said, first, last = first]: ReportClaim, filters: Filters): boolean {
  const { hiddenManners, voice, from, to } = filters;
  if (hiddenManners.has(mannerOf(said))) return false;
  if (voice !== 'any' && (said & CLAIM.reported) !== (voice === 'reported' ? CLAIM.reported : 0)) return false;
  if (from === undefined && to === undefined) return true;
  if (first === undefined || last === undefined) return false;
  return (from === undefined || last >= from) && (to === undefined || first <= to);
}

/** Applies the filters to every relation. */
export function applyFilters(data: ReportData, filters: Filters): Visible {
  const chooses = choosesClaims(filters);
  const sentences = new Int32Array(data.relations.length);
  const actors = new Set<number>();
  let relations = 0;
  let total = 0;
  for (const [index, relation] of data.relations.entries()) {
    if (!holds(data, relation, filters)) continue;
    const count = chooses
      ? relation.claims.reduce((sum, claim) => sum + Number(passes(claim, filters)), 0)
      : relation.sentences;
    if (count < Math.max(1, filters.minimum)) continue;
    sentences[index] = count;
    actors.add(relation.source).add(relation.target);
    relations += 1;
    total += count;
  }
  return { sentences, relations, actors: actors.size, total };
}

function holds({ actors }: ReportData, { type, source, target }: ReportRelation, filters: Filters): boolean {
  const [a, b] = [actors[source]!, actors[target]!];
  if (filters.hiddenClasses.has(type) || filters.hiddenTypes.has(a.type) || filters.hiddenTypes.has(b.type))
    return false;
  return filters.country === '' || a.country === filters.country || b.country === filters.country;
}
