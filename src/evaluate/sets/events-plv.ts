import type { Relation } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { precisionRecallF1 } from '../measures.js';
import { foundLines } from '../relations/found.js';
import { fittingRelations, PLV_FILE, readPlvLines } from '../relations/plv.js';
import type { EvaluationSet } from '../set.js';

/** The data's YIELD is what later PLOVER parts into CONCEDE and RETREAT. */
const FOLD: Readonly<Record<string, string>> = { CONCEDE: 'YIELD', RETREAT: 'YIELD' };

/** PLOVER sentences: one source, one target and the class of what the one does to the other. */
export const eventsPlv: EvaluationSet = {
  name: 'events-plv',
  about: 'PLOVER sentences: the directed pair, its class, and how many pairs are extracted for each one asked',
  files: [PLV_FILE],
  async evaluate({ data, run }) {
    const lines = await readPlvLines(data);
    const documents = await run(lines.map(({ text }, i) => makeSource({ id: `plv-${i}`, body: text })));
    const errors: string[] = [];
    const counts = new Map<string, { right: number; found: number; wanted: number }>();
    const count = (label: string) => {
      const known = counts.get(label) ?? { right: 0, found: 0, wanted: 0 };
      counts.set(label, known);
      return known;
    };
    let pairs = 0;
    let reversed = 0;
    let classed = 0;
    let all = 0;
    let actors = 0;
    lines.forEach((line, i) => {
      const document = documents[i]!;
      const found = document.layers.relations ?? [];
      all += pairsIn(found);
      actors += pairsIn(found.filter(({ subject, object }) => subject.entity && object.entity));
      const fits = fittingRelations(document, line);
      count(line.root).wanted++;
      if (fits.length === 0) {
        const back = fittingRelations(document, line, true).length > 0;
        if (back) reversed++;
        errors.push(
          `${back ? 'REVERSED' : 'missed'} ${line.root}: [${line.source}] -> [${line.target}]\n      ${line.text}${foundLines(document)}`,
        );
        return;
      }
      pairs++;
      const best = fits.find((relation) => foldedType(relation) === line.root) ?? fits[0]!;
      const type = foldedType(best);
      count(type).found++;
      if (type === line.root) {
        classed++;
        count(type).right++;
      } else {
        errors.push(
          `class ${type}, not ${line.root}: [${line.source}] ${best.predicate} [${line.target}]\n      ${line.text}`,
        );
      }
    });
    const classes = [...counts].filter(([, { wanted }]) => wanted > 0);
    const macro = classes.reduce((sum, [, value]) => sum + precisionRecallF1(value).f1, 0) / classes.length;
    const total = lines.length;
    return {
      scores: [
        percent('directed pair found', pairs, total),
        percent('pair found the wrong way round', reversed, total),
        percent('class right, of all, by a head that learned from them', classed, total),
        {
          figure: 'class, macro F1, by a head that learned from them',
          value: macro,
          detail: `${classes.length} classes; folds: models/heads/events`,
        },
        { figure: 'pairs extracted per pair asked', value: all / total, unit: 'pairs', detail: `${all} for ${total}` },
        {
          figure: 'pairs of two entities per pair asked',
          value: actors / total,
          unit: 'pairs',
          detail: `${actors} for ${total}`,
        },
      ],
      errors,
    };
  },
};

function foldedType({ type }: Relation): string {
  return FOLD[type] ?? type;
}

/** Distinct pairs of spans, either way round. */
function pairsIn(relations: readonly Relation[]): number {
  const keys = relations.map(({ subject, object }) => {
    const ends = [subject.entity ?? `${subject.start}`, object.entity ?? `${object.start}`];
    return ends.sort().join(' ');
  });
  return new Set(keys).size;
}

function percent(figure: string, right: number, of: number) {
  return { figure, value: of ? (100 * right) / of : 0, detail: `${right} of ${of}` };
}
