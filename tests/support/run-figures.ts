import type { Document, Source } from '../../src/document/layers.js';
import { makeSource } from '../../src/document/source.js';
import { buildPipeline, type Pipeline } from '../../src/pipeline/pipeline.js';
import type { Stage } from '../../src/pipeline/stage.js';
import { encodeWords } from '../../src/stages/encode-words/index.js';
import { extractDates } from '../../src/stages/extract-dates/index.js';
import { extractFigures } from '../../src/stages/extract-figures/index.js';
import { parseDependencies } from '../../src/stages/parse-dependencies/index.js';
import { splitSentences } from '../../src/stages/split-sentences/index.js';
import { splitWords } from '../../src/stages/split-words/index.js';
import { tagWords } from '../../src/stages/tag-words/index.js';

const stages = [
  splitWords,
  encodeWords,
  splitSentences,
  tagWords,
  parseDependencies,
  extractDates,
  extractFigures,
] as unknown as readonly Stage[];
let pipeline: Promise<Pipeline> | undefined;

/** Runs the stages up to the figures over texts with a date. */
export async function runSources(sources: readonly Source[]): Promise<readonly Document[]> {
  pipeline ??= buildPipeline(
    { schema: 'whowhom/pipeline@1', name: 'figures', stages: stages.map(({ name }) => name) },
    Object.fromEntries(stages.map((stage) => [stage.name, stage])),
  );
  return (await pipeline).run(sources);
}

export async function runText(body: string, date?: string): Promise<Document> {
  const [document] = await runSources([makeSource({ body, ...(date !== undefined && { date }) })]);
  return document!;
}
