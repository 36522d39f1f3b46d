import { readFile } from 'node:fs/promises';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { exitCodeOf, type Services } from '../cli/services.js';
import { writeFileAtomically } from '../formats/write/atomic-file.js';
import { WhowhomError } from '../pipeline/errors.js';
import { loadPipelineWith } from '../pipeline/load-pipeline.js';
import { packagedPath } from '../pipeline/packaged.js';
import type { Pipeline } from '../pipeline/pipeline.js';
import { withKeptEncoding } from './kept-encoding.js';
import { checkData, chooseSets, evaluateSet, pipelineFor } from './run-sets.js';
import { mergeScores, type ScoreRow, scoreLines, scoreRow } from './score-table.js';
import type { EvaluationSet } from './set.js';

export type EvaluateServices = Pick<Services, 'stdout' | 'stderr' | 'registry' | 'exit'>;

interface EvaluateOptions {
  readonly data: string;
  readonly pipeline?: string;
  readonly errors?: number;
  readonly json?: boolean;
  readonly write?: boolean;
  readonly scores: string;
  readonly keep?: string;
}

/** Runs `npm run evaluate` on its words. Never throws: what went wrong is on standard error. */
export async function runEvaluate(
  words: readonly string[],
  sets: readonly EvaluationSet[],
  services: EvaluateServices,
): Promise<void> {
  const { stdout, stderr, exit } = services;
  const command = new Command('evaluate')
    .description('Measures the pipeline on sets with known answers.')
    .argument('[sets...]', 'names of sets (default: all)')
    .requiredOption('-d, --data <folder>', 'folder that holds the data of the sets')
    .option(
      '-p, --pipeline <file>',
      'news or fast (the small model: faster, less exact), or a pipeline file (default: news)',
    )
    .option('-e, --errors <number>', 'wrong outputs to print, for each set (default: what the set says)', parseCount)
    .option('--json', 'print JSON instead of a table')
    .option('--write', 'put the figures into docs/scores.md')
    .option('--scores <file>', 'the file that --write changes', packagedPath('docs', 'scores.md'))
    .option(
      '-k, --keep <folder>',
      'folder that keeps what the encoder said of each text, so that it need not run again',
    )
    .addHelpText('after', `\nSets:\n${sets.map(({ name, about }) => `  ${name.padEnd(16)} ${about}`).join('\n')}`)
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .exitOverride()
    .action((names: string[], options: EvaluateOptions) => evaluate(names, options, sets, services));
  try {
    await command.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return exit(error.exitCode === 0 ? 0 : 2);
    const known = error instanceof WhowhomError;
    stderr.write(
      `evaluate: ${known ? `${error.message} [${error.code}]` : String((error as Error)?.stack ?? error)}\n`,
    );
    exit(exitCodeOf(error));
  }
}

async function evaluate(
  names: readonly string[],
  options: EvaluateOptions,
  sets: readonly EvaluationSet[],
  { stdout, registry, exit }: EvaluateServices,
): Promise<void> {
  const chosen = chooseSets(sets, names);
  checkData(chosen, options.data);
  const pipelines = new Map<string, Pipeline>();
  const stages = options.keep === undefined ? registry : withKeptEncoding(registry, options.keep);
  const rows: ScoreRow[] = [];
  const results: object[] = [];
  for (const set of chosen) {
    const { file, overrides } = await pipelineFor(set, options.pipeline);
    const key = JSON.stringify([file, overrides]);
    const pipeline = pipelines.get(key) ?? (await loadPipelineWith(stages, file, overrides));
    pipelines.set(key, pipeline);
    const { scores, errors } = await evaluateSet(set, options.data, pipeline);
    const again = scores.map((score) => scoreRow(set.name, score, commandOf(set.name, options)));
    rows.push(...again);
    const shown = errors.slice(0, options.errors ?? set.errorsShown ?? 0);
    results.push({ set: set.name, pipeline: pipeline.name, scores, errors: shown });
    if (options.json) continue;
    for (const line of scoreLines(again)) stdout.write(`${line}\n`);
    for (const error of shown) stdout.write(`    ${error}\n`);
  }
  if (options.json) stdout.write(`${JSON.stringify({ results }, undefined, 2)}\n`);
  if (options.write) {
    const old = await readFile(options.scores, 'utf8').catch(() => '');
    await writeFileAtomically(options.scores, [mergeScores(old, rows)]);
  }
  exit(0);
}

/** The command that measures a set again; the data folder is the reader's own. */
function commandOf(set: string, { pipeline }: EvaluateOptions): string {
  return `npm run evaluate -- ${set} --data FOLDER${pipeline === undefined ? '' : ` --pipeline ${pipeline}`}`;
}

function parseCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
}
