import { z } from 'zod';
import type { DocumentView, Figure } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { cutAtoms } from '../../numerals/atoms.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { dateOf } from './date-of.js';
import { type FoundFigure, findFigures } from './find.js';
import { countedBy } from './of.js';
import { FigureReader } from './reader.js';

type Needs = 'tokens' | 'sentences' | 'tags' | 'dependencies' | 'dates';

/** Finds money, percentages, quantities, numbers, ordinals and ages, with what they count and the date they hold at. */
export const extractFigures = defineStage({
  name: 'extract-figures',
  needs: ['tokens', 'sentences', 'tags', 'dependencies', 'dates'],
  adds: ['figures'],
  options: z.strictObject({}),
  create: () => eachDocument((document) => ({ layers: { figures: extract(document) } })),
});

function extract({ source: { text }, layers }: DocumentView<Needs>): readonly Figure[] {
  const { tokens, sentences, dates } = layers;
  const atoms = cutAtoms(text, tokens, sentences);
  const found = findFigures(new FigureReader(atoms, text, dates, layers.tags));
  const dated = tokensOf(dates, layers);
  const spans = found.map(({ start, end }): Span => ({ start: atoms.start[start]!, end: atoms.end[end - 1]! }));
  const figures: Figure[] = [];
  let firstDate = 0;
  let endDate = 0;
  let group: readonly Span[] = [];
  let sentence = -1;
  for (const [f, one] of found.entries()) {
    const at = atoms.sentence[one.start]!;
    const firstToken = sentences.first[at]!;
    const endToken = sentences.end[at]!;
    if (at !== sentence) {
      sentence = at;
      const end = tokens.end[endToken - 1]!;
      firstDate = endDate;
      while (firstDate < dates.length && dates[firstDate]!.start < tokens.start[firstToken]!) firstDate++;
      endDate = firstDate;
      while (endDate < dates.length && dates[endDate]!.start < end) endDate++;
      let last = f;
      while (last < found.length && atoms.sentence[found[last]!.start] === at) last++;
      group = spans.slice(f, last);
    }
    const span = spans[f]!;
    const { measure } = one;
    const isMeasure = measure.kind !== 'number';
    // A date is never what is counted ("trade volumes last year hitting $147 billion").
    const counted =
      measure.kind === 'ordinal' || measure.kind === 'age'
        ? undefined
        : countedBy(
            { ...layers, isDate: (i) => dated.has(i) },
            atoms.token[one.start]!,
            atoms.token[one.end - 1]! + 1,
            firstToken,
            endToken,
            isMeasure,
            measure.vague === true,
          );
    const date =
      endDate - firstDate > 12 || group.length > 40 ? undefined : dateOf(text, span, dates, firstDate, endDate, group);
    figures.push(figureOf(one, span, counted, date));
  }
  return figures;
}

function figureOf(
  { measure, comparator, change }: FoundFigure,
  span: Span,
  counted: ReturnType<typeof countedBy>,
  date: number | undefined,
): Figure {
  const isCount = measure.kind === 'number' && counted?.isCount === true && !measure.fraction;
  const unit = isCount ? counted.lemma.toLowerCase() : measure.unit;
  return {
    ...span,
    kind: isCount ? 'quantity' : measure.kind,
    value: measure.value,
    ...(unit !== undefined && { unit }),
    ...(measure.kind === 'age' && unit === undefined && { unit: 'year' }),
    comparator,
    ...(measure.low !== undefined && { low: measure.low }),
    ...(measure.high !== undefined && { high: measure.high }),
    change,
    ...(counted && { of: counted.span }),
    ...(date !== undefined && { date }),
  };
}

/** The tokens that dates cover. */
function tokensOf(dates: readonly Span[], { tokens }: DocumentView<Needs>['layers']): ReadonlySet<number> {
  const covered = new Set<number>();
  let i = 0;
  for (const { start, end } of dates) {
    while (i < tokens.count && tokens.end[i]! <= start) i++;
    while (i < tokens.count && tokens.start[i]! < end) covered.add(i++);
  }
  return covered;
}
