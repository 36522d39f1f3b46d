import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from '../median.js';
import { articleLine, documentLine } from './articles.js';
import { type Point, plot } from './plot.js';
import { type Measured, measure } from './program.js';

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== 'corpus'),
  options: {
    sizes: { type: 'string', default: '1000,5000,20000,50000' },
    rounds: { type: 'string', default: '3' },
    documents: { type: 'string', default: '200000' },
    pipeline: { type: 'string', default: 'pipelines/news.json' },
    write: { type: 'boolean', default: false },
  },
});

/**
 * npm run bench -- corpus: how whole runs scale, with the built program in processes of its own. `--sizes 200,1000` scales it down, `--rounds`
 * repeats what is short, `--documents` is the size of the graph that is made without extraction (0: none), `--write` puts table and plot into docs/scale.md and docs/images/scale.svg.
 */
export async function benchCorpus(): Promise<void> {
  const sizes = options.sizes.split(',').map(Number);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const rounds = Number(options.rounds);
  const folder = mkdtempSync(join(tmpdir(), 'whowhom-bench-'));
  const at = (name: string) => join(folder, name);
  const articles = (count: number) => write(at(`articles-${count}.jsonl`), count, articleLine);
  const middle = async (times: number, work: () => Promise<Measured>, pick: (measured: Measured) => number) => {
    const found: number[] = [];
    for (let i = 0; i < times; i++) found.push(pick(await work()));
    return median(found);
  };
  const extract = (count: number, ...words: string[]) =>
    measure(['extract', '-p', options.pipeline, ...words], articles(count), at('extracted.jsonl'));
  try {
    const one = articles(1);
    const start = await middle(
      2 * rounds + 1,
      () => measure(['extract', '-p', options.pipeline], one),
      ({ first }) => first,
    );
    // Each round has its own ratios, of what follows one another: a machine's speed drifts within minutes by more than what is to be seen.
    const ratios = { threads: [] as number[], run: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      const count = sizes.length > 1 ? sizes[1]! : largest;
      const one = await extract(count, '--workers', '1');
      const two = await extract(count, '--workers', '2');
      const words = ['run', articles(count), '-p', options.pipeline, '--workers', '2', '--out', at('again'), '-q'];
      const run = await measure(words);
      ratios.threads.push(one.seconds / two.seconds);
      ratios.run.push(run.seconds / two.seconds);
      const seconds = [one, two, run].map((measured) => measured.seconds.toFixed(1));
      console.log(`${count} articles: one worker ${seconds[0]} s, two ${seconds[1]} s, whole run ${seconds[2]} s`);
    }
    const points: Point[] = [];
    for (const count of sizes) {
      const measured = await measure([
        'run',
        articles(count),
        '-p',
        options.pipeline,
        '--out',
        at(`run-${count}`),
        '-q',
      ]);
      points.push({ articles: count, rate: count / measured.seconds, megabytes: measured.megabytes });
      console.log(`${count} articles: ${measured.seconds.toFixed(1)} s, ${Math.round(measured.megabytes)} MB`);
    }
    const lines = readFileSync(join(at(`run-${largest}`), 'documents.jsonl'), 'utf8')
      .trimEnd()
      .split('\n');
    const parts = Array.from({ length: 16 }, (_, part) => {
      const path = at(`part-${part}.jsonl`);
      writeFileSync(path, lines.filter((_line, i) => i % 16 === part).join('\n'));
      return path;
    });
    const merge = await measure(['graph', ...parts, '--out', at('merged'), '-q']);
    const [small, large] = [smallest, largest].map((size) => points.find(({ articles: count }) => count === size)!);
    const rows: (readonly [string, string, string, string])[] = [
      ['2 workers against 1, articles a second', '1.7 x', '1.9 x', `${median(ratios.threads).toFixed(2)} x`],
      [
        `articles a second at ${largest} against at ${smallest}`,
        '0.95 x',
        '1 x',
        `${(large!.rate / small!.rate).toFixed(2)} x`,
      ],
      ['whole run against `extract` alone', '1.15 x', '1.05 x', `${median(ratios.run).toFixed(2)} x`],
      ['start-up to first document', '1.2 s', '0.6 s', `${start.toFixed(2)} s`],
      [
        `peak memory, ${largest} against ${smallest}, all files`,
        '1.5 x',
        '1.1 x',
        `${(large!.megabytes / small!.megabytes).toFixed(2)} x`,
      ],
      [`merge of 16 shards, ${largest} articles together`, '60 s', '20 s', `${merge.seconds.toFixed(1)} s`],
    ];
    const count = Number(options.documents);
    if (count > 0) {
      const path = write(at('documents.jsonl'), count, documentLine);
      const graph = await measure(['graph', path, '--out', at('graph'), '-q']);
      const took = `${Math.round(graph.megabytes)} MB, ${graph.seconds.toFixed(0)} s`;
      rows.push([`graph of ${count} generated documents, all files`, '1500 MB', '', took]);
    }
    const cells = [['', 'least', 'aim', 'measured'], ['---', '---', '---', '---'], ...rows];
    const table = cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
    console.log(`\n${table}`);
    writeFileSync(options.write ? 'docs/images/scale.svg' : 'output/bench/scale.svg', plot(points));
    if (!options.write) return;
    const text = readFileSync(DOCS, 'utf8').replace(
      /(<!-- figures -->\n)[\s\S]*(?=<!-- end of figures -->)/,
      (_whole, mark: string) => `${mark}\n${table}\n\n![Articles a second and peak memory](images/scale.svg)\n\n`,
    );
    writeFileSync(DOCS, text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `npm run format` lays the table out. */
const DOCS = 'docs/scale.md';

const written = new Set<string>();

function write(path: string, count: number, line: (i: number) => string): string {
  if (written.has(path)) return path;
  written.add(path);
  const file = openSync(path, 'w');
  for (let start = 0; start < count; start += 1000) {
    const length = Math.min(1000, count - start);
    writeSync(file, Array.from({ length }, (_, i) => line(start + i)).join(''));
  }
  closeSync(file);
  return path;
}
