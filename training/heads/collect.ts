import { z } from 'zod';
import type { Document, Relation, Source } from '#dist/document/layers.js';
import { withKeptEncoding } from '#dist/evaluate/kept-encoding.js';
import { loadPipelineWith } from '#dist/pipeline/load-pipeline.js';
import { defineStage, eachDocument } from '#dist/pipeline/stage.js';
import { ClauseContext } from '#dist/stages/extract-relations/clause-context.js';
import { type EventInput, eventInput } from '#dist/stages/extract-relations/event-input.js';
import { findRelations } from '#dist/stages/extract-relations/find-relations.js';
import type { Frame } from '#dist/stages/extract-relations/frame.js';
import { extractRelations } from '#dist/stages/extract-relations/index.js';
import { ruledType } from '#dist/stages/extract-relations/ruled-type.js';
import { REGISTRY } from '#dist/stages/registry.js';

/** A relation typed by the rules alone, with what a head would read of it. */
export interface Collected {
  readonly relation: Relation;
  readonly frame: Frame;
  readonly input: EventInput;
}

export interface CollectedDocument {
  readonly document: Document;
  readonly collected: readonly Collected[];
}

const BATCH = 16;

/** Runs the packaged pipeline over sources and keeps, for each relation, what the event head would read; `keep` is a folder for the encoder's output. */
export async function collectRelations(
  sources: readonly Source[],
  keep?: string,
): Promise<readonly CollectedDocument[]> {
  const collected: (readonly Collected[])[] = [];
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
        collected.push(
          found.map(({ relation, frame }) => ({
            relation,
            frame,
            input: eventInput(context, frame, ruledType(context, frame), view.layers.encoding),
          })),
        );
        return { layers: { relations: found.map(({ relation }) => relation) } };
      }),
  });
  const registry = { ...REGISTRY, 'extract-relations': collector };
  const pipeline = await loadPipelineWith(keep === undefined ? registry : withKeptEncoding(registry, keep));
  const documents: Document[] = [];
  for (let start = 0; start < sources.length; start += BATCH) {
    documents.push(...(await pipeline.run(sources.slice(start, start + BATCH))));
  }
  return documents.map((document, i) => ({ document, collected: collected[i]! }));
}
