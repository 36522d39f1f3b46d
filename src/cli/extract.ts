import type { Command } from 'commander';
import { extractLines } from '../corpus/extract-lines.js';
import { readArticleLines } from '../corpus/read-article-lines.js';
import { remarkText } from '../corpus/remarks.js';
import { pipelineContent } from '../pipeline/load-pipeline.js';
import { planPipeline } from '../pipeline/pipeline.js';
import { type DateOrderFlag, dateOrderOption } from './options.js';
import type { Services } from './services.js';
import { oneLine, write } from './terminal.js';
import { addWorkerOption, extraction, type WorkerOptions } from './worker-options.js';

interface ExtractOptions extends WorkerOptions, DateOrderFlag {
  readonly pipeline?: string;
  readonly strict?: boolean;
  readonly conllu?: boolean;
}

const HELP = `
Each input line is a JSON object: {"text": "…", "id"?, "title"?, "date"? (YYYY-MM-DD), "url"?, "publisher"?}.
Each output line is a document (docs/schema/document.schema.json), in the order of the input. A line that is no article
gives no output line: it is named on standard error with its number.

Examples:
  echo '{"text": "Xi called Putin on Wednesday.", "date": "2022-06-15"}' | whowhom extract
  whowhom extract < articles.jsonl > documents.jsonl
Exit code: 0 done; 1 no line could be used, or --strict and one was skipped; 2 wrong usage; 130 stopped by Ctrl-C.`;

/** `whowhom extract`: the pure map from article lines to document lines. */
export function addExtract(program: Command, services: Services): void {
  addWorkerOption(
    program
      .command('extract')
      .summary('JSON lines of articles on standard input to documents on standard output')
      .description('Reads articles as JSON lines on standard input and writes one document line for each.')
      .option(
        '-p, --pipeline <file>',
        'news or fast (the small model: faster, less exact), or a pipeline file (default: news)',
      ),
  )
    .addOption(dateOrderOption())
    .option('--conllu', 'write CoNLL-U (words, tags and trees) in place of document lines')
    .option('--strict', 'exit 1 if any line was skipped')
    .addHelpText('after', HELP)
    .action((options: ExtractOptions) => extract(options, services));
}

async function extract(options: ExtractOptions, services: Services): Promise<void> {
  const { stdin, stdout, stderr } = services;
  const how = extraction(options, services);
  const { pipeline, stageOptions } = how.settings;
  planPipeline(await pipelineContent(pipeline, stageOptions), how.registry);
  let done = 0;
  let skipped = 0;
  for await (const event of extractLines(readArticleLines(stdin), how)) {
    if (event.kind === 'document') {
      done += 1;
      for (const warning of event.warnings ?? []) stderr.write(`whowhom: ${oneLine(remarkText(warning), 500)}\n`);
      await write(stdout, event.conllu ?? event.line);
    } else {
      skipped += 1;
      stderr.write(`whowhom: ${oneLine(remarkText(event.skip), 500)}\n`);
    }
  }
  if (skipped) stderr.write(`whowhom: ${done} done, ${skipped} skipped\n`);
  services.exit(skipped && (options.strict || done === 0) ? 1 : 0);
}
