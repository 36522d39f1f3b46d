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

/** Counts what each layer holds over all documents that it sees; `entities` counts an entity once a document. */
export class LayerCounter {
  readonly counts = Object.fromEntries(COUNTED.map((layer) => [layer, 0])) as LayerCounts;

  see(document: DocumentJson): void {
    for (const layer of COUNTED) this.counts[layer] += document[layer].length;
  }
}
