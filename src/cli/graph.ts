import type { Command } from 'commander';
import { type JoinResult, joinDocuments } from '../corpus/join-documents.js';
import type { Formats } from '../corpus/run-corpus.js';
import { addFormatOptions, chosenFormats } from './format-options.js';
import {
  addIdentityOptions,
  chosenOverrides,
  type IdentityFlags,
  overrideFacts,
  reportUnused,
} from './identity-options.js';
import { addMemoryOption, type MemoryOption } from './memory-option.js';
import { reportSkips } from './run.js';
import type { Services } from './services.js';
import { summarize } from './summary.js';
import { plural, write } from './terminal.js';
import { addViewOptions, choiceFacts, graphChoice, type ViewOptions } from './view-options.js';

interface GraphOptions extends ViewOptions, IdentityFlags, MemoryOption, Pick<Formats, 'jsonld' | 'neo4j'> {
  readonly out: string;
  readonly strict?: boolean;
  readonly quiet?: boolean;
}

const HELP = `
The same documents give the same bytes, however they are spread over files and in whatever order these are named; a
document that is there twice counts once.

Examples:
  whowhom graph documents.jsonl --out graph/
  whowhom graph part-*.jsonl --out graph/
  whowhom graph documents.jsonl --out graph/ --overrides merges.csv
  whowhom graph documents.jsonl --out actors/ --actors-only --min-weight 2
  whowhom graph documents.jsonl --out sanctions/ --types SANCTION,THREATEN --from 2022 --to 2023-06
Exit code: 0 done; 1 no document, or --strict and a line was skipped; 2 wrong usage.`;

/** `whowhom graph`: the merge of document lines into one graph. */
export function addGraph(program: Command, services: Services): void {
  const command = addMemoryOption(
    program
      .command('graph')
      .summary('assemble the graph from document lines')
      .description('Assembles one graph from the documents that run or extract wrote.')
      .argument('<documents...>', 'files of document lines')
      .option('-o, --out <folder>', 'where the files go; made if it is not there', 'output'),
  )
    .option('--strict', 'exit 1 if any line was skipped')
    .option('-q, --quiet', 'no summary; errors only');
  addFormatOptions(addViewOptions(addIdentityOptions(command)), { conllu: false })
    .addHelpText('after', HELP)
    .action((paths: string[], options: GraphOptions) => graph(paths, options, services));
}

async function graph(paths: readonly string[], options: GraphOptions, services: Services): Promise<void> {
  const choice = graphChoice(options);
  const formats = chosenFormats(options);
  const overrides = await chosenOverrides(options);
  let skipped = 0;
  try {
    await joinDocuments(paths, options.out, {
      choice: { ...choice, overrides: overrides.rows },
      formats,
      ...(services.startReaders && { startReaders: services.startReaders }),
      ...(services.asides && { asides: services.asides }),
      options: { ...choiceFacts(choice), ...overrideFacts(overrides), ...formats },
      ...(options.memory !== undefined && { memory: options.memory }),
      look: async (result) => {
        skipped = result.skips.length;
        reportUnused(overrides, result.identity.unused, options.overrides, services.stderr);
        await tell(result, options, services);
      },
    });
  } catch (error) {
    reportSkips(error, services);
    throw error;
  }
  services.exit(options.strict && skipped ? 1 : 0);
}

async function tell(result: JoinResult, { quiet, out }: GraphOptions, { stdout, stderr }: Services): Promise<void> {
  const { skips, statistics } = result;
  if (quiet) {
    if (skips.length) stderr.write(`whowhom: ${plural(skips.length, 'line')} skipped, see run.json\n`);
    return;
  }
  const first = `Joined ${plural(statistics.documents, 'document')}${skips.length ? `, skipped ${plural(skips.length, 'line')}` : ''}.`;
  await write(stdout, summarize(first, out, result));
}
