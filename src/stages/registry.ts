import type { Registry } from '../pipeline/pipeline.js';
import { attributeQuotes } from './attribute-quotes/index.js';
import { encodeWords } from './encode-words/index.js';
import { extractDates } from './extract-dates/index.js';
import { extractFigures } from './extract-figures/index.js';
import { extractRelations } from './extract-relations/index.js';
import { parseDependencies } from './parse-dependencies/index.js';
import { recognizeMentions } from './recognize-mentions/index.js';
import { resolveEntities } from './resolve-entities/index.js';
import { splitSentences } from './split-sentences/index.js';
import { splitWords } from './split-words/index.js';
import { tagWords } from './tag-words/index.js';

const STAGES = [
  splitWords,
  encodeWords,
  splitSentences,
  tagWords,
  parseDependencies,
  recognizeMentions,
  extractDates,
  extractFigures,
  resolveEntities,
  attributeQuotes,
  extractRelations,
];

/** Every stage that a pipeline file may name. */
export const REGISTRY: Registry = Object.fromEntries(STAGES.map((stage) => [stage.name, stage]));
