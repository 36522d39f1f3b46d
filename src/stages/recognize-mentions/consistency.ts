import type { MentionType } from '../../document/labels.js';
import { isAmbiguousCountryName } from '../../knowledge/countries.js';
import { CONFIDENCE, type Judgement } from './classify.js';

/** A name found by the rules of one sentence, before the article as a whole is asked. */
export interface Candidate extends Judgement {
  readonly firstToken: number;
  readonly endToken: number;
  readonly text: string;
}

/**
 * One form is one type throughout an article: the types found for it vote with their confidence. A last or first word of a sure person is that person,
 * unless a list says otherwise; an acronym in brackets after a name has the name's type.
 */
export function agreeOnTypes(
  candidates: readonly Candidate[],
  isDefinition: (full: Candidate, acronym: Candidate) => boolean,
): Candidate[] {
  const defined = defineAcronyms(candidates, isDefinition);
  const votes = new Map<string, Map<MentionType, number>>();
  const people = new Set<string>();
  for (const candidate of defined) {
    const key = candidate.text.toLowerCase();
    const table = votes.get(key) ?? new Map<MentionType, number>();
    votes.set(key, table);
    table.set(candidate.type, (table.get(candidate.type) ?? 0) + candidate.confidence ** 3);
    if (candidate.type === 'person' && candidate.confidence >= CONFIDENCE.given) {
      const parts = key.split(/[\s-]+/);
      if (parts.length > 1) {
        people.add(parts.at(-1)!);
        people.add(parts[0]!);
      }
    }
  }
  return defined.map((candidate) => {
    const key = candidate.text.toLowerCase();
    if (isAmbiguousCountryName(candidate.text) && people.has(key))
      return { ...candidate, type: 'person', confidence: CONFIDENCE.given };
    if (candidate.confidence >= CONFIDENCE.listed) return candidate;
    if ((people.has(key) || isLostPossessive(key, people)) && candidate.confidence < CONFIDENCE.head)
      return { ...candidate, type: 'person', confidence: CONFIDENCE.given };
    let best: MentionType = candidate.type;
    let weight = 0;
    for (const [type, sum] of votes.get(key)!) {
      // Ties go to the type whose name sorts first, so that the order of the text plays no part.
      if (sum > weight || (sum === weight && type < best)) {
        best = type;
        weight = sum;
      }
    }
    return best === candidate.type ? candidate : { ...candidate, type: best };
  });
}

/** "Xis birthday" beside "Xi Jinping": an apostrophe was lost that the word alone does not show. */
function isLostPossessive(key: string, people: ReadonlySet<string>): boolean {
  return key.endsWith('s') && people.has(key.slice(0, -1));
}

function defineAcronyms(
  candidates: readonly Candidate[],
  isDefinition: (full: Candidate, acronym: Candidate) => boolean,
): Candidate[] {
  const types = new Map<string, Judgement>();
  for (let i = 0; i + 1 < candidates.length; i++) {
    const full = candidates[i]!;
    const acronym = candidates[i + 1]!;
    if (isDefinition(full, acronym)) types.set(acronym.text, { type: full.type, confidence: CONFIDENCE.head });
  }
  return candidates.map((candidate) => {
    const type = types.get(candidate.text);
    return type && candidate.confidence < CONFIDENCE.listed ? { ...candidate, ...type } : candidate;
  });
}
