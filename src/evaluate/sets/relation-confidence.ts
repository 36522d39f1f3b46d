import type { Document, Relation } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import {
  binsOf,
  brierScore,
  chanceDistance,
  meanDistance,
  rankedRight,
  type Stated,
  shareRight,
} from '../calibration.js';
import { isState, relationLine, sentenceText } from '../relations/found.js';
import { type Fault, isHeldOut, judgedKey, readJudgments } from '../relations/judgments.js';
import { NEWS_SETS, readNewsTexts } from '../relations/news-texts.js';
import { fittingRelations, PLV_FILE, readPlvLines } from '../relations/plv.js';
import type { EvaluationContext, EvaluationSet, Score } from '../set.js';

interface Judged extends Stated {
  readonly fault: Fault | undefined;
  readonly document: Document;
  readonly relation: Relation;
}

/** The stated confidence of relations against judgments by reading, on the articles that it was not fitted on. */
export const relationConfidence: EvaluationSet = {
  name: 'relation-confidence',
  about:
    'Confidence of relations in news against judgments by reading: ten bins, on articles that it was not fitted on',
  files: [...NEWS_SETS.map(({ path }) => path), PLV_FILE],
  async evaluate(context) {
    const { judged, stale, total } = await judgedRelations(context);
    const actors = judged.filter(({ relation }) => relation.subject.entity && relation.object.entity);
    const rate = shareRight(judged);
    const counted = (all: readonly Stated[]) => `${all.filter(({ right }) => right).length} of ${all.length}`;
    const scores: Score[] = [
      { figure: 'relations right', value: 100 * rate, detail: counted(judged) },
      { figure: 'relations of two actors right', value: 100 * shareRight(actors), detail: counted(actors) },
      ...table('', judged),
      {
        figure: 'Brier score, times 100',
        value: 100 * brierScore(judged),
        unit: '',
        detail: `${(100 * rate * (1 - rate)).toFixed(1)} where each is given the rate of all`,
      },
      { figure: 'a right one is surer than a wrong one', value: 100 * rankedRight(judged), detail: '50 by chance' },
      ...table('of two actors, ', actors).slice(-1),
      {
        figure: 'a right one of two actors is surer than a wrong one',
        value: 100 * rankedRight(actors),
        detail: '50 by chance',
      },
      { figure: 'judgments that no relation has any more', value: stale, unit: 'lines', detail: `of ${total}` },
      ...(await askedPairs(context)),
    ];
    const errors = judged
      .filter(({ right }) => !right)
      .sort((a, b) => b.stated - a.stated)
      .map(
        ({ stated, fault, document, relation }) =>
          `${fault}, stated ${stated.toFixed(2)}: ${relationLine(document, relation)}\n      ${sentenceText(document, relation.sentence)}`,
      );
    return { scores, errors };
  },
};

/** The judged relations of the held-out articles, and how many of all judgments there fit none. */
async function judgedRelations({ data, run }: EvaluationContext) {
  const judgments = await readJudgments();
  const held = new Set([...judgments.keys()].filter((key) => isHeldOut(key.split('\t')[0]!)));
  const total = held.size;
  const sources = (await readNewsTexts(data)).filter(({ id }) => isHeldOut(id));
  const judged: Judged[] = [];
  for (const document of await run(sources)) {
    for (const relation of document.layers.relations ?? []) {
      const key = judgedKey(document, relation);
      if (!held.delete(key)) continue;
      const fault = judgments.get(key);
      judged.push({ stated: relation.confidence, right: fault === undefined, fault, document, relation });
    }
  }
  return { judged, stale: held.size, total };
}

/** Ten bins, and how far seen is from stated. */
function table(what: string, judged: readonly Stated[]): readonly Score[] {
  const bins = binsOf(judged);
  return [
    ...bins.map(({ stated, seen, count }, i) => ({
      figure: `${what}bin ${i + 1}: seen right`,
      value: 100 * seen,
      detail: `stated ${(100 * stated).toFixed(1)}, ${count} relations`,
    })),
    {
      figure: `${what}mean distance of stated and seen`,
      value: 100 * meanDistance(bins),
      detail: `points, over ten bins of as many each; ${(100 * chanceDistance(bins)).toFixed(1)} by chance alone`,
    },
  ];
}

/**
 * For information: of the events between two actors of PLOVER's sentences, the share that is the pair asked for, by confidence. A sentence
 * asks for one pair and may say more.
 */
async function askedPairs({ data, run }: EvaluationContext): Promise<readonly Score[]> {
  const lines = await readPlvLines(data);
  const documents = await run(lines.map(({ text }, i) => makeSource({ id: `plv-${i}`, body: text })));
  const found = lines.flatMap((line, i) => {
    const fits = new Set(fittingRelations(documents[i]!, line));
    const all = documents[i]!.layers.relations ?? [];
    return all
      .filter((relation) => relation.subject.entity && relation.object.entity && !isState(relation))
      .map((relation): Stated => ({ stated: relation.confidence, right: fits.has(relation) }));
  });
  return binsOf(found, 5).map(({ stated, seen, count }, i) => ({
    figure: `PLOVER sentences, fifth ${i + 1}: the pair asked for`,
    value: 100 * seen,
    detail: `stated ${(100 * stated).toFixed(1)}, ${count} events between two actors`,
  }));
}
