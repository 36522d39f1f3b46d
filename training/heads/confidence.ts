import {
  type Bin,
  binsOf,
  brierScore,
  chanceDistance,
  meanDistance,
  rankedRight,
  type Stated,
  shareRight,
} from '#dist/evaluate/calibration.js';
import { type Fault, isHeldOut, judgedKey, readJudgments } from '#dist/evaluate/relations/judgments.js';
import { readNewsTexts } from '#dist/evaluate/relations/news-texts.js';
import { makeHead } from '#dist/model/head.js';
import { HEAD_FORMAT, type HeadFile, packLayer } from '#dist/model/head-format.js';
import { ConfidenceInput } from '#dist/stages/extract-relations/confidence-input.js';
import { loadFinder } from '#dist/stages/extract-relations/finder.js';
import { confidenceCard } from './confidence-card.js';
import { fitLogistic, type LogisticExample, type LogisticWeights } from './logistic.js';
import { observeRelations } from './observe.js';
import { writeHead } from './write-head.js';

const RIDGE = 6;
/** A feature is read where so many judged relations have it. */
const LEAST = 5;
const FOLDS = 10;
const NOTHING = new Float32Array(0);

/** A judged relation with what the head reads of it. */
export interface JudgedExample extends LogisticExample {
  readonly article: string;
  readonly rule: string;
  readonly fault: Fault | undefined;
  readonly heldOut: boolean;
  /** The rank that its rule gives it by hand: what its confidence was before there was a head. */
  readonly rank: number;
}

/** What a fit says of examples that it did not see. */
export interface Report {
  readonly bins: readonly Bin[];
  readonly distance: number;
  /** The distance that chance alone would make. */
  readonly chance: number;
  readonly brier: number;
  readonly ranked: number;
  readonly share: number;
}

/**
 * Fits the probability that a relation is right to judgments by reading, measures it on the articles that are held out, and on folds of the
 * articles that it is fitted on.
 */
export async function trainConfidence(data: string, keep: string | undefined): Promise<void> {
  const { examples, stale } = await collectJudged(data, keep);
  process.stdout.write(`${examples.length} judged relations, ${stale} judgments that no relation has any more\n`);
  const fitting = examples.filter(({ heldOut }) => !heldOut);
  const heldOut = examples.filter((example) => example.heldOut);
  const weights = fitLogistic(fitting, RIDGE, LEAST);
  const card = confidenceCard({
    examples,
    weights,
    heldOut: reportOf(statedBy(weights, heldOut)),
    folds: reportOf(statedOnFolds(fitting)),
    byHand: reportOf(heldOut.map(({ rank, yes }) => ({ stated: rank, right: yes }))),
  });
  const folder = await writeHead(headOf(weights), card, 'default');
  process.stdout.write(`${card.text}\n\nwritten: ${folder}\n`);
}

/** What is said of each example by a fit that has not seen its article. */
function statedOnFolds(examples: readonly JudgedExample[]): readonly Stated[] {
  const articles = [...new Set(examples.map(({ article }) => article))];
  const foldOf = new Map(articles.map((article, i) => [article, i % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const seen = examples.filter(({ article }) => foldOf.get(article) !== fold);
    const unseen = examples.filter(({ article }) => foldOf.get(article) === fold);
    return statedBy(fitLogistic(seen, RIDGE, LEAST), unseen);
  }).flat();
}

async function collectJudged(data: string, keep: string | undefined) {
  const judgments = await readJudgments();
  const open = new Set(judgments.keys());
  const find = loadFinder({ keep: 'actors', classes: 'trained', states: 'trained' });
  const observed = await observeRelations(
    await readNewsTexts(data),
    (context, found): readonly JudgedExample[] => {
      const input = new ConfidenceInput(context);
      return found.flatMap((one) => {
        const key = judgedKey(context.view, one.relation);
        if (!open.delete(key)) return [];
        const features = new Map<string, number>();
        input.read(one, (name, value) => features.set(name, value));
        const fault = judgments.get(key);
        const { rule, rank } = one.frame;
        const article = context.view.source.id;
        return [{ features, yes: fault === undefined, article, fault, rule, rank, heldOut: isHeldOut(article) }];
      });
    },
    keep,
    find,
  );
  return { examples: observed.flatMap(({ seen }) => seen), stale: open.size };
}

/** What the head as it is written says of examples. */
function statedBy(weights: LogisticWeights, examples: readonly JudgedExample[]): readonly Stated[] {
  const head = makeHead(headOf(weights), 'the confidence');
  return examples.map(({ features: own, yes }) => {
    const features = [...own.keys()].map((name) => head.featureNumber(name));
    const [stated] = head.probabilities({ vector: NOTHING, features, values: [...own.values()] });
    return { stated: stated!, right: yes };
  });
}

function reportOf(stated: readonly Stated[]): Report {
  const bins = binsOf(stated);
  return {
    bins,
    distance: meanDistance(bins),
    chance: chanceDistance(bins),
    brier: brierScore(stated),
    ranked: rankedRight(stated),
    share: shareRight(stated),
  };
}

function headOf({ features, weights, bias }: LogisticWeights): HeadFile {
  const layer = packLayer({
    inputs: features.length,
    outputs: 1,
    weights: Float32Array.from(weights),
    bias: Float32Array.of(bias),
  });
  return {
    format: HEAD_FORMAT,
    name: 'confidence',
    classes: ['right'],
    vectorInputs: 0,
    features: [...features],
    layers: [layer],
    temperature: 1,
  };
}
