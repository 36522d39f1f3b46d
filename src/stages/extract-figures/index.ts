import { z } from 'zod';
import { DEPENDENCY } from '../../document/labels.js';
import type { DocumentView, Figure } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { type Atoms, cutAtoms } from '../../numerals/atoms.js';
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
  const view = { ...layers, subjects: subjectsOf(layers), isDate: (token: number) => dated.has(token) };
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
            view,
            atoms.token[one.start]!,
            atoms.token[one.end - 1]! + 1,
            firstToken,
            endToken,
            isMeasure,
            measure.vague === true,
          );
    const date =
      endDate - firstDate > 12 || group.length > 40 ? undefined : dateOf(text, span, dates, firstDate, endDate, group);
    const last = figures[figures.length - 1];
    // "hitting $147 billion, up more than 30 percent": the step is of what the sum is of.
    const shared = f > 0 && isStep(atoms, one, found[f - 1]!) ? last?.of : undefined;
    figures.push(figureOf(one, span, shared ? { span: shared, lemma: '', isCount: false } : counted, date));
  }
  return figures;
}

/** "up 30 percent", "down 5 points" after another figure of the same sentence, a comma before it. */
function isStep(atoms: Atoms, { start }: FoundFigure, last: FoundFigure): boolean {
  if (start < 2 || atoms.sentence[start] !== atoms.sentence[last.start]) return false;
  const word = atoms.word[start - 1];
  const before = atoms.word[start - 2];
  return (word === 'up' || word === 'down') && (before === ',' || before === '(');
}

/** A figure while it is put together: spreads of optional fields cost more than all the reading of digits. */
type Draft = { -readonly [Field in keyof Figure]: Figure[Field] };

function figureOf(
  { measure, comparator, change }: FoundFigure,
  span: Span,
  counted: ReturnType<typeof countedBy>,
  date: number | undefined,
): Figure {
  const isCount = measure.kind === 'number' && counted?.isCount === true && !measure.fraction;
  const unit = isCount ? counted.lemma.toLowerCase() : measure.unit;
  const figure: Draft = {
    start: span.start,
    end: span.end,
    kind: isCount ? 'quantity' : measure.kind,
    value: measure.value,
    comparator,
    change,
  };
  if (unit !== undefined) figure.unit = unit;
  else if (measure.kind === 'age') figure.unit = 'year';
  if (measure.low !== undefined) figure.low = measure.low;
  if (measure.high !== undefined) figure.high = measure.high;
  if (counted) figure.of = counted.span;
  if (date !== undefined) figure.date = date;
  return figure;
}

/** The subject of each head. */
function subjectsOf({ tokens, dependencies: { head, label } }: DocumentView<Needs>['layers']): Int32Array {
  const subjects = new Int32Array(tokens.count).fill(-1);
  for (let i = 0; i < tokens.count; i++) {
    if (label[i] !== DEPENDENCY.nsubj && label[i] !== DEPENDENCY['nsubj:pass']) continue;
    const h = head[i]!;
    if (h >= 0 && subjects[h] === -1) subjects[h] = i;
  }
  return subjects;
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
