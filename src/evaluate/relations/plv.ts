import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Document, Relation } from '../../document/layers.js';
import { fillsSlot, mentionsByEntity, placesOf } from './found.js';

export const PLV_FILE = 'data/events/plv-train.jsonl';
const lineSchema = z.object({ text: z.string(), source: z.string(), target: z.string(), root: z.string() });
/** One PLOVER sentence: what `source` does to `target`; CONCEDE and RETREAT are one root class, YIELD. */
export type PlvLine = z.infer<typeof lineSchema>;

export async function readPlvLines(data: string): Promise<readonly PlvLine[]> {
  const text = await readFile(join(data, PLV_FILE), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => lineSchema.parse(JSON.parse(line)));
}

/** The relations whose ends are the asked pair's, in its direction or, with `reversed`, against it. */
export function fittingRelations(
  document: Document,
  { source, target }: PlvLine,
  reversed = false,
): readonly Relation[] {
  const { text } = document.source;
  const mentions = mentionsByEntity(document);
  const sources = placesOf(text, reversed ? target : source);
  const targets = placesOf(text, reversed ? source : target);
  return (document.layers.relations ?? []).filter(
    ({ subject, object }) => fillsSlot(subject, sources, mentions) && fillsSlot(object, targets, mentions),
  );
}
