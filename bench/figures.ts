/**
 * Speed of extract-dates and extract-figures together against wink-nlp's pos+sbd, in one process, interleaved:
 * `npx tsc -p tsconfig.json --outDir FOLDER && node FOLDER/bench/figures.js [FILE]`. FILE is a text; without one the seeds
 * are read. Prints tokens a second of each, and hostile inputs of growing size.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type {
  Dependencies,
  Document,
  DocumentView,
  Layers,
  Sentences,
  Source,
  Tags,
  Tokens,
} from '../src/document/layers.js';
import { makeSource } from '../src/document/source.js';
import { StringTable } from '../src/document/tokens.js';
import { buildPipeline } from '../src/pipeline/pipeline.js';
import type { Stage } from '../src/pipeline/stage.js';
import { encodeWords } from '../src/stages/encode-words/index.js';
import { extractDates } from '../src/stages/extract-dates/index.js';
import { extractFigures } from '../src/stages/extract-figures/index.js';
import { parseDependencies } from '../src/stages/parse-dependencies/index.js';
import { splitSentences } from '../src/stages/split-sentences/index.js';
import { splitWords } from '../src/stages/split-words/index.js';
import { tagWords } from '../src/stages/tag-words/index.js';

const ROUNDS = 9;
const SECONDS = 1000;

const before = [splitWords, encodeWords, splitSentences, tagWords, parseDependencies] as unknown as readonly Stage[];

async function main(): Promise<void> {
  const text = readTexts(process.argv[2]);
  const sources = text.map((body) => makeSource({ body, date: '2022-06-15' }));
  const prepared = await buildPipeline(
    { schema: 'whowhom/pipeline@1', name: 'bench', stages: before.map(({ name }) => name) },
    Object.fromEntries(before.map((stage) => [stage.name, stage])),
  );
  const documents = await prepared.run(sources);
  const tokens = documents.reduce((sum, { layers }) => sum + layers.tokens!.count, 0);
  const dates = await extractDates.create({ dateOrder: 'auto' });
  const figures = await extractFigures.create({});
  const wink = winkNLP(model, ['sbd', 'pos']);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let start = performance.now();
    for (const document of documents) {
      const [dated] = await dates([document as DocumentView]);
      await figures([{ source: document.source, layers: { ...document.layers, ...dated!.layers } as Layers }]);
    }
    ours.push(performance.now() - start);
    start = performance.now();
    for (const body of text) wink.readDoc(body);
    theirs.push(performance.now() - start);
  }
  const mine = rate(tokens, ours);
  const other = rate(tokens, theirs);
  console.log(`${tokens} tokens, medians of ${ROUNDS} rounds`);
  console.log(`dates and figures  ${mine} tokens/s`);
  console.log(`wink-nlp sbd+pos   ${other} tokens/s`);
  console.log(`ratio              ${(mine / other).toFixed(2)} : 1`);
  for (const unit of [
    '1',
    '1,',
    '1.',
    ' ',
    '1 ',
    '$',
    '-',
    'one ',
    'million ',
    'the last ',
    'May 5, ',
    'thousands of ',
    '5-',
  ]) {
    const times: string[] = [];
    for (const size of [SECONDS * 64, SECONDS * 256, SECONDS * 1024])
      times.push(`${await hostile(unit.repeat(size / unit.length), dates, figures)} ms`);
    console.log(`hostile ${JSON.stringify(unit).padEnd(16)} 64 KB ${times[0]}, 256 KB ${times[1]}, 1 MB ${times[2]}`);
  }
}

function rate(tokens: number, times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((tokens / sorted[Math.floor(sorted.length / 2)]!) * 1000);
}

function readTexts(path: string | undefined): string[] {
  if (path !== undefined)
    return readFileSync(path, 'utf8')
      .split('\n\n')
      .filter((part) => part.trim() !== '');
  return readdirSync('seeds').map((name) => readFileSync(join('seeds', name), 'utf8'));
}

type Process = (views: readonly DocumentView[]) => unknown;

/** One sentence, one token a chunk: what tokenizers make of such text is not measured here. */
async function hostile(body: string, dates: unknown, figures: unknown): Promise<number> {
  const document = oneSentence(makeSource({ id: 'hostile', body, date: '2022-06-15' }));
  const start = performance.now();
  const [dated] = (await (dates as Process)([document])) as readonly { layers: Pick<Layers, 'dates'> }[];
  await (figures as Process)([{ source: document.source, layers: { ...document.layers, ...dated!.layers } }]);
  return Math.round(performance.now() - start);
}

function oneSentence(source: Source): DocumentView {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { index, 0: chunk } of source.text.matchAll(/\S+/g)) {
    starts.push(index);
    ends.push(index + chunk.length);
  }
  const count = starts.length;
  const table = new StringTable();
  const word = table.add('x');
  const tokens: Tokens = {
    count,
    start: Uint32Array.from(starts),
    end: Uint32Array.from(ends),
    word: new Uint32Array(count).fill(word),
    repair: new Uint8Array(count),
    strings: table.strings,
  };
  const sentences: Sentences = { count: count ? 1 : 0, first: Uint32Array.of(0), end: Uint32Array.of(count) };
  const tags: Tags = {
    tag: new Uint8Array(count),
    pennTag: new Uint8Array(count),
    lemma: new Uint32Array(count),
    strings: table.strings,
  };
  const dependencies: Dependencies = { head: new Int32Array(count).fill(-1), label: new Uint8Array(count) };
  const document: Document = { source, layers: { tokens, sentences, tags, dependencies }, warnings: [] };
  return document as DocumentView;
}

await main();
