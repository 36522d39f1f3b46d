import type { Command } from 'commander';
import { readLines } from '../corpus/lines.js';
import { MAX_LINE_LENGTH, readDocument } from '../corpus/read-document-lines.js';
import { remarkText } from '../corpus/remarks.js';
import { rowsOf } from '../graph/rows.js';
import type { Services } from './services.js';
import { oneLine, write } from './terminal.js';

const HELP = `
Each input line is a document, as extract writes it. Each output line is {"row": "node", …} or {"row": "edge", …}: what one
document says of a node, what one sentence says of an edge. Grouping the rows by "id" and adding up gives the graph's
counts, in any engine; docs/scale.md has the fields. Names are not joined across documents here.

Examples:
  whowhom extract < articles.jsonl | whowhom rows > rows.jsonl
Exit code: 0 done; 1 no line could be used, or --strict and one was skipped; 2 wrong usage.`;

/** `whowhom rows`: document lines to rows that other engines merge by key. */
export function addRows(program: Command, services: Services): void {
  program
    .command('rows')
    .summary('document lines on standard input to rows of nodes and edges on standard output')
    .description('Writes what each document says of nodes and edges, a row each, for engines that merge by key.')
    .option('--strict', 'exit 1 if any line was skipped')
    .addHelpText('after', HELP)
    .action((options: { readonly strict?: boolean }) => rows(options, services));
}

async function rows({ strict }: { readonly strict?: boolean }, services: Services): Promise<void> {
  const { stdin, stdout, stderr } = services;
  let done = 0;
  let skipped = 0;
  for await (const { number, text } of readLines(stdin, MAX_LINE_LENGTH)) {
    if (text?.trim() === '') continue;
    const event = readDocument(text, '<stdin>', number);
    if (event.kind === 'skip') {
      skipped += 1;
      stderr.write(`whowhom: ${oneLine(remarkText(event.skip), 500)}\n`);
      continue;
    }
    done += 1;
    await write(
      stdout,
      rowsOf(event.document)
        .map((row) => `${JSON.stringify(row)}\n`)
        .join(''),
    );
  }
  if (skipped) stderr.write(`whowhom: ${done} done, ${skipped} skipped\n`);
  services.exit(skipped && (strict || done === 0) ? 1 : 0);
}
