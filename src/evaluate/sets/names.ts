import type { Document } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { CORPORA, type Corpus, readWorldwide, WORLDWIDE_FILE, worldwideText } from '../names/corpora.js';
import type { GoldText, LabelledSpan, NameLabel } from '../names/gold.js';
import { nameClasses } from '../names/name-classes.js';
import { type Compared, foldToThree, listErrors, scoreConfusions, scoreSpans } from '../names/score.js';
import { loseApostrophes, takeHeadline } from '../names/transform.js';
import type { EvaluationContext, EvaluationSet, Score } from '../set.js';

const LABELS: readonly NameLabel[] = [
  'person',
  'organization',
  'location',
  'facility',
  'group',
  'product',
  'miscellaneous',
  'date',
  'money',
];
const THREE: readonly NameLabel[] = ['person', 'organization', 'location'];
const CONFUSIONS = 6;

/** Names against five corpora and two transformations, by strict character spans and types. */
export const names: EvaluationSet = {
  name: 'names',
  about: 'Names in news of the world, Wikipedia, mixed and political texts: strict spans and types',
  files: [WORLDWIDE_FILE, 'data/ner/wikigold', 'data/ner/masc', 'data/ner/crossner-politics', 'data/ner/re3d'],
  async evaluate(context) {
    const scores: Score[] = [];
    const errors: string[] = [];
    for (const corpus of CORPORA) {
      const texts = await compare(context, corpus, corpus.read(context.data));
      // A corpus without a label must not count our finding of it as an error.
      const labels = LABELS.filter((label) =>
        texts.some(({ gold }) => gold.spans.some((span) => span.label === label)),
      );
      scores.push(...scoreSpans(corpus.name, texts, labels));
      if (corpus.name === 'worldwide') {
        scores.push(
          ...scoreSpans(
            'worldwide names alone',
            texts,
            labels.filter((label) => label !== 'date' && label !== 'money'),
          ).slice(0, 1),
        );
        scores.push(...scoreConfusions(corpus.name, texts, CONFUSIONS));
      }
      scores.push(
        ...scoreSpans(`${corpus.name} person, organization, location`, texts.map(foldToThree), THREE).slice(0, 1),
      );
      errors.push(...listErrors(corpus.name, texts, labels));
    }
    scores.push(...(await scoreTransformed(context)));
    return { scores, errors };
  },
};

/** The nine classes of worldwide as the encoder says them, on our own words and sentences. */
export const encoderNames: EvaluationSet = {
  name: 'encoder-names',
  about:
    "The encoder's nine classes of names, dates and sums in news of the world, before stages of their own read dates and sums",
  files: [WORLDWIDE_FILE],
  pipeline: {
    schema: 'whowhom/pipeline@1',
    name: 'encoder-names',
    stages: ['split-words', 'encode-words', 'split-sentences', nameClasses.name],
  },
  async evaluate(context) {
    const worldwide = CORPORA[0]!;
    const texts = await compare(context, worldwide, worldwide.read(context.data));
    const three = scoreSpans('worldwide person, organization, location', texts.map(foldToThree), THREE).slice(0, 1);
    return {
      scores: [...scoreSpans('worldwide, nine classes', texts, LABELS), ...three],
      errors: listErrors('worldwide', texts, LABELS),
    };
  },
};

/** The same articles with their apostrophes lost, and their first sentences as headlines in Title Case. */
async function scoreTransformed(context: EvaluationContext): Promise<Score[]> {
  const worldwide: Corpus = CORPORA[0]!;
  const documents = readWorldwide(context.data);
  const named = LABELS.filter((label) => label !== 'date' && label !== 'money');
  const lost = await compare(
    context,
    worldwide,
    documents.map((tokens) => worldwideText(loseApostrophes(tokens))),
  );
  const headlines = documents.map(takeHeadline).filter((pair) => pair !== undefined);
  const titles = headlines.map(({ headline }) => worldwideText(headline));
  const run = await context.run(
    headlines.map(({ rest }, i) =>
      makeSource({ id: titles[i]!.id, title: titles[i]!.text, body: worldwideText(rest).text }),
    ),
  );
  const titled = titles.map((gold, i) => ({
    gold,
    found: foundSpans(run[i]!, {}).filter(({ end }) => end <= gold.text.length),
  }));
  return [
    ...scoreSpans('worldwide, apostrophes lost', lost, named).slice(0, 1),
    ...scoreSpans('worldwide, headlines in Title Case', titled, named).slice(0, 1),
  ];
}

async function compare(context: EvaluationContext, corpus: Corpus, gold: readonly GoldText[]): Promise<Compared[]> {
  const documents = await context.run(gold.map(({ id, text }) => makeSource({ id, body: text })));
  return gold.map((text, i) => ({ gold: text, found: foundSpans(documents[i]!, corpus.folds) }));
}

/** Names, calendar dates and sums of money of a document, each span once. */
function foundSpans({ layers }: Document, folds: Corpus['folds']): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (const { start, end, type, form } of layers.mentions ?? [])
    if (form === 'name') spans.push({ start, end, label: folds[type] ?? type });
  for (const { start, end, kind } of layers.dates ?? []) if (kind === 'date') spans.push({ start, end, label: 'date' });
  for (const { start, end, kind } of layers.figures ?? [])
    if (kind === 'money') spans.push({ start, end, label: 'money' });
  return spans;
}
