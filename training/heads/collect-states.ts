import { makeSource } from '#dist/document/source.js';
import { factKey, factsSaid, type GoldStates, thingsOfEntities } from '#dist/evaluate/relations/wikidata-states.js';
import type { StateInput } from '#dist/stages/extract-relations/state-input.js';
import { STATE_ENDS, type StatePair } from '#dist/stages/extract-relations/state-pairs.js';
import { askedPairs } from '#dist/stages/extract-relations/state-review.js';
import { observeRelations } from './observe.js';

/** One state that a head could find between two actors of a sentence, and whether it holds. */
export interface AskedState {
  readonly type: number;
  readonly holds: boolean;
  /** Whether a rule found it. */
  readonly ruled: boolean;
}

export interface AskedPair {
  readonly pair: StatePair;
  readonly input: StateInput;
  readonly states: readonly AskedState[];
}

/** Of documents with known states, the pairs of which the gold knows both ends; `keep` is a folder for the encoder's output. */
export async function collectStates(
  golds: readonly GoldStates[],
  keep?: string,
): Promise<readonly (readonly AskedPair[])[]> {
  const sources = golds.map(({ title, text }) => makeSource({ id: title, body: text }));
  const observed = await observeRelations(sources, (context, found) => [...askedPairs(context, found)], keep);
  return observed.map(({ document, seen }, i) => {
    const gold = golds[i]!;
    const things = thingsOfEntities(document, gold.places);
    const facts = new Set(gold.facts.map(factKey));
    return seen.flatMap(({ pair, input, ruled }) => {
      const heads = things.get(pair.subject.entity.id)!;
      const tails = things.get(pair.object.entity.id)!;
      if (heads.size === 0 || tails.size === 0 || [...heads].some((one) => tails.has(one))) return [];
      const states = input.states.map((type) => ({
        type,
        holds: factsSaid(STATE_ENDS[type]![0], heads, tails, facts).length > 0,
        ruled: ruled.has(type),
      }));
      return [{ pair, input, states }];
    });
  });
}
