import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { precisionRecallF1 } from '../measures.js';
import type { Evaluation, EvaluationSet } from '../set.js';
import { readConllu } from './conllu.js';

const GUM = 'data/ud/gum/gum-dev.conllu';
const RULES = 'data/sentences/golden-rules-en.json';

interface GoldText {
  readonly text: string;
  readonly sentences: readonly string[];
}

/** Sentences of single paragraphs, strict, blanks aside. */
export const sentencesSet: EvaluationSet = {
  name: 'sentences',
  about: 'Sentence ends: paragraphs of the GUM development part, and the 48 golden rules',
  files: [GUM, RULES],
  async evaluate({ data, run }): Promise<Evaluation> {
    const paragraphs = readConllu(await readFile(join(data, GUM), 'utf8'), 'paragraph').map(
      ({ text, words, sentences }) => ({
        text,
        sentences: sentences.map(({ first, end }) => text.slice(words[first]!.start, words[end - 1]!.end)),
      }),
    );
    const rules = JSON.parse(await readFile(join(data, RULES), 'utf8')) as readonly GoldText[];
    const all = [...paragraphs, ...rules];
    const documents = await run(all.map(({ text }, i) => makeSource({ id: String(i), body: text })));
    const counts = { right: 0, found: 0, wanted: 0 };
    const errors: string[] = [];
    let kept = 0;
    for (const [i, { sentences }] of all.entries()) {
      const found = sentencesOf(documents[i]!);
      const right = countSame(sentences, found);
      const whole = right === sentences.length && right === found.length;
      if (!whole) errors.push(`${found.map(squeeze).join(' | ')}\n  wanted: ${sentences.map(squeeze).join(' | ')}`);
      if (i >= paragraphs.length) {
        if (whole) kept++;
        continue;
      }
      counts.right += right;
      counts.found += found.length;
      counts.wanted += sentences.length;
    }
    const { precision, recall, f1 } = precisionRecallF1(counts);
    return {
      scores: [
        {
          figure: 'sentences F1, GUM paragraphs',
          value: f1,
          detail: `P ${precision.toFixed(2)} R ${recall.toFixed(2)}, ${counts.right} of ${counts.wanted}`,
        },
        { figure: 'golden rules', value: kept, unit: `of ${rules.length}`, detail: `${kept} of ${rules.length}` },
      ],
      errors: errors.reverse(),
    };
  },
};

function sentencesOf({ source, layers: { tokens, sentences } }: Document): readonly string[] {
  if (!tokens || !sentences) return [];
  return Array.from({ length: sentences.count }, (_, s) =>
    source.text.slice(tokens.start[sentences.first[s]!], tokens.end[sentences.end[s]! - 1]),
  );
}

/** Both lists cut the same text: sentences are the same where they begin and end at the same character. */
function countSame(wanted: readonly string[], found: readonly string[]): number {
  const places = (list: readonly string[]) => {
    let at = 0;
    return list.map((sentence) => {
      const from = at;
      at += sentence.replace(/\s+/g, '').length;
      return `${from} ${at}`;
    });
  };
  const known = new Set(places(wanted));
  return places(found).filter((place) => known.has(place)).length;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}
