import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../graph/order.js';
import { WhowhomError } from '../pipeline/errors.js';
import { versions } from '../pipeline/packaged.js';
import type { Pipeline, PipelineStage } from '../pipeline/pipeline.js';

/** All that documents depend on beside the articles: two runs with the same facts make the same documents. */
export interface ExtractionFacts {
  readonly whowhom: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly pipeline: Pick<Pipeline, 'name' | 'stages'>;
  /** Options of reading, and what else decides which articles there are. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** Options of run.json that decide which documents there are, and what is in them. */
const TELLING = ['maxBytes', 'fields', 'title', 'date', 'dateOrder', 'shard'] as const;

export function extractionFacts(
  pipeline: Pick<Pipeline, 'name' | 'stages'>,
  options: Readonly<Record<string, unknown>>,
): ExtractionFacts {
  const { whowhom, packages } = versions();
  return { whowhom, packages, pipeline, options: telling(options) };
}

/** The facts that a run.json or a state file tells, and the names of the files that a run.json lists; nothing where there is none. */
export function readFacts(folder: string): (ExtractionFacts & { readonly files: readonly string[] }) | undefined {
  try {
    const report = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as {
      readonly command: string;
      readonly versions: Pick<ExtractionFacts, 'whowhom' | 'packages'>;
      readonly pipeline: ExtractionFacts['pipeline'];
      readonly options?: Readonly<Record<string, unknown>>;
      readonly files?: readonly { readonly name: string }[];
    };
    if (report.command !== 'run') return undefined;
    const { whowhom, packages } = report.versions;
    return {
      whowhom,
      packages,
      pipeline: report.pipeline,
      options: telling(report.options ?? {}),
      files: (report.files ?? []).map(({ name }) => name),
    };
  } catch {
    // No file, or one that a killed run had begun to write: nothing is known.
    return undefined;
  }
}

function telling(options: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(TELLING.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]));
}

/** Throws WhowhomError `cannot-resume` with what has changed, where anything has. */
export function refuseChanges(folder: string, before: ExtractionFacts, now: ExtractionFacts): void {
  const changes = differences(before, now);
  if (changes.length === 0) return;
  throw new WhowhomError(
    'cannot-resume',
    `What is in ${folder} was made otherwise: ${changes.join('; ')}. Run without --resume to begin anew, or as before`,
    { folder, changes },
  );
}

function differences(before: ExtractionFacts, now: ExtractionFacts): string[] {
  const changes: string[] = [];
  const compare = (name: string, was: unknown, is: unknown) => {
    const [a, b] = [was, is].map((value) => (value === undefined ? 'not given' : canonicalJson(value)));
    if (a !== b) changes.push(`${name} was ${a}, is ${b}`);
  };
  compare('the version of whowhom', before.whowhom, now.whowhom);
  for (const name of names(before.packages, now.packages)) {
    compare(`the version of ${name}`, before.packages[name], now.packages[name]);
  }
  compare('the pipeline', before.pipeline.name, now.pipeline.name);
  const list = ({ pipeline }: ExtractionFacts) => pipeline.stages.map(({ name }) => name);
  compare('the list of stages', list(before), list(now));
  if (changes.length === 0) {
    for (const [i, stage] of now.pipeline.stages.entries()) compareStages(before.pipeline.stages[i]!, stage, compare);
  }
  for (const name of names(before.options, now.options)) compare(`--${name}`, before.options[name], now.options[name]);
  return changes;
}

function compareStages(
  before: PipelineStage,
  now: PipelineStage,
  compare: (...facts: [string, unknown, unknown]) => void,
) {
  const options = [before, now].map((stage) => (stage.options ?? {}) as Readonly<Record<string, unknown>>);
  for (const name of names(options[0]!, options[1]!)) {
    compare(`the option ${name} of ${now.name}`, options[0]![name], options[1]![name]);
  }
  // Some facts are known only once a stage has run.
  for (const name of Object.keys(now.facts ?? {})) {
    const was = before.facts?.[name];
    if (was !== undefined) compare(`${name} of ${now.name}`, was, now.facts![name]);
  }
}

function names(...records: readonly Readonly<Record<string, unknown>>[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
}
