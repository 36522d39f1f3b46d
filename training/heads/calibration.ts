import { type Bin, binsOf, meanDistance, type Stated } from '#dist/evaluate/calibration.js';

/** The scores of one answer that training had not seen, and the number of the class that was right. */
export interface Answer {
  readonly scores: Float32Array;
  readonly right: number;
}

/** The one number that scores are divided by for the least cross entropy, from 0.3 to 3 in steps of 0.05. */
export function fitTemperature(answers: readonly Answer[]): number {
  let best = 1;
  let least = Infinity;
  for (let step = 6; step <= 60; step++) {
    const temperature = step / 20;
    let loss = 0;
    for (const { scores, right } of answers) loss -= Math.log(probabilitiesOf(scores, temperature)[right]! + 1e-12);
    if (loss < least) [best, least] = [temperature, loss];
  }
  return best;
}

/** Lines of a Markdown table: the stated probability of the best class, how often it was right, and how many there were. */
export function calibrationTable(answers: readonly Answer[], temperature: number): readonly string[] {
  const stated = answers.map(({ scores, right }): Stated => {
    const probabilities = probabilitiesOf(scores, temperature);
    const top = Math.max(...probabilities);
    return { stated: top, right: probabilities.indexOf(top) === right };
  });
  const bins = binsOf(stated);
  return [
    ...binLines(bins, 'answers'),
    '',
    `Mean distance ${meanDistance(bins).toFixed(3)}; temperature ${temperature}.`,
  ];
}

/** Bins as lines of a Markdown table; `what` is what there were so many of. */
export function binLines(bins: readonly Bin[], what: string): readonly string[] {
  const rows = bins.map(({ stated, seen, count }) => `| ${stated.toFixed(3)} | ${seen.toFixed(3)} | ${count} |`);
  return [`| stated | seen | ${what} |`, '|---|---|---|', ...rows];
}

function probabilitiesOf(scores: Float32Array, temperature: number): readonly number[] {
  const highest = Math.max(...scores);
  const powers = Array.from(scores, (score) => Math.exp((score - highest) / temperature));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
