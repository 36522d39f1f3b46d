import type fc from 'fast-check';
import { readDocument } from '#dist/corpus/read-document-lines.js';
import { documentToJson } from '#dist/document/json.js';
import { documentSchema } from '#dist/document/schema.js';
import { makeSource } from '#dist/document/source.js';
import {
  isSeed,
  type Parsed,
  parseHtml,
  parseJsonFile,
  parseJsonLine,
  parsePlainText,
  parseSeed,
  readContext,
} from '#dist/formats/read/index.js';
import { graphmlChunks } from '#dist/formats/write/graphml.js';
import { nodesCsvChunks } from '#dist/formats/write/nodes-csv.js';
import { assembleGraph } from '#dist/graph/assemble-graph.js';
import { checkDocument } from '#dist/graph/check-document.js';
import { WhowhomError } from '#dist/pipeline/errors.js';
import { loadPipelineWith } from '#dist/pipeline/load-pipeline.js';
import { planPipeline } from '#dist/pipeline/pipeline.js';
import { REGISTRY } from '#dist/stages/registry.js';
import { mutated } from './inputs.js';
import { ARTICLE_LINES, DOCUMENT_LINES, graphProgram, runProgram } from './whole-program.js';

/** One thing that takes in what strangers write. */
export interface Target {
  readonly name: string;
  /** How many of a hundred cases it gets. */
  readonly share: number;
  readonly inputs: fc.Arbitrary<string>;
  /** Milliseconds that a thousand characters may take (default: 60). */
  readonly perThousand?: number;
  /** Throws where a promise is broken. */
  run(input: string): void | Promise<void>;
}

const context = readContext('fuzz', {});

/** A reader gives an article with a text, or a skip that says why; it never throws. */
function check(parsed: Parsed): void {
  if (parsed.kind === 'skip') {
    if (!parsed.skip.code || !parsed.skip.message) throw new Error('a skip without a reason');
  } else if (!parsed.article.body.trim()) throw new Error('an article without text');
}

/** Only errors with a code and facts may be thrown. */
function known(run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof WhowhomError)) throw error;
  }
}

const CELL_THAT_RUNS = /(?:^|,)"?[=+\-@\t\r]/m;

/** The whole pipeline on one text: the document keeps its schema and points to its own text, and the files made of it are sound. */
async function extractor(): Promise<(input: string) => Promise<void>> {
  const pipeline = await loadPipelineWith(REGISTRY, 'fast');
  return async (input) => {
    const [document] = await pipeline.run([makeSource({ id: input.slice(0, 12), body: input, date: '2022-06-15' })]);
    const json = documentToJson(document!);
    documentSchema.parse(JSON.parse(JSON.stringify(json)));
    checkDocument(json);
    for (const { start, end, text } of [...json.mentions, ...json.dates, ...json.figures, ...json.quotes]) {
      if (json.text.slice(start, end) !== text) throw new Error(`"${text}" does not stand at ${start}..${end}`);
    }
    const { graph } = assembleGraph([json]);
    const xml = [...graphmlChunks(graph)].join('');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML 1.0 forbids
    if (/[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{FFFE}\u{FFFF}]/u.test(xml))
      throw new Error('a character that XML forbids');
    if (/\p{Surrogate}/u.test(xml)) throw new Error('a lone surrogate in XML');
    const table = [...nodesCsvChunks(graph)].join('');
    if (CELL_THAT_RUNS.test(table)) throw new Error('a cell that a spreadsheet would run');
  };
}

/** Every reader, `extract`, and the whole program; the shares add up to 100. */
export async function targets(): Promise<readonly Target[]> {
  return [
    { name: 'HTML', share: 20, inputs: mutated(['HTML'], 3), run: (input) => check(parseHtml(input, context)) },
    {
      name: 'seed format',
      share: 10,
      inputs: mutated(['SEED'], 3),
      run: (input) => check(isSeed(input) ? parseSeed(input, context.path) : parsePlainText(input, context)),
    },
    {
      name: 'plain text',
      share: 10,
      inputs: mutated(['PROSE'], 3),
      run: (input) => check(parsePlainText(input, context)),
    },
    {
      name: 'JSON line',
      share: 20,
      inputs: mutated(['LINE'], 3),
      run: (input) => check(parseJsonLine(input, { path: 'fuzz' }, context.fields)),
    },
    {
      name: 'JSON file',
      share: 10,
      inputs: mutated(['LINE'], 3),
      run: (input) => [...parseJsonFile(`[${input}]`, context)].forEach(check),
    },
    {
      name: 'document line',
      share: 10,
      inputs: mutated(['LINE'], 3),
      run: (input) => {
        const event = readDocument(input, 'fuzz', 1);
        if (event.kind === 'skip' && !event.skip.message) throw new Error('a skip without a reason');
      },
    },
    {
      name: 'pipeline file',
      share: 7,
      inputs: mutated(['PIPELINE'], 1),
      run: (input) => {
        let file: unknown = input;
        try {
          file = JSON.parse(input);
        } catch {
          // No JSON is a file of the wrong form like any other.
        }
        known(() => planPipeline(file, REGISTRY));
      },
    },
    // A word costs up to a millisecond and a half where hundreds alike stand in one sentence; long texts have tests of their own.
    {
      name: 'extract',
      share: 10,
      inputs: mutated(['PROSE'], 3, 1000),
      perThousand: 2000,
      run: await extractor(),
    },
    { name: 'run', share: 1, inputs: ARTICLE_LINES, run: runProgram },
    { name: 'graph', share: 2, inputs: DOCUMENT_LINES, run: graphProgram },
  ];
}
