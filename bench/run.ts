import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Candidate, countTokens, type Measurement, pipelineCandidate, SOURCES } from './candidates.js';
import { median } from './median.js';
import { spacyCandidate } from './peers.js';

/** npm run bench [-- peers] [rounds], npm run bench -- corpus [options], or npm run bench -- serve [options]: every candidate once a round, so that a busy machine is unfair to all alike. */
const words = process.argv.slice(2);
if (words.includes('corpus')) {
  const { benchCorpus } = await import('./corpus/main.js');
  await benchCorpus();
  process.exit();
}
if (words.includes('serve')) {
  const { benchServe } = await import('./serve.js');
  await benchServe();
  process.exit();
}
const withPeers = words.includes('peers');
const rounds = Number(words.find((word) => /^\d+$/.test(word)) ?? 5);
const say = (line: string) => console.log(line);

const tokens = await countTokens();
say(
  `${SOURCES.length} articles, ${tokens} tokens, ${rounds} rounds; tokens a second, medians: by the clock, and of processor time`,
);
const wanted = [
  ['default, native, words to names', 'news', 'native', 'names'],
  ['shallow, native, words to names', 'fast', 'native', 'names'],
  ['default, native, all stages', 'news', 'native', 'all'],
  ['default, WASM, words to names', 'news', 'wasm', 'names'],
] as const;
const isThere = (file: string) => existsSync(`pipelines/${file}.json`);
const candidates: Candidate[] = [];
for (const [name, file, backend, part] of wanted) {
  if (isThere(file)) candidates.push(await pipelineCandidate(name, file, backend, part));
  else say(`${name}: skipped, there is no pipelines/${file}.json`);
}
const spacy = withPeers ? await spacyCandidate(say) : undefined;
if (spacy) candidates.push(spacy);

const measured = new Map<Candidate, Measurement[]>(candidates.map((candidate) => [candidate, []]));
for (let round = 0; round <= rounds; round++) {
  for (const candidate of candidates) {
    const measurement = await candidate.run();
    // The first round warms up.
    if (round > 0) measured.get(candidate)!.push(measurement);
  }
}
const rate = (milliseconds: number) => Math.round((tokens / milliseconds) * 1000);
const total = (candidate: Candidate) => median(measured.get(candidate)!.map(({ milliseconds }) => milliseconds));
const worked = (candidate: Candidate) => median(measured.get(candidate)!.map(({ processor }) => processor));
const ratio = (slow: Candidate, fast: Candidate, of: typeof total) => (of(slow) / of(fast)).toFixed(2);
for (const candidate of candidates) {
  const against =
    spacy && candidate !== spacy
      ? `  ${ratio(spacy, candidate, total)} x, ${ratio(spacy, candidate, worked)} x spaCy`
      : '';
  const rates = [total(candidate), worked(candidate)].map((time) => String(rate(time)).padStart(8)).join('');
  say(`${candidate.name.padEnd(36)} ${rates}${against}`);
  const runs = measured.get(candidate)!;
  for (const stage of Object.keys(runs[0]!.stages)) {
    say(`    ${stage.padEnd(32)} ${String(rate(median(runs.map(({ stages }) => stages[stage]!)))).padStart(8)}`);
  }
}
for (const candidate of candidates) candidate.close?.();

/** Node alone, to say what is ours. */
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const empty = execFileSync(process.execPath, [script('peak-memory.js')], { encoding: 'utf8' });
say('\nfresh processes: milliseconds to imports, to the first result; peak memory above Node alone, MB');
for (const [name, backend] of [
  ['news', 'native'],
  ['fast', 'native'],
  ['news', 'wasm'],
] as const) {
  if (!isThere(name)) continue;
  const outcomes = Array.from({ length: rounds }, () => {
    const printed = execFileSync(process.execPath, [script('first-result.js'), name, backend], { encoding: 'utf8' });
    return JSON.parse(printed) as { loaded: number; first: number; peak: number };
  });
  const middle = (pick: (outcome: (typeof outcomes)[0]) => number) => Math.round(median(outcomes.map(pick)));
  say(
    `${`${name}, ${backend}`.padEnd(36)} ${middle(({ loaded }) => loaded)}  ${middle(({ first }) => first)}  ${middle(({ peak }) => peak) - Math.round(Number(empty))}`,
  );
}
