import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What the forces of a layout work on, as plain data that can cross to another thread. */
export interface Forces {
  readonly iterations: number;
  readonly settings: object;
  /** For each node NODE_FIELDS numbers, of which the first two are its place. */
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
}

export const NODE_FIELDS = 10;

/** Lets the forces move the nodes (ForceAtlas2), in place: the nodes are returned. */
export function moveNodes({ iterations, settings, nodes, edges }: Forces): Float32Array {
  const iterate = require('graphology-layout-forceatlas2/iterate') as (
    settings: object,
    nodes: Float32Array,
    edges: Float32Array,
  ) => void;
  for (let i = 0; i < iterations; i++) iterate(settings, nodes, edges);
  return nodes;
}
