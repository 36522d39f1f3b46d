import { type Certainty, PENN_TAG, type Tense } from '../../document/labels.js';
import { SPEECH_VERBS } from '../../knowledge/speech-verbs.js';
import type { ClauseContext } from './clause-context.js';

export interface Modality {
  readonly certainty?: Certainty;
  readonly time?: Tense;
}

/** How surely and when, by a verb's own auxiliaries, adverbs and form. */
export function modality(context: ClauseContext, word: number): Modality {
  let certainty: Certainty | undefined;
  let time: Tense | undefined;
  const { trees } = context;
  for (const child of trees.children(word)) {
    if (!context.isLabel(child, 'aux', 'aux:pass', 'cop', 'advmod')) continue;
    const aux = context.word(child);
    if (/^(?:will|'ll|shall|wo)$/.test(aux)) time = 'future';
    else if (/^(?:would|'d)$/.test(aux)) {
      time = 'future';
      if (!isReported(context, word)) certainty = 'possible';
    } else if (/^(?:may|might|could|can|ca)$/.test(aux)) {
      certainty = 'possible';
      time ??= aux === 'may' || aux === 'might' || aux === 'could' ? 'future' : undefined;
    } else if (/^(?:should|must|ought)$/.test(aux)) {
      certainty = 'possible';
      time = 'future';
    } else if (/^(?:was|were|had|did|has|have|been|'ve)$/.test(aux)) time ??= 'past';
    else if (/^(?:allegedly|reportedly|apparently|probably|likely)$/.test(aux)) certainty ??= 'probable';
    else if (/^(?:perhaps|maybe|possibly)$/.test(aux)) certainty = 'possible';
  }
  const present = trees
    .childrenWith(word, 'aux', 'aux:pass', 'cop')
    .some((aux) => /^(?:is|are|'s|am|'re)$/.test(context.word(aux)));
  if (time === undefined && present) time = 'present';
  if (isQuestion(context, word)) certainty = 'possible';
  // "hit", "cut" and "put" are past by their tag alone.
  const past = context.view.layers.tags.pennTag[word] === PENN_TAG.VBD;
  if (time === undefined && context.isVerb(word) && (past || isPastForm(context.word(word), context.lemma(word))))
    time = 'past';
  return { ...(certainty && { certainty }), ...(time && { time }) };
}

/** The main clause of a sentence that ends in a question mark. */
function isQuestion(context: ClauseContext, word: number): boolean {
  if (!context.isLabel(word, 'root')) return false;
  const { sentences } = context.view.layers;
  const end = sentences.end[context.sentenceOf(word)]!;
  return context.word(end - 1) === '?' || (/^["'”’]$/.test(context.word(end - 1)) && context.word(end - 2) === '?');
}

function isPastForm(word: string, lemma: string): boolean {
  return (
    word !== lemma &&
    word !== 'has' &&
    !word.endsWith('ing') &&
    !(word.endsWith('s') && word.startsWith(lemma.slice(0, -1)))
  );
}

/** "would" under a verb of speech is the future in reported speech, not a condition. */
function isReported(context: ClauseContext, word: number): boolean {
  const above = context.trees.head[word]!;
  return above >= 0 && context.isLabel(word, 'ccomp') && SPEECH_VERBS.has(context.lemma(above));
}
