import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { joinDocuments } from '#dist/corpus/join-documents.js';
import { runCorpus } from '#dist/corpus/run-corpus.js';
import { readCsv } from '#dist/formats/read/csv.js';
import { readArticles } from '#dist/formats/read/index.js';
import { WhowhomError } from '#dist/pipeline/errors.js';
import { REGISTRY } from '#dist/stages/registry.js';

/** What ids, names and publishers may be to do harm: paths, prototypes, control characters, formulas, markup. */
const NAMES = [
  '../../out',
  '../escaped',
  '/tmp/whowhom-escaped',
  'C:\\escaped',
  '..\\escaped',
  'a/b',
  '.',
  '..',
  'con',
  '__proto__',
  'constructor',
  'toString',
  'a\u{0}b',
  'a\nb',
  'a\r\n=1+1',
  '\u{1B}[2J',
  '\u{D800}',
  '\u{202E}gnp',
  "=cmd|'/c calc'!A1",
  '@SUM(1)',
  '+1+1',
  '-1+1',
  '\t=1',
  '\r=1',
  '＝1+1',
  '</script><script>alert(1)</script>',
  ']]>',
  '%00',
  'unfinished',
  'documents.jsonl',
] as const;
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }));
const PREFIXES = ['', '"__proto__":{"polluted":1},', '"constructor":{"prototype":{"polluted":1}},', '"id":"twice",'];
const prefix = fc.constantFrom(...PREFIXES);

const article = fc
  .record({ id: name, title: name, publisher: name, url: name, path: name, text: name })
  .map(({ text, ...rest }) => ({ ...rest, date: '2022-06-15', text: `Amara Okonjo met ${text}. ${text}` }));

const document = fc.record({ id: name, a: name, b: name, predicate: name, publisher: name }).map((given) => {
  const text = `${given.a} met ${given.b}.`;
  const [a, b] = [
    { start: 0, end: given.a.length, text: given.a, entity: 'person:a' },
    { start: given.a.length + 5, end: text.length - 1, text: given.b, entity: 'person:constructor' },
  ];
  const mention = { type: 'person', form: 'name', confidence: 0.9 };
  const entity = { type: 'person', aliases: [given.predicate], roles: [{ title: given.b }], reasons: [given.a] };
  return {
    schema: 'whowhom/document@1',
    id: given.id,
    title: given.a,
    publisher: given.publisher,
    text,
    sentences: [{ start: 0, end: text.length }],
    mentions: [
      { ...a, ...mention },
      { ...b, ...mention },
    ],
    dates: [],
    figures: [],
    entities: [
      { id: a.entity, name: given.a, mentions: [0], ...entity },
      { id: b.entity, name: given.b, mentions: [1], ...entity },
    ],
    quotes: [],
    relations: [
      {
        subject: a,
        predicate: given.predicate,
        phrase: given.predicate,
        object: b,
        type: 'other',
        trigger: { start: 0, end: 1, text: text.slice(0, 1) },
        sentence: 0,
        polarity: 'positive',
        certainty: 'certain',
        time: 'past',
        figures: [],
        rule: given.a,
        confidence: 0.8,
      },
    ],
    warnings: [],
  };
});

const linesOf = (value: fc.Arbitrary<object>) =>
  fc
    .array(fc.tuple(prefix, value), { minLength: 1, maxLength: 4 })
    .map((list) => list.map(([before, record]) => `{${before}${JSON.stringify(record).slice(1)}\n`).join(''));
export const ARTICLE_LINES = linesOf(article);
export const DOCUMENT_LINES = linesOf(document);

/** A few quick stages on the little model of the tests. */
const PIPELINE = {
  schema: 'whowhom/pipeline@1',
  name: 'quick',
  stages: [
    'split-words',
    { stage: 'encode-words', options: { model: fileURLToPath(new URL('../../tests/model/tiny', import.meta.url)) } },
    'split-sentences',
    'extract-dates',
  ],
};

/** `run` on article lines: all that it writes is in its output folder, and no cell is a formula. */
export function runProgram(input: string): Promise<void> {
  return inPlace(input, async (path, output) => {
    await runCorpus({
      events: readArticles([path], {}),
      extraction: { registry: REGISTRY, settings: { pipeline: PIPELINE } },
      output,
      options: {},
    });
  });
}

/** The same of `graph` on document lines; the little memory has it use the disk too. */
export function graphProgram(input: string): Promise<void> {
  return inPlace(input, async (path, output) => {
    await joinDocuments([path], output, { formats: { jsonld: true }, memory: 2000 });
  });
}

const CELL_THAT_RUNS = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

async function inPlace(input: string, work: (path: string, output: string) => Promise<void>): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'whowhom-fuzz-'));
  try {
    // Deep enough for what climbs up to be seen.
    const place = join(root, 'a', 'b');
    mkdirSync(place, { recursive: true });
    const path = join(place, 'input.jsonl');
    const output = join(place, 'c', 'out');
    writeFileSync(path, input);
    try {
      await work(path, output);
    } catch (error) {
      // Input of which nothing can be used is told so.
      if (!(error instanceof WhowhomError && ['no-articles', 'no-documents'].includes(error.code))) throw error;
    }
    const outside = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter(
        (file) => file !== path && !/^[a-z]+\.(?:graphml|gexf|jsonld|jsonl|json|csv|html)$/.test(nameIn(output, file)),
      );
    if (outside.length) throw new Error(`files that should not be: ${outside.join(', ')}`);
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.csv')) continue;
      for (const cell of readCsv(readFileSync(join(root, file), 'utf8')).flat()) {
        if (CELL_THAT_RUNS.test(cell) && !NUMBER.test(cell))
          throw new Error(`a spreadsheet would run ${cell} of ${file}`);
      }
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The name of a file that stands in the folder itself; nothing for any other. */
function nameIn(folder: string, file: string): string {
  return file.startsWith(folder) ? file.slice(folder.length + 1) : '';
}
