import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Quote } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import type { Span } from '../../document/span.js';
import { precisionRecallF1 } from '../measures.js';
import { sharedPartOfLonger } from '../relations/found.js';
import type { EvaluationSet } from '../set.js';

const FOLDER = 'data/quotes/polnear/dev';

interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Attributions in political news: content shared by more than half, source overlapping. */
export const polnearQuotes: EvaluationSet = {
  name: 'polnear-quotes',
  about: 'Attributions in political news: content by more than half, source overlapping',
  files: [`${FOLDER}/text`, `${FOLDER}/attributions`],
  async evaluate({ data, run }) {
    const files = (await readdir(join(data, FOLDER, 'text'))).filter((name) => name.endsWith('.txt')).sort();
    const annotated = await readdir(join(data, FOLDER, 'attributions'));
    const both = { right: 0, found: 0, wanted: 0 };
    const content = { right: 0, found: 0, wanted: 0 };
    const whole = { right: 0, found: 0, wanted: 0 };
    const errors: string[] = [];
    for (const file of files) {
      const stem = file.replace(/\.txt$/, '');
      const name = annotated.find((candidate) => candidate.startsWith(stem));
      if (!name) continue;
      const text = await readFile(join(data, FOLDER, 'text', file), 'utf8');
      const golds = readAttributions(await readFile(join(data, FOLDER, 'attributions', name), 'utf8'), text);
      const [document] = await run([makeSource({ id: stem, body: text })]);
      const all = document!.layers.quotes ?? [];
      // A fragment between marks inside reported words of the same cue is part of that one attribution.
      const ours = all.filter((quote) => !all.some((other) => other !== quote && isPartOf(quote, other)));
      whole.found += all.length;
      both.found += ours.length;
      content.found += ours.length;
      const free = new Set(ours);
      for (const gold of golds) {
        const extent = extentOf(gold.content);
        if (!extent) continue;
        both.wanted++;
        content.wanted++;
        whole.wanted++;
        const near = [...free]
          .map((quote) => ({ quote, share: sharedPartOfLonger(quote, extent) }))
          .filter(({ share }) => share > 0.5)
          .sort((a, b) => Number(speaks(b.quote, gold)) - Number(speaks(a.quote, gold)) || b.share - a.share)[0];
        const line = `[${gold.source.map((span) => text.slice(span.start, span.end)).join(' ')}] ${gold.cue.map((span) => text.slice(span.start, span.end)).join(' ')} "${text.slice(extent.start, extent.end)}"`;
        if (!near) {
          errors.push(`missed ${line}\n      near: ${describeNear(all, extent, text)}`);
          continue;
        }
        free.delete(near.quote);
        content.right++;
        if (speaks(near.quote, gold)) {
          both.right++;
          whole.right++;
        } else {
          const { speaker } = near.quote;
          errors.push(`source "${speaker ? text.slice(speaker.start, speaker.end) : '-'}" of ${line}`);
        }
      }
      for (const quote of free) errors.push(`extra ${describe(quote, text)}`);
    }
    const score = (figure: string, counts: typeof both) => {
      const { precision, recall, f1 } = precisionRecallF1(counts);
      return {
        figure,
        value: f1,
        detail: `P ${precision.toFixed(1)} R ${recall.toFixed(1)}, ${counts.right} of ${counts.wanted}, ${counts.found} found`,
      };
    };
    return {
      scores: [
        score('content over half and source overlapping, F1', both),
        score('content over half, F1', content),
        score('both, with fragments counted apart, F1', whole),
      ],
      errors,
    };
  },
};

function isPartOf(quote: Quote, other: Quote): boolean {
  return (
    quote.direct &&
    !other.direct &&
    other.start <= quote.start &&
    quote.end <= other.end &&
    quote.speaker?.start === other.speaker?.start
  );
}

function speaks({ speaker }: Quote, { source }: Attribution): boolean {
  if (source.length === 0) return speaker === undefined;
  return speaker !== undefined && source.some((span) => span.start < speaker.end && speaker.start < span.end);
}

function describe({ speaker, cue, start, end }: Quote, text: string): string {
  const cut = (span: Span | undefined): string => (span ? text.slice(span.start, span.end) : '-');
  return `[${cut(speaker)}] ${cut(cue)} "${text.slice(start, end)}"`.replace(/\n/g, ' ');
}

function describeNear(quotes: readonly Quote[], extent: Span, text: string): string {
  const near = quotes.filter(({ start, end }) => start < extent.end && extent.start < end);
  return near.map((quote) => describe(quote, text)).join(' | ') || 'nothing';
}

function extentOf(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** Brat stand-off: T lines are spans, E lines tie them together. Offsets count code points there, code units here. */
function readAttributions(annotation: string, text: string): readonly Attribution[] {
  const units: number[] = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  const spans = new Map<string, readonly Span[]>();
  const attributions: Attribution[] = [];
  for (const line of annotation.split('\n')) {
    const [id = '', what = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const places = what.slice(what.indexOf(' ') + 1).split(';');
      spans.set(
        id,
        places.map((place) => {
          const [start, end] = place.split(' ').map(Number);
          return { start: units[start!] ?? unit, end: units[end!] ?? unit };
        }),
      );
    } else if (id.startsWith('E')) {
      const roles = what.split(' ').map((role) => role.split(':'));
      const pick = (name: string): readonly Span[] =>
        roles
          .filter(([role]) => role?.replace(/\d+$/, '') === name)
          .flatMap(([, target]) => spans.get(target ?? '') ?? []);
      attributions.push({ source: pick('Source'), cue: pick('Cue'), content: pick('Content') });
    }
  }
  return attributions;
}
