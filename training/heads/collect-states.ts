import { z } from 'zod';
import { makeSource } from '#dist/document/source.js';
import { withKeptEncoding } from '#dist/evaluate/kept-encoding.js';
import { factKey, factsSaid, type GoldStates, thingsOfEntities } from '#dist/evaluate/relations/wikidata-states.js';
import { loadPipelineWith } from '#dist/pipeline/load-pipeline.js';
import { defineStage, eachDocument } from '#dist/pipeline/stage.js';
import { ClauseContext } from '#dist/stages/extract-relations/clause-context.js';
import { findRelations } from '#dist/stages/extract-relations/find-relations.js';
import { extractRelations } from '#dist/stages/extract-relations/index.js';
import { ruledType } from '#dist/stages/extract-relations/ruled-type.js';
import type { StateInput } from '#dist/stages/extract-relations/state-input.js';
import { STATE_ENDS, type StatePair } from '#dist/stages/extract-relations/state-pairs.js';
import { askedPairs } from '#dist/stages/extract-relations/state-review.js';
import { REGISTRY } from '#dist/stages/registry.js';

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

const BATCH = 16;

/** Runs the packaged pipeline over documents with known states: of each the pairs of which the gold knows both ends. */
export async function collectStates(
  golds: readonly GoldStates[],
  keep?: string,
): Promise<readonly (readonly AskedPair[])[]> {
  const collected: { readonly pair: StatePair; readonly input: StateInput; readonly ruled: ReadonlySet<number> }[][] =
    [];
  const collector = defineStage({
    name: 'extract-relations',
    needs: extractRelations.needs as [
      'encoding',
      'tokens',
      'sentences',
      'tags',
      'dependencies',
      'mentions',
      'dates',
      'figures',
      'entities',
      'quotes',
    ],
    adds: ['relations'],
    options: z.looseObject({}),
    create: () =>
      eachDocument((view) => {
        const context = new ClauseContext(view);
        const found = findRelations(context, false, ruledType);
        collected.push([...askedPairs(context, found)]);
        return { layers: { relations: found.map(({ relation }) => relation) } };
      }),
  });
  const registry = { ...REGISTRY, 'extract-relations': collector };
  const pipeline = await loadPipelineWith(keep === undefined ? registry : withKeptEncoding(registry, keep));
  const all: (readonly AskedPair[])[] = [];
  for (let start = 0; start < golds.length; start += BATCH) {
    const part = golds.slice(start, start + BATCH);
    const documents = await pipeline.run(part.map(({ title, text }) => makeSource({ id: title, body: text })));
    documents.forEach((document, i) => {
      const gold = part[i]!;
      const things = thingsOfEntities(document, gold.places);
      const facts = new Set(gold.facts.map(factKey));
      all.push(
        collected[start + i]!.flatMap(({ pair, input, ruled }) => {
          const heads = things.get(pair.subject.entity.id)!;
          const tails = things.get(pair.object.entity.id)!;
          if (heads.size === 0 || tails.size === 0 || [...heads].some((one) => tails.has(one))) return [];
          const states = input.states.map((type) => ({
            type,
            holds: factsSaid(STATE_ENDS[type]![0], heads, tails, facts).length > 0,
            ruled: ruled.has(type),
          }));
          return [{ pair, input, states }];
        }),
      );
    });
  }
  return all;
}
