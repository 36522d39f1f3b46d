import { readGoldStates } from '#dist/evaluate/relations/wikidata-states.js';
import { makeHead } from '#dist/model/head.js';
import type { HeadFile } from '#dist/model/head-format.js';
import { STATE_ENDS } from '#dist/stages/extract-relations/state-pairs.js';
import { DOUBTED, PROPOSED } from '#dist/stages/extract-relations/state-review.js';
import { type Chance, chanceTable, fitTemperatureOfChances } from './chances.js';
import { type AskedPair, collectStates } from './collect-states.js';
import { type NetworkOptions, trainNetwork, type Unit } from './network.js';
import { writeHead } from './write-head.js';

/** The other half, dev_revised.json, measures it. */
const FILE = 'data/ner/redocred/test_revised.json';
const FOLDS = 5;
/** A feature is read where so many pairs have it, and so many of those stand in a state. */
const LEAST_SEEN = 4;
const LEAST_HOLDING = 1;

const OPTIONS: NetworkOptions = {
  name: 'states',
  classes: STATE_ENDS.map(([type]) => type),
  vectorInputs: 0,
  hidden: 8,
  epochs: 6,
  rate: 0.01,
  vectorDecay: 0.3,
  featureDecay: 0.1,
  leastCount: 1,
  dropout: 0.3,
  batch: 128,
  seed: 5,
};
const COMMAND = 'npm run train -- states --data FOLDER';
const NOTHING = new Float32Array(0);

interface Answer extends Chance {
  readonly type: number;
  readonly ruled: boolean;
}

/** Trains the head of states on half of Re-DocRED: reports on folds of documents, then learns from all and writes the head. */
export async function trainStates(data: string, keep: string | undefined): Promise<void> {
  const documents = await collectStates(await readGoldStates(data, FILE), keep);
  const answers: Answer[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = documents.filter((_, i) => i % FOLDS !== fold).flat();
    const head = makeHead(trainOn(known), 'a fold');
    for (const { input, states } of documents.filter((_, i) => i % FOLDS === fold).flat()) {
      const scores = head.scores({ vector: NOTHING, features: head.featureNumbers(input.features) });
      for (const { type, holds, ruled } of states) answers.push({ score: scores[type]!, right: holds, type, ruled });
    }
  }
  const temperature = fitTemperatureOfChances(answers);
  const file: HeadFile = { ...trainOn(documents.flat()), temperature };
  const figures = reportOf(answers, temperature);
  const folder = await writeHead(file, { title: TITLE, text: card(figures), command: COMMAND });
  process.stdout.write(`${figures}\n\nwritten: ${folder}\n`);
}

function trainOn(pairs: readonly AskedPair[]): HeadFile {
  const seen = new Map<string, number>();
  const holding = new Map<string, number>();
  for (const { input, states } of pairs) {
    const holds = states.some((state) => state.holds);
    for (const name of input.features) {
      seen.set(name, (seen.get(name) ?? 0) + 1);
      if (holds) holding.set(name, (holding.get(name) ?? 0) + 1);
    }
  }
  const isKnown = (name: string): boolean => seen.get(name)! >= LEAST_SEEN && (holding.get(name) ?? 0) >= LEAST_HOLDING;
  return trainNetwork(
    pairs.map(
      ({ input, states }): Unit => ({
        examples: [
          { vector: NOTHING, features: new Map([...input.features].filter(isKnown).map((name) => [name, 1])) },
        ],
        gradient: gradientOf(new Map(states.map(({ type, holds }) => [type, holds]))),
      }),
    ),
    OPTIONS,
  );
}

/** Each state that can hold is a question of its own; the others are not asked. */
function gradientOf(wanted: ReadonlyMap<number, boolean>): Unit['gradient'] {
  return ([scores]) => {
    for (let k = 0; k < scores!.length; k++) {
      const holds = wanted.get(k);
      scores![k] = holds === undefined ? 0 : 1 / (1 + Math.exp(-scores![k]!)) - Number(holds);
    }
  };
}

const THRESHOLDS = [0.5, 0.6, 0.7, 0.8, 0.9];

function reportOf(answers: readonly Answer[], temperature: number): string {
  const chance = ({ score }: Answer): number => 1 / (1 + Math.exp(-score / temperature));
  const share = (part: readonly Answer[]): string =>
    part.length === 0
      ? '-'
      : `${((100 * part.filter(({ right }) => right).length) / part.length).toFixed(1)} % of ${part.length}`;
  const ruled = answers.filter((answer) => answer.ruled);
  const fresh = answers.filter((answer) => !answer.ruled);
  const rows = OPTIONS.classes.map((name, k) => {
    const own = fresh.filter(({ type }) => type === k);
    const counts = THRESHOLDS.map((least) => share(own.filter((answer) => chance(answer) >= least)));
    return `| ${name} | ${share(ruled.filter(({ type }) => type === k))} | ${counts.join(' | ')} |`;
  });
  const all = THRESHOLDS.map((least) => share(fresh.filter((answer) => chance(answer) >= least)));
  return [
    `| five folds of documents: right of those found | by rules | ${THRESHOLDS.map((least) => `by the head alone, from ${least}`).join(' | ')} |`,
    `|---|---|${THRESHOLDS.map(() => '---|').join('')}`,
    ...rows,
    `| all | ${share(ruled)} | ${all.join(' | ')} |`,
    '',
    `Of ${answers.filter(({ right }) => right).length} states that hold, rules found ${ruled.filter(({ right }) => right).length}.`,
    '',
    'Probability stated and share right of what the head finds at one fifth or more, in ten bins, after one temperature for all:',
    '',
    ...chanceTable(answers, temperature, 0.2),
  ].join('\n');
}

const TITLE = 'The head "states": which state two actors of a sentence stand in';

function card(figures: string): string {
  return `For two actors of one sentence and each state that can hold between their kinds: the probability that it does, from the way through the dependency tree
from one to the other (labels, prepositions, lemmas), the words between and beside them, their kinds and forms, whether both lie in one country, and what the
rules found of them. One hidden layer, no vectors: it depends on the encoder only through its trees, tags and names.
\`extract-relations\` adds what it gives at least ${PROPOSED} (rule \`trained-pair\`), where the way says something of the two themselves (\`state-way.ts\`), the head learned a state
from every word on it, and the clause is neither negated nor unsure; and leaves out states of the rules that it gives less than ${DOUBTED}, but for offices, employers and
memberships, which its data rarely knows, and what verbs and event nouns say.
With the option \`"states": "rules"\` the file is not read.

## Data

Re-DocRED (tonytan48/Re-DocRED, MIT; the texts are Wikipedia's, CC BY-SA), the 500 documents of test_revised.json, with the facts of Wikidata between the names in them. Not from
dev_revised.json, which measures it: \`npm run evaluate -- redocred-states --data FOLDER\`. No sentence of it is here: the file holds weights and the names of features, lemmas among them. A fact counts for
each sentence that names both ends, whether the sentence says it or not: "citizen of" is therefore learned with what merely goes with it.

## Scores

Of documents that the head had not seen; the shipped one learned from all. What counts as right is what the data knows: it lacks many offices, employers and members.

${figures}

Known failures: it learned from encyclopedic text, where whoever stands beside a country's name is more often its citizen, and a body beside it more often seated there, than in news: hence the
conditions on the way. Its probabilities are those of encyclopedic text.`;
}
