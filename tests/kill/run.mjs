// npm run kill [-- POINTS [SEED]]: kills `whowhom run` with SIGKILL at so many random points (50), goes on with
// --resume, and compares every file with those of a run that was never killed. It takes some minutes.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const words = process.argv.slice(2);
const [points = 50, seed = 1] = words.map(Number);
if (!(points >= 1) || ![points, seed].every(Number.isInteger)) {
  console.error(`npm run kill [-- POINTS [SEED]] takes whole numbers; found ${JSON.stringify(words.join(' '))}`);
  process.exit(2);
}
const ARTICLES = 120;
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'whowhom-kill-'));

// Mulberry32: the points are random and the same each time.
let state = seed;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const NAMES = ['Amara Okonjo', 'Piotr Zielak', 'Leila Haddadi', 'Poland', 'Iran', 'Ukraine', 'Chile'];
const name = (i) => NAMES[i % NAMES.length];
const articles = Array.from({ length: ARTICLES }, (_, i) => {
  const sentence = (n) => `${name(i + n)} told ${name(i * 3 + n + 1)} on Tuesday that it had rejected ${i} plans.`;
  return { id: `article-${i}`, date: '2022-06-15', text: Array.from({ length: 14 }, (_, n) => sentence(n)).join(' ') };
});
const input = join(folder, 'articles.jsonl');
writeFileSync(input, articles.map((article) => `${JSON.stringify(article)}\n`).join(''));
const encoder = { stage: 'encode-words', options: { model: join(root, 'tests', 'model', 'tiny') } };
const pipeline = join(folder, 'quick.json');
const stages = ['split-words', encoder, 'split-sentences', 'extract-dates'];
writeFileSync(pipeline, JSON.stringify({ schema: 'whowhom/pipeline@1', name: 'quick', stages }));

const bytes = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Runs the program. It is killed when its journal has so many bytes, and then so many milliseconds have gone. */
function run(out, words, limit) {
  return new Promise((resolve) => {
    const started = performance.now();
    const main = join(root, 'dist', 'bundle', 'main.js');
    const child = spawn(process.execPath, [main, 'run', input, '-p', pipeline, '-q', '--out', out, ...words], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    let timer;
    const watch = () => {
      const there = bytes(join(out, 'unfinished', 'documents.jsonl')) >= limit.bytes;
      timer = there ? setTimeout(() => child.kill('SIGKILL'), limit.wait) : setTimeout(watch, 2);
    };
    if (limit) watch();
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, time: performance.now() - started });
    });
  });
}

/** Every file below a folder; run.json without its timings. */
function contents(out) {
  const names = readdirSync(out, { recursive: true }).sort();
  return names.map((file) => {
    const text = readFileSync(join(out, file), 'utf8');
    return [file, file === 'run.json' ? JSON.stringify({ ...JSON.parse(text), timings: 0 }) : text];
  });
}

try {
  const whole = await run(join(folder, 'whole'), ['-w', '2']);
  if (whole.code !== 0) throw new Error('the run that was to be compared with failed');
  const wanted = JSON.stringify(contents(join(folder, 'whole')));
  const all = bytes(join(folder, 'whole', 'documents.jsonl'));
  let killed = 0;
  let reused = 0;
  for (let point = 1; point <= points; point++) {
    const out = join(folder, 'out');
    rmSync(out, { recursive: true, force: true });
    const workers = ['-w', String(1 + (point % 2))];
    // A tenth is killed before the first document, six while documents are made, three while files are written.
    const part = random();
    const limit =
      part < 0.1
        ? { bytes: 0, wait: whole.time * 0.4 * random() }
        : part < 0.7
          ? { bytes: 1 + all * random() * 0.95, wait: 20 * random() }
          : { bytes: all, wait: whole.time * 0.25 * random() };
    const first = await run(out, workers, limit);
    if (first.signal === 'SIGKILL') killed++;
    try {
      if (readFileSync(join(out, 'unfinished', 'documents.jsonl')).length) reused++;
    } catch {
      // It was killed before the first document, or had ended.
    }
    if (point % 5 === 0) await run(out, [...workers, '--resume'], { bytes: 0, wait: whole.time * random() });
    const last = await run(out, [...workers, '--resume']);
    const got = JSON.stringify(contents(out));
    if (last.code !== 0 || got !== wanted) {
      throw new Error(`point ${point} (${JSON.stringify(limit)}): exit code ${last.code}, the files differ: ${out}`);
    }
  }
  console.log(`${points} runs, ${killed} killed, ${reused} with documents done: the same bytes each time`);
  rmSync(folder, { recursive: true, force: true });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
