import { join } from 'node:path';
import type { Figure } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { inContext, matchOverlapping } from '../figures/match.js';
import { type RecognizersResult, readSpec } from '../figures/recognizers.js';
import type { EvaluationSet, Score } from '../set.js';
import { f1Score } from './meantime-dates.js';

const FOLDER = 'data/figures/recognizers';
const FILES = ['NumberModel', 'PercentModel', 'CurrencyModel', 'AgeModel', 'DimensionModel'] as const;
type File = (typeof FILES)[number];

export const figuresRecognizers: EvaluationSet = {
  name: 'figures-recognizers',
  about:
    'Numbers, percentages, sums, ages and dimensions of the Recognizers-Text specification, every case: spans and values',
  files: [FOLDER],
  async evaluate({ data, run }) {
    const all = { right: 0, found: 0, wanted: 0 };
    const scores: Score[] = [];
    const errors: string[] = [];
    for (const file of FILES) {
      const counts = { right: 0, found: 0, wanted: 0 };
      const cases = readSpec(join(data, FOLDER), file);
      const documents = await run(cases.map(({ text }, i) => makeSource({ id: `${file}-${i}`, body: text })));
      for (const [c, { text, results }] of cases.entries()) {
        const gold = results.filter(({ resolution }) => isValued(resolution.value));
        const figures = documents[c]!.layers.figures ?? [];
        const { matches, spurious } = matchOverlapping(gold, figures);
        counts.wanted += gold.length;
        const wrong = spurious.filter((figure) => isOfFile(figure, file));
        counts.found += wrong.length;
        for (const { gold: wanted, found } of matches) {
          if (found) counts.found++;
          if (found && isRight(wanted, found, text)) counts.right++;
          else {
            const got = found
              ? `[${text.slice(found.start, found.end)}] ${found.value} ${found.unit ?? ''}`
              : 'nothing';
            errors.push(`${file}: ${inContext(text, wanted)} wanted ${String(wanted.resolution.value)} got ${got}`);
          }
        }
        errors.push(...wrong.map((one) => `${file} spurious ${one.kind} ${one.value}: ${inContext(text, one)}`));
      }
      all.right += counts.right;
      all.found += counts.found;
      all.wanted += counts.wanted;
      scores.push(f1Score(`${file}: span and value F1`, counts));
    }
    return { scores: [f1Score('all: span and value F1', all), ...scores], errors };
  },
};

function isValued(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value !== 'null';
}

/** What a file does not list is wrong only where it is of the file's own kind. */
function isOfFile({ kind, unit }: Figure, file: File): boolean {
  // A number with its unit is none there.
  if (file === 'NumberModel')
    return kind === 'number' || (kind === 'quantity' && unit !== undefined && !MEASURED.test(unit));
  if (file === 'PercentModel') return kind === 'percent';
  if (file === 'CurrencyModel') return kind === 'money';
  if (file === 'AgeModel') return kind === 'age';
  return kind === 'quantity' && unit !== undefined && MEASURED.test(unit);
}

const MEASURED =
  /metre|kilometre|mile|foot|inch|yard|gram|ton|pound|ounce|litre|gallon|barrel|acre|hectare|byte|bit|per /;

/** The span to the letter but for comparators, a currency's or unit's words in a bare number and outer blanks; the value as computed. */
function isRight(gold: RecognizersResult, found: Figure, text: string): boolean {
  const inner = text.slice(gold.start, gold.end).toLowerCase().trim();
  // A sum by the piece is one span here ("$98 a share"), the sum alone there.
  const whole = text.slice(found.start, found.end).toLowerCase();
  const ours =
    found.unit?.includes(' per ') && !/ per |\/| an? /.test(inner)
      ? whole.replace(/(?: (?:a|an|per) \w+|-a-\w+)$/, '')
      : whole;
  const isSpan =
    gold.type === 'number'
      ? ours.includes(inner)
      : ours === inner ||
        ours.endsWith(` ${inner}`) ||
        ours.replace(/^(?:age|aged|a|an) /, '') === inner.replace(/^(?:age|aged|a|an) /, '');
  if (!isSpan) return false;
  const written = String(gold.resolution.value);
  const wanted = Number(written.endsWith('%') ? written.slice(0, -1) : written);
  const unit = String(gold.resolution.unit ?? '').toLowerCase();
  return [wanted, /^(?:cent|pence|penny|sen|kopek|paisa|satoshi)/.test(unit) ? wanted / 100 : wanted].some((value) =>
    isClose(value, found.value),
  );
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
