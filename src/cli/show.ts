import type { Command } from 'commander';
import { extractDocuments } from '../corpus/extract-documents.js';
import { remarkText } from '../corpus/remarks.js';
import { documentToJson } from '../document/json.js';
import { loadPipelineWith } from '../pipeline/load-pipeline.js';
import { wantsColour } from './colours.js';
import { type ReadFlags, readOptions, stageOptions } from './options.js';
import { addReadOptions } from './run.js';
import type { Services } from './services.js';
import { showDocument } from './show-document.js';
import { oneLine, write } from './terminal.js';

interface ShowOptions extends ReadFlags {
  readonly pipeline?: string;
  readonly json?: boolean;
  readonly strict?: boolean;
}

const HELP = `
Mentions are coloured by type on a terminal (not where NO_COLOR is set), and stand in brackets with their type elsewhere.

Examples:
  whowhom show article.txt --date 2022-06-15
  whowhom show page.html --json > document.json
Exit code: 0 done; 1 no article, or --strict and something was skipped; 2 wrong usage.`;

/** `whowhom show`: one article with what was found in it. */
export function addShow(program: Command, services: Services): void {
  addReadOptions(
    program
      .command('show')
      .summary('print an article with its mentions marked and its relations')
      .description('Prints an article with its mentions marked, then its dates, figures, entities and relations.')
      .argument('<path>', 'the article; of a folder or of JSON lines, every article')
      .option(
        '-p, --pipeline <file>',
        'news or fast (the small model: faster, less exact), or a pipeline file (default: news)',
      ),
  )
    .option('--json', 'print the document as JSON instead')
    .option('--strict', 'exit 1 if anything was skipped')
    .addHelpText('after', HELP)
    .action((path: string, options: ShowOptions) => show(path, options, services));
}

async function show(path: string, options: ShowOptions, services: Services): Promise<void> {
  const { stdout, stderr, environment } = services;
  const pipeline = await loadPipelineWith(services.registry, options.pipeline, stageOptions(options));
  const colour = wantsColour(stdout, environment);
  let shown = 0;
  let skipped = 0;
  const events = services.readArticles([path], readOptions(options));
  for await (const event of extractDocuments(events, pipeline, { batchSize: 1 })) {
    if (event.kind === 'skip') {
      skipped += 1;
      stderr.write(`whowhom: ${oneLine(remarkText(event.skip), 500)}\n`);
      continue;
    }
    for (const warning of event.warnings ?? []) stderr.write(`whowhom: ${oneLine(remarkText(warning), 500)}\n`);
    const document = documentToJson(event.document);
    const separator = shown && !options.json ? `\n${'-'.repeat(80)}\n\n` : '';
    const content = options.json ? `${JSON.stringify(document, undefined, 2)}\n` : showDocument(document, colour);
    await write(stdout, separator + content);
    shown += 1;
  }
  services.exit(shown === 0 || (options.strict && skipped) ? 1 : 0);
}
