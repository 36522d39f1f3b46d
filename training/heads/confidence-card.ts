import { FAULTS } from '#dist/evaluate/relations/judgments.js';
import { binLines } from './calibration.js';
import type { JudgedExample, Report } from './confidence.js';
import type { LogisticWeights } from './logistic.js';
import type { Card } from './write-head.js';

interface Figures {
  readonly examples: readonly JudgedExample[];
  readonly weights: LogisticWeights;
  /** On the held-out articles. */
  readonly heldOut: Report;
  /** On folds of the articles that it is fitted on. */
  readonly folds: Report;
  /** The ranks that rules set by hand, on the held-out articles. */
  readonly byHand: Report;
}

/** The card of the head of confidence, with all its weights: they are few enough to be read. */
export function confidenceCard({ examples, weights, heldOut, folds, byHand }: Figures): Card {
  const counts = FAULTS.map((fault) => [fault, examples.filter((example) => example.fault === fault).length] as const);
  const held = examples.filter((example) => example.heldOut).length;
  return {
    title: 'The head "confidence": the probability that a relation is right',
    command: 'npm run train -- confidence --data FOLDER',
    text: `A logistic regression over what is known of a relation when it has been found (\`confidence-input.ts\`): its rule, how many of its ends are actors, how the
text names them, how far the farther end stands from the trigger, the parser's least certain arc between them, the less certain of the two names, whether it
stands in somebody's quoted words, and how many people the article names. No vectors and no words: it depends on the encoder through its trees, tags, names and arc scores.
What \`extract-relations\` gives as \`confidence\` where it keeps what serves the graph; tuples of whole clauses (\`keep: all\`) have ranks.

## Data

${examples.length} relations of news judged by reading one by one, as docs/relations.md says; the judgments are \`src/evaluate/relations/judgments.tsv\`: places and digests, no text. \`npm run train -- sample --data FOLDER\`
prints relations to judge. Fitted on ${examples.length - held} relations of worldwide (development), news-fair and MEANTIME; held out are ${held} of PolNeAR (development), which may be evaluated on alone and whose newspapers are others.
They are a stratified sample: rules and ends that are rare in news are there more often than in an article.

Each was judged by one reader; there were several. Afterwards a few rules were mended for what was read, and what the head reads was chosen with all of them in sight: figures of development. Precision differs more between articles
(standard deviation 0.2) than chance makes it, so that a single article's relations may be right more or less often than is stated. The shallow encoder (fast.json) gives the same head other trees, with which it was not measured.

## Scores

On the held-out articles, in ten bins of as many each:

${binLines(heldOut.bins, 'relations').join('\n')}

On ten folds of the articles that it is fitted on:

${binLines(folds.bins, 'relations').join('\n')}

| | mean distance of stated and seen | Brier score | a right one is surer than a wrong one |
|---|---|---|---|
| held out | ${figures(heldOut)} |
| held out, the rate of all for each | - | ${(heldOut.share * (1 - heldOut.share)).toFixed(3)} | 50.0 % |
| held out, the ranks that rules set by hand, which were the confidence before | ${figures(byHand)} |
| ten folds | ${figures(folds)} |
| ten folds, the rate of all for each | - | ${(folds.share * (1 - folds.share)).toFixed(3)} | 50.0 % |

\`npm run evaluate -- relation-confidence --data FOLDER\` measures the held-out part again.

## What is wrong with the wrong ones

${counts.map(([fault, count]) => `${fault} ${count}`).join(', ')}; ${examples.filter(({ yes }) => yes).length} of ${examples.length} are right.

| rule | right |
|---|---|
${rulesOf(examples).join('\n')}

## Weights

The probability is the logistic function of ${weights.bias.toFixed(2)} and the sum of these, each times its value (1 for what is so).

| feature | weight |
|---|---|
${weights.features.map((name, i) => `| ${name} | ${weights.weights[i]!.toFixed(2)} |`).join('\n')}`,
  };
}

function figures({ distance, chance, brier, ranked }: Report): string {
  return `${distance.toFixed(3)} (${chance.toFixed(3)} by chance alone) | ${brier.toFixed(3)} | ${(100 * ranked).toFixed(1)} %`;
}

function rulesOf(examples: readonly JudgedExample[]): readonly string[] {
  const rules = [...new Set(examples.map(({ rule }) => rule))].sort((a, b) => (a < b ? -1 : 1));
  return rules.map((rule) => {
    const own = examples.filter((example) => example.rule === rule);
    return `| ${rule} | ${own.filter(({ yes }) => yes).length} of ${own.length} |`;
  });
}
