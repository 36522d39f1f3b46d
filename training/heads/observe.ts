import { z } from 'zod';
import type { Document, Source } from '#dist/document/layers.js';
import { withKeptEncoding } from '#dist/evaluate/kept-encoding.js';
import { loadPipelineWith } from '#dist/pipeline/load-pipeline.js';
import { defineStage, eachDocument } from '#dist/pipeline/stage.js';
import { ClauseContext, type RelationNeeds } from '#dist/stages/extract-relations/clause-context.js';
import { type Found, findRelations } from '#dist/stages/extract-relations/find-relations.js';
import { extractRelations } from '#dist/stages/extract-relations/index.js';
import { ruledType } from '#dist/stages/extract-relations/ruled-type.js';
import { REGISTRY } from '#dist/stages/registry.js';

const BATCH = 16;

/**
 * Runs the packaged pipeline over sources and gives each document with what `look` takes from it while its layers are there; `keep`
 * is a folder for the encoder's output. Relations are those that `find` finds: where it is left out, typed by the rules alone.
 */
export async function observeRelations<T>(
  sources: readonly Source[],
  look: (context: ClauseContext, found: readonly Found[]) => T,
  keep?: string,
  find: (context: ClauseContext) => readonly Found[] = (context) => findRelations(context, false, ruledType),
): Promise<readonly { readonly document: Document; readonly seen: T }[]> {
  const seen: T[] = [];
  const observer = defineStage({
    name: 'extract-relations',
    needs: extractRelations.needs as readonly RelationNeeds[],
    adds: ['relations'],
    options: z.looseObject({}),
    create: () =>
      eachDocument((view) => {
        const context = new ClauseContext(view);
        const found = find(context);
        seen.push(look(context, found));
        return { layers: { relations: found.map(({ relation }) => relation) } };
      }),
  });
  const registry = { ...REGISTRY, 'extract-relations': observer };
  const pipeline = await loadPipelineWith(keep === undefined ? registry : withKeptEncoding(registry, keep));
  const documents: Document[] = [];
  for (let start = 0; start < sources.length; start += BATCH) {
    documents.push(...(await pipeline.run(sources.slice(start, start + BATCH))));
  }
  return documents.map((document, i) => ({ document, seen: seen[i]! }));
}
