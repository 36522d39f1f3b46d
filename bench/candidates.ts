import { readFileSync } from 'node:fs';
import { loadPipeline, makeSource, type Pipeline, type PipelineFile, type Source, type StageTimings } from 'whowhom';
import { makeArticles } from './articles.js';

/** The last stage of what spaCy does too: words, sentences, tags, trees, names. */
const LAST_OF_SYNTAX = 'recognize-mentions';

export interface Measurement {
  readonly milliseconds: number;
  /** Time that a processor worked for it: on a busy machine the fairer measure of the two. */
  readonly processor: number;
  readonly stages: StageTimings;
}

/** Something that reads all articles once and says how long it took. */
export interface Candidate {
  readonly name: string;
  run(): Promise<Measurement>;
  close?(): void;
}

export const SOURCES: readonly Source[] = makeArticles(40).map((article, i) =>
  makeSource({ id: String(i), ...article }),
);

/** A pipeline file of this package on one backend; `part` leaves out what stands after the names. */
export function pipelineFile(name: string, backend: string, part: 'names' | 'all'): PipelineFile {
  const file = JSON.parse(readFileSync(`pipelines/${name}.json`, 'utf8')) as PipelineFile;
  const entries = file.stages.map((entry) => (typeof entry === 'string' ? { stage: entry, options: {} } : entry));
  const last = entries.findIndex(({ stage }) => stage === LAST_OF_SYNTAX);
  const kept = part === 'all' || last < 0 ? entries : entries.slice(0, last + 1);
  const stages = kept.map(({ stage, options }) =>
    stage === 'encode-words' ? { stage, options: { ...options, backend } } : { stage, ...(options && { options }) },
  );
  return { ...file, stages };
}

export async function pipelineCandidate(
  name: string,
  file: string,
  backend: string,
  part: 'names' | 'all',
): Promise<Candidate> {
  const pipeline: Pipeline = await loadPipeline(pipelineFile(file, backend, part));
  return {
    name,
    async run() {
      const stages: StageTimings = {};
      const started = performance.now();
      const before = process.cpuUsage();
      await pipeline.run(SOURCES, stages);
      const { user, system } = process.cpuUsage(before);
      return { milliseconds: performance.now() - started, processor: (user + system) / 1000, stages };
    },
  };
}

/** Tokens of the articles, by our own tokenizer: the unit of every figure, spaCy's too. */
export async function countTokens(): Promise<number> {
  const stages = ['split-words'];
  const pipeline = await loadPipeline({ schema: 'whowhom/pipeline@1', name: 'words', stages });
  const documents = await pipeline.run(SOURCES);
  return documents.reduce((sum, { layers }) => sum + (layers.tokens?.count ?? 0), 0);
}
