import { makeSource } from '#dist/document/source.js';
import { precisionRecallF1 } from '#dist/evaluate/measures.js';
import { fittingRelations, type PlvLine, readPlvLines } from '#dist/evaluate/relations/plv.js';
import { type Head, makeHead } from '#dist/model/head.js';
import { type HeadFile, packLayer, unpackLayer } from '#dist/model/head-format.js';
import { YIELD } from '#dist/stages/extract-relations/event-typing.js';
import { calibrationTable, fitTemperature } from './calibration.js';
import { type Collected, collectRelations } from './collect.js';
import { foldsOfTexts } from './folds.js';
import { classGradient, type NetworkOptions, trainNetwork, type Unit } from './network.js';
import { writeHead } from './write-head.js';

const FOLDS = 5;
/** How much the classes' shares in these sentences, which are not the news', are taken out of the scores: 0 to 1. */
const PRIOR = 0.5;
/** What the rules' own class gets on top: they were not made for these sentences, so that they carry over to other texts. */
const RULED = 1.5;
const COMMAND = 'npm run train -- events --data FOLDER';

interface Sentence {
  readonly line: PlvLine;
  readonly fits: readonly Collected[];
}

/** Trains the class of events on the PLOVER sentences: reports on five folds, then learns from all and writes the head. */
export async function trainEvents(data: string, keep: string | undefined): Promise<void> {
  const lines = await readPlvLines(data);
  const documents = await collectRelations(
    lines.map(({ text }, i) => makeSource({ id: `plv-${i}`, body: text })),
    keep,
  );
  const sentences = lines.map((line, i): Sentence => {
    const { document, collected } = documents[i]!;
    const fits = new Set(fittingRelations(document, line));
    return { line, fits: collected.filter(({ relation }) => fits.has(relation)) };
  });
  const options: NetworkOptions = {
    name: 'events',
    classes: [...new Set(lines.map(({ root }) => root))].sort(),
    vectorInputs: documents.flatMap(({ collected }) => collected)[0]!.input.vector.length,
    hidden: 0,
    epochs: 14,
    rate: 0.01,
    vectorDecay: 3,
    featureDecay: 0.1,
    leastCount: 2,
    dropout: 0.4,
    seed: 11,
  };
  const folds = foldsOfTexts(
    lines.map(({ text }) => text),
    FOLDS,
  );
  const held = sentences.map((): readonly Float32Array[] => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = sentences.filter((_, i) => folds[i] !== fold);
    const head = makeHead(trainOn(known, options), 'a fold');
    sentences.forEach(({ fits }, i) => {
      // The scores' buffer is the head's own.
      if (folds[i] === fold) held[i] = fits.map((fit) => head.scores(inputOf(head, fit)).slice());
    });
  }
  const answers = sentences.flatMap(({ line, fits }, i) =>
    fits.map((_, k) => ({ scores: held[i]![k]!, right: options.classes.indexOf(line.root) })),
  );
  const temperature = fitTemperature(answers);
  const figures = scoreLines(sentences, held, options.classes);
  const table = calibrationTable(answers, temperature);
  const file: HeadFile = { ...trainOn(sentences, options), temperature };
  const folder = await writeHead(file, { ...card(figures, table), command: COMMAND }, 'default');
  process.stdout.write(`${[...figures, '', ...table].join('\n')}\n\nwritten: ${folder}\n`);
}

/** Trains on sentences, then leans the scores towards what holds in other texts as well. */
function trainOn(sentences: readonly Sentence[], options: NetworkOptions): HeadFile {
  const file = trainNetwork(unitsOf(sentences, options), options);
  const { inputs, outputs, weights, bias } = unpackLayer(file.layers[0]!)!;
  options.classes.forEach((label, k) => {
    const count = sentences.filter(({ line }) => line.root === label).length;
    bias[k]! -= PRIOR * Math.log(Math.max(1, count) / sentences.length);
    for (const type of label === YIELD ? ['CONCEDE', 'RETREAT'] : [label]) {
      const feature = file.features.indexOf(`ruled:${type}`);
      if (feature >= 0) weights[(file.vectorInputs + feature) * outputs + k]! += RULED;
    }
  });
  return { ...file, layers: [packLayer({ inputs, outputs, weights, bias })] };
}

function inputOf(head: Head, { input }: Collected) {
  return { vector: input.vector, features: head.featureNumbers(input.features) };
}

function unitsOf(sentences: readonly Sentence[], { classes }: NetworkOptions): readonly Unit[] {
  return sentences.flatMap(({ line, fits }) =>
    fits.map(
      ({ input }): Unit => ({
        examples: [{ vector: input.vector, features: new Map([...input.features].map((name) => [name, 1])) }],
        gradient: classGradient(classes.indexOf(line.root), 1 / fits.length),
      }),
    ),
  );
}

/** As the evaluation set counts: of a sentence's relations between the asked pair, the right class if any has it. */
function scoreLines(
  sentences: readonly Sentence[],
  held: readonly (readonly Float32Array[])[],
  classes: readonly string[],
): readonly string[] {
  const counts = new Map(classes.map((label) => [label, { right: 0, found: 0, wanted: 0 }]));
  let pairs = 0;
  let right = 0;
  sentences.forEach(({ line }, i) => {
    counts.get(line.root)!.wanted++;
    const labels = held[i]!.map((scores) => classes[scores.indexOf(Math.max(...scores))]!);
    if (labels.length === 0) return;
    pairs++;
    const best = labels.includes(line.root) ? line.root : labels[0]!;
    counts.get(best)!.found++;
    if (best !== line.root) return;
    right++;
    counts.get(best)!.right++;
  });
  const macro = [...counts.values()].reduce((sum, count) => sum + precisionRecallF1(count).f1, 0) / counts.size;
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  const all = sentences.length;
  return [
    '| five folds, no sentence and no near copy of it in two | |',
    '|---|---|',
    `| directed pair found (rules, not learned) | ${percent(pairs, all)} % |`,
    `| class right, of all | ${percent(right, all)} %, ${right} of ${all} |`,
    `| class right, where the pair is found | ${percent(right, pairs)} % |`,
    `| macro F1 of ${counts.size} classes | ${macro.toFixed(1)} |`,
    ...[...counts].map(
      ([label, count]) => `| F1 of ${label} | ${precisionRecallF1(count).f1.toFixed(1)} of ${count.wanted} |`,
    ),
  ];
}

function card(figures: readonly string[], table: readonly string[]): { readonly title: string; readonly text: string } {
  return {
    title: 'The head "events": what one actor does to another',
    text: `Gives a relation between two actors its PLOVER class, as a softmax over the encoder's vector of the trigger and named features: what
the lexicon and the rules say, the lemmas of the verb, its object and its clause, particles, auxiliaries, negation, prepositions, the verb above, and what
kind of actors they are. After training, half of the log share of each class in the data is taken off its score, and the rules' own class gets 1.5 on top. YIELD is read as RETREAT where the lexicon knows the words as that, else as CONCEDE. States (who holds which office, what lies where) are not its business;
where the rules know no class and it is not surer than one half, the class is \`other\`.

## Data

The 1,050 sentences of PLV_train (snowood1/Zero-Shot-PLOVER): a source, a target and a root class each. **Its repository states no licence**; the texts are news sentences of
several publishers. No sentence of it is here: the file holds weights and the names of features (lemmas seen at least twice). Whoever needs a chain of licences without that gap leaves this head out:
with \`extract-relations\`' option \`"classes": "lexicon"\` this file is not read.
The lexicon was not made from these sentences.

## Scores

Of sentences that the head had not seen; the shipped one learned from all.

${figures.join('\n')}

## Confidence

Probability stated and share right, in ten bins of the folds' answers, after one temperature for all.

${table.join('\n')}`,
  };
}
