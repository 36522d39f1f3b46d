/**
 * `npm run test:spark`: the Spark job of examples/spark over 2,000 articles in local[2] against `whowhom graph` on the same documents. Makes a
 * Python environment with pyspark where the one of the last run is not there; needs Python 3 and Java 17.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PYSPARK = '3.5.9';
const ARTICLES = 2000;
const environment = resolve('output', 'spark-python');
const python = join(environment, 'bin', 'python');
const run = (command, words, options = {}) =>
  execFileSync(command, words, { stdio: ['ignore', 'pipe', 'inherit'], ...options }).toString();

if (!existsSync(join(environment, 'done'))) {
  run('python3', ['-m', 'venv', environment]);
  run(python, ['-m', 'pip', 'install', '--quiet', `pyspark==${PYSPARK}`]);
  writeFileSync(join(environment, 'done'), '');
}

/** Everybody is called by a full name, so that nothing is to be joined across articles; a hundredth of the lines are broken. */
const GIVEN = ['Amara', 'Piotr', 'Leila', 'Dmitri', 'Farida', 'Tomas', 'Nadia', 'Kofi', 'Ingrid', 'Rajesh'];
const FAMILY = [
  'Okonjo',
  'Zielak',
  'Haddadi',
  'Orlenko',
  'Qureshi',
  'Ibarra',
  'Benali',
  'Mensah',
  'Lindqvist',
  'Venkatesan',
];
const COUNTRIES = ['Nigeria', 'Poland', 'Iran', 'Ukraine', 'Pakistan', 'Chile', 'Vietnam', 'Kenya', 'Norway', 'India'];
const ACTS = ['accused', 'warned', 'praised', 'invited', 'thanked', 'criticised'];
const article = (i) => {
  const pick = (list, n) => list[(Math.floor(i / 10 ** (n % 4)) * 7 + n * 3 + n * n) % list.length];
  const person = (n) => `${pick(GIVEN, n)} ${pick(FAMILY, n + 1)}`;
  const text = [
    `${person(1)} ${pick(ACTS, 1)} ${pick(COUNTRIES, 2)} on Tuesday, and ${pick(COUNTRIES, 3)} did not sanction ${pick(COUNTRIES, 4)}.`,
    `${pick(COUNTRIES, 5)} might attack ${pick(COUNTRIES, 6)} in ${1990 + (i % 30)}, ${person(2)} said.`,
    `${person(3)} met ${person(4)} in report number ${i}.`,
  ].join(' ');
  return i % 100 === 99 ? `{"id": "broken-${i}"` : JSON.stringify({ id: `a${i}`, date: '2022-06-15', text });
};

const folder = mkdtempSync(join(tmpdir(), 'whowhom-spark-'));
try {
  const input = join(folder, 'articles');
  mkdirSync(input);
  const lines = Array.from({ length: ARTICLES }, (_, i) => `${article(i)}\n`);
  for (let part = 0; part < 4; part++)
    writeFileSync(join(input, `${part}.jsonl`), lines.slice(part * 500, part * 500 + 500).join(''));
  const program = resolve('dist', 'bundle', 'main.js');
  const job = [
    resolve('examples', 'spark', 'whowhom_spark.py'),
    ...['--articles', input, '--out', join(folder, 'spark'), '--partitions', '4', '--pipeline', 'fast'],
    ...['--whowhom', `${process.execPath} ${program}`],
  ];
  const quiet = {
    PYSPARK_SUBMIT_ARGS: '--master local[2] --conf spark.ui.enabled=false pyspark-shell',
    SPARK_LOCAL_IP: '127.0.0.1',
  };
  const started = Date.now();
  run(python, job, { env: { ...process.env, ...quiet, PYSPARK_PYTHON: python }, stdio: ['ignore', 'pipe', 'pipe'] });
  const seconds = Math.round((Date.now() - started) / 1000);
  const parts = readdirSync(join(folder, 'spark', 'documents')).filter((name) => name.startsWith('part-'));
  const documents = parts.map((name) => join(folder, 'spark', 'documents', name));
  const count = documents.reduce((sum, path) => sum + readFileSync(path, 'utf8').split('\n').length - 1, 0);
  const wanted = lines.filter((line) => !line.includes('broken-')).length;
  if (count !== wanted) throw new Error(`Spark made ${count} documents of ${wanted} articles`);
  const graph = join(folder, 'graph');
  run(process.execPath, [program, 'graph', ...documents, '--out', graph, '--no-dedup', '--quiet']);
  process.stdout.write(`${ARTICLES} lines, ${count} documents, ${seconds} s in Spark\n`);
  process.stdout.write(run(python, [resolve('tests', 'spark', 'compare.py'), join(folder, 'spark'), graph]));
  process.stdout.write('1 passed, 0 failed\n');
} catch (error) {
  process.stdout.write(`${error.stdout ?? ''}${error.stderr ?? ''}${error.message}\n0 passed, 1 failed\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
