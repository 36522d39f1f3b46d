import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { type Span, spansOverlap } from '../../document/span.js';
import { foundMentions } from '../coreference/chains.js';
import { type Counts, precisionRecallF1 } from '../measures.js';
import type { EvaluationSet, Score } from '../set.js';

/** One snippet: a pronoun and two names, each its antecedent or not. */
export interface GapCase {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Span;
  readonly names: readonly { readonly span: Span; readonly wanted: boolean }[];
}

const PARTS = [
  { part: 'validation', file: 'data/coref/gap/gap-validation.tsv', about: 'not learned from' },
  {
    part: 'development',
    file: 'data/coref/gap/gap-development.tsv',
    about: 'what the ranker of antecedents learns from',
  },
] as const;

/**
 * A pronoun and two names a snippet of Wikipedia; the names are not given to the pipeline. As in the set's own scorer each name is
 * a decision, and F1 is over the names that are the antecedent.
 */
export const gap: EvaluationSet = {
  name: 'gap',
  about: 'Pronouns and the one of two names that they mean, in Wikipedia; validation part held out of training',
  files: PARTS.map(({ file }) => file),
  async evaluate({ data, run }) {
    const scores: Score[] = [];
    const errors: string[] = [];
    for (const { part, file, about } of PARTS) {
      const cases = readGap(await readFile(join(data, file), 'utf8'));
      const documents = await run(cases.map(({ id, text }) => makeSource({ id, body: text })));
      const counts = { right: 0, found: 0, wanted: 0 };
      for (const [i, gold] of cases.entries()) judge(gold, documents[i]!, counts, errors);
      scores.push(scoreOf(`F1, ${part}`, about, counts));
    }
    return { scores, errors };
  },
};

/** Reads the set's table. Its offsets count code points, ours UTF-16 code units. */
export function readGap(table: string): readonly GapCase[] {
  const [, ...rows] = table.split('\n').filter((line) => line.trim());
  return rows.map((row) => {
    const [id = '', text = '', pronoun = '', pronounAt = '', a = '', aAt = '', aIs = '', b = '', bAt = '', bIs = ''] =
      row.split('\t');
    const span = (words: string, offset: string): Span => {
      const start = codeUnits(text, Number(offset));
      return { start, end: start + words.length };
    };
    return {
      id,
      text,
      pronoun: span(pronoun, pronounAt),
      names: [
        { span: span(a, aAt), wanted: aIs === 'TRUE' },
        { span: span(b, bAt), wanted: bIs === 'TRUE' },
      ],
    };
  });
}

function codeUnits(text: string, codePoints: number): number {
  let at = 0;
  for (let i = 0; i < codePoints; i++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return at;
}

/** A name is taken for the antecedent where a name of the pronoun's entity overlaps it. */
function judge({ id, text, pronoun, names }: GapCase, document: Document, counts: Mutable<Counts>, errors: string[]) {
  const found = foundMentions(document);
  const own = found.find(({ start, end }) => start === pronoun.start && end === pronoun.end)?.entity ?? -1;
  const antecedents = found.filter(({ entity, mention }) => own >= 0 && entity === own && mention.form === 'name');
  for (const { span, wanted } of names) {
    const said = antecedents.some((other) => spansOverlap(other, span));
    if (wanted) counts.wanted++;
    if (said) counts.found++;
    if (said && wanted) counts.right++;
    if (said !== wanted) {
      const names = document.layers.entities?.[own]?.id ?? '-';
      errors.push(
        `${id} ${said ? 'wrong' : 'missed'} "${text.slice(span.start, span.end)}" (${names}): ${text.slice(0, pronoun.start)}[${text.slice(pronoun.start, pronoun.end)}]${text.slice(pronoun.end, pronoun.end + 60)}`,
      );
    }
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function scoreOf(figure: string, about: string, counts: Counts): Score {
  const { precision, recall, f1 } = precisionRecallF1(counts);
  return {
    figure,
    value: f1,
    detail: `P ${precision.toFixed(1)} R ${recall.toFixed(1)}, ${counts.right} of ${counts.wanted}; ${about}`,
  };
}
