/** The score of one question that training had not seen, and whether the answer was yes. */
export interface Chance {
  readonly score: number;
  readonly right: boolean;
}

/** The one number that scores are divided by for the least cross entropy, from 0.3 to 3 in steps of 0.05. */
export function fitTemperatureOfChances(chances: readonly Chance[]): number {
  let best = 1;
  let least = Infinity;
  for (let step = 6; step <= 60; step++) {
    const temperature = step / 20;
    let loss = 0;
    for (const { score, right } of chances) loss += Math.log1p(Math.exp((right ? -score : score) / temperature));
    if (loss < least) [best, least] = [temperature, loss];
  }
  return best;
}

/** Lines of a Markdown table: the stated probability of yes, how often that was right, and how many there were. */
export function chanceTable(chances: readonly Chance[], temperature: number, from: number): readonly string[] {
  const stated = chances
    .map(({ score, right }) => ({ chance: 1 / (1 + Math.exp(-score / temperature)), right }))
    .filter(({ chance }) => chance >= from)
    .sort((a, b) => a.chance - b.chance);
  const lines = ['| stated | seen | answers |', '|---|---|---|'];
  let distance = 0;
  for (let bin = 0; bin < 10; bin++) {
    const part = stated.slice(Math.floor((bin * stated.length) / 10), Math.floor(((bin + 1) * stated.length) / 10));
    if (part.length === 0) continue;
    const mean = part.reduce((sum, { chance }) => sum + chance, 0) / part.length;
    const seen = part.filter(({ right }) => right).length / part.length;
    distance += (Math.abs(mean - seen) * part.length) / stated.length;
    lines.push(`| ${mean.toFixed(3)} | ${seen.toFixed(3)} | ${part.length} |`);
  }
  return [...lines, '', `Mean distance ${distance.toFixed(3)}; temperature ${temperature}.`];
}
