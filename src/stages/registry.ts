import type { Registry } from '../pipeline/pipeline.js';

/** Every stage that a pipeline file may name. */
export const REGISTRY: Registry = {};
