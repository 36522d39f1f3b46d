import { z } from 'zod';
import type { LayerName, Layers } from '../../src/document/layers.js';
import type { Registry } from '../../src/pipeline/pipeline.js';
import type { Stage } from '../../src/pipeline/stage.js';

/** A stage of the given declarations whose layers are empty lists. */
export function emptyStage(
  name: string,
  needs: readonly LayerName[],
  adds: readonly LayerName[],
  changes: Partial<Stage> = {},
): Stage {
  const layers = Object.fromEntries(adds.map((layer) => [layer, []])) as unknown as Layers;
  return {
    name,
    needs,
    adds,
    options: z.strictObject({}),
    create: () => (documents) => documents.map(() => ({ layers })),
    ...changes,
  };
}

export function registryOf(...stages: readonly Stage[]): Registry {
  return Object.fromEntries(stages.map((stage) => [stage.name, stage]));
}

export function pipelineOf(...stages: readonly unknown[]): unknown {
  return { schema: 'whowhom/pipeline@1', name: 'test', stages };
}
