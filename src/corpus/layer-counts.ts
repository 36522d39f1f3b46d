import type { DocumentJson } from '../document/schema.js';

const COUNTED = [
  'sentences',
  'mentions',
  'dates',
  'figures',
  'entities',
  'quotes',
  'relations',
  'warnings',
] as const satisfies readonly (keyof DocumentJson)[];

export type LayerCounts = Record<(typeof COUNTED)[number], number>;

/** What each layer holds over all documents; `entities` counts an entity once a document. */
export function countLayers(documents: Iterable<DocumentJson>): LayerCounts {
  const counts = Object.fromEntries(COUNTED.map((layer) => [layer, 0])) as LayerCounts;
  for (const document of documents) {
    for (const layer of COUNTED) counts[layer] += document[layer].length;
  }
  return counts;
}
