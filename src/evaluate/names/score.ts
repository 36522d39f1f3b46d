import { type Counts, precisionRecallF1 } from '../measures.js';
import type { Score } from '../set.js';
import type { GoldText, LabelledSpan, NameLabel } from './gold.js';

/** Gold and found spans of one text. */
export interface Compared {
  readonly gold: GoldText;
  readonly found: readonly LabelledSpan[];
}

const CONTEXT = 40;

/** P, R and F1 over all labels and for each, by strict spans and labels. */
export function scoreSpans(name: string, texts: readonly Compared[], labels: readonly NameLabel[]): Score[] {
  const total = { right: 0, found: 0, wanted: 0 };
  const byLabel = new Map<NameLabel, { right: number; found: number; wanted: number }>(
    labels.map((label) => [label, { right: 0, found: 0, wanted: 0 }]),
  );
  for (const { gold, found } of texts) {
    const wanted = new Set<string>();
    for (const span of gold.spans) {
      const counts = byLabel.get(span.label);
      if (!counts) continue;
      wanted.add(keyOf(span));
      counts.wanted++;
      total.wanted++;
    }
    for (const span of found) {
      const counts = byLabel.get(span.label);
      if (!counts) continue;
      counts.found++;
      total.found++;
      if (wanted.has(keyOf(span))) {
        counts.right++;
        total.right++;
      }
    }
  }
  return [
    toScore(name, total),
    ...labels
      .filter((label) => byLabel.get(label)!.wanted > 0)
      .map((label) => toScore(`${name} ${label}`, byLabel.get(label)!)),
  ];
}

/** Spans found with another label than wanted, most frequent first. */
export function scoreConfusions(name: string, texts: readonly Compared[], most: number): Score[] {
  const counts = new Map<string, number>();
  for (const { gold, found } of texts) {
    const labels = new Map(found.map((span) => [`${span.start}-${span.end}`, span.label]));
    for (const { start, end, label } of gold.spans) {
      const other = labels.get(`${start}-${end}`);
      if (other && other !== label) counts.set(`${label} as ${other}`, (counts.get(`${label} as ${other}`) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([confusion, value]) => ({ figure: `${name} confused: ${confusion}`, value, unit: 'spans' }));
}

/** Every wrong span in its context; the forms that go wrong most often come first. */
export function listErrors(name: string, texts: readonly Compared[], labels: readonly NameLabel[]): string[] {
  const scored = new Set(labels);
  const errors: { form: string; line: string }[] = [];
  for (const { gold, found } of texts) {
    const { id, text } = gold;
    const wanted = gold.spans.filter(({ label }) => scored.has(label));
    const taken = found.filter(({ label }) => scored.has(label));
    const goldKeys = new Set(wanted.map(keyOf));
    const foundKeys = new Set(taken.map(keyOf));
    const add = (span: LabelledSpan, kind: string) =>
      errors.push({
        form: `${kind} ${text.slice(span.start, span.end)}`,
        line: `${name} ${id}: ${kind} — ${inContext(text, span)}`,
      });
    for (const span of wanted) {
      if (foundKeys.has(keyOf(span))) continue;
      const other = taken.find(({ start, end }) => start < span.end && span.start < end);
      if (!other) add(span, `missed ${span.label}`);
      else if (other.start === span.start && other.end === span.end) add(span, `${span.label} as ${other.label}`);
      else add(span, `${span.label} cut as ${other.label} "${text.slice(other.start, other.end)}"`);
    }
    for (const span of taken) {
      if (!goldKeys.has(keyOf(span)) && !wanted.some(({ start, end }) => start < span.end && span.start < end))
        add(span, `no name, found ${span.label}`);
    }
  }
  const times = new Map<string, number>();
  for (const { form } of errors) times.set(form, (times.get(form) ?? 0) + 1);
  return errors
    .sort((a, b) => times.get(b.form)! - times.get(a.form)! || (a.form < b.form ? -1 : a.form > b.form ? 1 : 0))
    .map(({ line }) => line);
}

/** Facilities counted as places, everything but people, organizations and places left out: what most recognizers are compared by. */
export function foldToThree({ gold, found }: Compared): Compared {
  const fold = (spans: readonly LabelledSpan[]) =>
    spans
      .map((span) => (span.label === 'facility' ? { ...span, label: 'location' as const } : span))
      .filter(({ label }) => label === 'person' || label === 'organization' || label === 'location');
  return { gold: { ...gold, spans: fold(gold.spans) }, found: fold(found) };
}

function toScore(figure: string, counts: Counts): Score {
  const { precision, recall, f1 } = precisionRecallF1(counts);
  return {
    figure: `${figure} F1`,
    value: f1,
    detail: `P ${precision.toFixed(1)} R ${recall.toFixed(1)}, ${counts.right} right of ${counts.found} found, ${counts.wanted} wanted`,
  };
}

function keyOf({ start, end, label }: LabelledSpan): string {
  return `${start}-${end}-${label}`;
}

function inContext(text: string, { start, end }: LabelledSpan): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  return `${before}[${text.slice(start, end)}]${text.slice(end, end + CONTEXT)}`.replace(/\s+/g, ' ');
}
