import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packagedPath } from '../../src/pipeline/packaged.js';

/** The program as it is built: threads and signals need a process of their own. */
export const PROGRAM = packagedPath('dist', 'bundle', 'main.js');

/** On the little model of the tests: what it says is nonsense, but quick. */
const STAGES = [
  'split-words',
  { stage: 'encode-words', options: { model: packagedPath('tests', 'model', 'tiny') } },
  'split-sentences',
  'extract-dates',
];

/** Writes a pipeline file of a few quick stages into a folder. */
export async function quickPipeline(folder: string): Promise<string> {
  const path = join(folder, 'quick.json');
  await writeFile(path, JSON.stringify({ schema: 'whowhom/pipeline@1', name: 'quick', stages: STAGES }));
  return path;
}

const PEOPLE = ['Amara Okonjo', 'Piotr Zielak', 'Leila Haddadi', 'Dmitri Orlenko', 'Farida Qureshi'];
const PLACES = ['Nigeria', 'Poland', 'Iran', 'Ukraine', 'Pakistan', 'Chile', 'Vietnam'];

/** Article lines of made-up news, every one different. */
export function articleLines(count: number, sentences = 12): string[] {
  return Array.from({ length: count }, (_, i) => {
    const pick = (list: readonly string[], n: number) => list[(i * 7 + n * 3 + n * n) % list.length]!;
    const body = Array.from(
      { length: sentences },
      (_unused, n) =>
        `${pick(PEOPLE, n)} told ${pick(PEOPLE, n + 1)} on Tuesday that ${pick(PLACES, n)} had rejected ${i + n} ` +
        `million dollars of aid from ${pick(PLACES, n + 2)} in ${1990 + ((i + n) % 30)}.`,
    );
    return JSON.stringify({ id: `article-${i}`, title: `Report ${i}`, date: '2022-06-15', text: body.join(' ') });
  });
}

/** Writes article lines to a file of its own in a folder. */
export async function articleFile(folder: string, lines: readonly string[], name = 'articles.jsonl'): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the program; `during` may watch the process and send it signals. */
export function program(
  words: readonly string[],
  { stdin = '', during }: { stdin?: string; during?: (kill: (signal: NodeJS.Signals) => void) => void } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        texts[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...texts }));
    // A program that has ended reads no more.
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
    during?.((signal) => child.kill(signal));
  });
}
