import { isAbsolute, normalize, relative } from 'node:path';
import type { Command } from 'commander';
import type { Skip } from '../corpus/read-event.js';
import { remarkText } from '../corpus/remarks.js';
import { type CorpusResult, type Formats, runCorpus } from '../corpus/run-corpus.js';
import type { Shard } from '../corpus/shard.js';
import { compareText } from '../graph/order.js';
import { WhowhomError } from '../pipeline/errors.js';
import { packagedPath } from '../pipeline/packaged.js';
import { addFormatOptions, chosenFormats } from './format-options.js';
import {
  addIdentityOptions,
  chosenOverrides,
  type IdentityFlags,
  overrideFacts,
  reportUnused,
} from './identity-options.js';
import { addMemoryOption, type MemoryOption } from './memory-option.js';
import { dateOrderOption, parseBytes, parseShard, type ReadFlags, readFields, readOptions } from './options.js';
import { makeProgress } from './progress.js';
import type { Services } from './services.js';
import { summarize } from './summary.js';
import { oneLine, plural, write } from './terminal.js';
import { addViewOptions, choiceFacts, graphChoice, type ViewOptions } from './view-options.js';
import { addWorkerOption, extraction, type WorkerOptions } from './worker-options.js';

interface RunOptions extends ReadFlags, ViewOptions, IdentityFlags, Formats, WorkerOptions, MemoryOption {
  readonly resume?: boolean;
  readonly shard?: Shard;
  readonly out: string;
  readonly pipeline?: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

const EXAMPLES = `
Examples:
  whowhom run                                    the articles that come with whowhom, to output/
  whowhom run news/ --out graph/                 every article in a folder
  whowhom run "news/**/*.html" extra.txt         globs and files
  whowhom run dump.jsonl --fields text=body,title=headline
  whowhom run news/ --overrides merges.csv       with names joined or told apart by hand
  whowhom run news/ --around "Xi Jinping" --hops 2 --only-asserted
  whowhom run news/ --out graph/ --resume        go on after a stop, or after articles came, changed or went
  whowhom run news/ --out part3/ --shard 3/16    then: whowhom graph part*/documents.jsonl --out graph/
  whowhom run note.txt --title "A call" --date 2022-06-15

Formats are told by file name and content: text, HTML, JSON lines, and the seed format (title, YYYYMMDD and URL on
three lines, then one sentence a line). What cannot be read is skipped, named and counted.
Ctrl-C stops after the articles under way; what is done is kept for --resume.
Exit code: 0 done; 1 no article, or --strict and something was skipped; 2 wrong usage; 130 stopped by Ctrl-C.`;

/** `whowhom run`: articles in, the graph and its files out. */
export function addRun(program: Command, services: Services): void {
  const start = program
    .command('run')
    .summary('read articles and write the graph')
    .description('Reads news articles, extracts who did what to whom, and writes one knowledge graph.')
    .argument('[paths...]', 'files, folders or globs (default: the seeds that come with whowhom)')
    .option('-o, --out <folder>', 'where the files go; made if it is not there', 'output')
    .option(
      '-p, --pipeline <file>',
      'news or fast (the small model: faster, less exact), or a pipeline file (default: news)',
    );
  const command = addReadOptions(addMemoryOption(addWorkerOption(start)))
    .option('--resume', 'go on with what --out holds: only articles that are new or changed are worked on')
    .option('--shard <number/of>', 'one of several equal parts of the articles, such as 3/16', parseShard)
    .option('--strict', 'exit 1 if anything was skipped')
    .option('-q, --quiet', 'no progress and no summary; errors only');
  addFormatOptions(addViewOptions(addIdentityOptions(command)), { conllu: true })
    .addHelpText('after', EXAMPLES)
    .action((paths: string[], options: RunOptions) => run(paths, options, services));
}

/** The options that say how to read articles. */
export function addReadOptions(command: Command): Command {
  return command
    .option('--max-bytes <size>', 'skip files larger than this, such as 500K or 20M (default: 20M)', parseBytes)
    .option('--fields <pairs>', 'field names of JSON lines: text=body,title=headline', readFields)
    .option('--title <title>', 'title of plain texts')
    .option('--date <day>', 'publication day of plain texts, YYYY-MM-DD')
    .addOption(dateOrderOption());
}

async function run(paths: readonly string[], options: RunOptions, services: Services): Promise<void> {
  const { stderr } = services;
  const reading = readOptions(options);
  const choice = graphChoice(options);
  const formats = chosenFormats(options);
  const overrides = await chosenOverrides(options);
  const inputs = paths.length ? paths : [seedsPath()];
  const progress = makeProgress(stderr, options.quiet ?? false);
  let skipped = 0;
  try {
    await runCorpus({
      events: services.readArticles(inputs, reading),
      extraction: extraction(options, services),
      output: options.out,
      options: {
        ...reading,
        paths: distinctSorted(inputs),
        strict: options.strict ?? false,
        ...choiceFacts(choice),
        ...overrideFacts(overrides),
        ...formats,
        ...(options.shard && { shard: `${options.shard.number}/${options.shard.of}` }),
      },
      resume: options.resume ?? false,
      ...(options.shard && { shard: options.shard }),
      begin: (start) => {
        if (!options.quiet) stderr.write(beginning(start, options));
      },
      choice: { ...choice, overrides: overrides.rows },
      formats,
      ...(services.asides && { asides: services.asides }),
      progress: (counts) => progress.update(counts),
      ...(options.memory !== undefined && { memory: options.memory }),
      look: async (result) => {
        progress.end();
        skipped = result.skips.length;
        reportUnused(overrides, result.identity.unused, options.overrides, stderr);
        await tell(result, options, services);
      },
    });
  } catch (error) {
    progress.end();
    reportSkips(error, services);
    throw error;
  }
  services.exit(options.strict && skipped ? 1 : 0);
}

async function tell(result: CorpusResult, { quiet, out }: RunOptions, { stdout, stderr }: Services): Promise<void> {
  const { articles, skips, stages } = result;
  if (quiet) {
    if (skips.length) stderr.write(`whowhom: ${plural(skips.length, 'input')} skipped, see run.json\n`);
    return;
  }
  if (stages?.some(({ facts }) => facts?.['backend'] === 'wasm')) {
    stderr.write(
      'whowhom: the encoder ran as WebAssembly, about six times slower; npm install onnxruntime-node for the native one\n',
    );
  }
  const first = `Read ${plural(articles.read, 'article')}${skips.length ? `, skipped ${skips.length}` : ''}.`;
  await write(stdout, summarize(first, out, result));
}

/** What is said before the first article. */
function beginning({ known, lost }: { readonly known: number; readonly lost: boolean }, { out }: RunOptions): string {
  if (lost) return `whowhom: begins anew; the unfinished run in ${out} is given up (--resume goes on with it)\n`;
  return known ? `whowhom: ${plural(known, 'document')} in ${out} need not be made again\n` : '';
}

/** Reasons that are printed: a wrong file may have thousands of lines that are all wrong alike. */
const REASONS = 20;

/** Where nothing could be done, the skips are the reasons. */
export function reportSkips(error: unknown, { stderr }: Services): void {
  const skips = error instanceof WhowhomError ? Reflect.get(error.facts, 'skips') : undefined;
  if (!Array.isArray(skips)) return;
  for (const skip of (skips as Skip[]).slice(0, REASONS)) stderr.write(`whowhom: ${oneLine(remarkText(skip), 500)}\n`);
  if (skips.length > REASONS) stderr.write(`whowhom: … and ${plural(skips.length - REASONS, 'more skip')}\n`);
}

/** The packaged seeds, seen from the working folder where they lie in it: no path of one machine gets into the files. */
function seedsPath(): string {
  const absolute = packagedPath('seeds');
  const near = relative(process.cwd(), absolute);
  return near.startsWith('..') || isAbsolute(near) || near === '' ? absolute : near;
}

function distinctSorted(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => normalize(path).replaceAll('\\', '/')))].sort(compareText);
}
