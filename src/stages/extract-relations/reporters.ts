import { SPEECH_VERBS } from '../../knowledge/speech-verbs.js';
import { actorOf } from './arguments.js';
import type { ClauseContext } from './clause-context.js';

/** In whose words: the subject of the verb of speech above, the speaker of the quotation around, "according to". */
export function reporterOf(context: ClauseContext, word: number): string | undefined {
  const { trees } = context;
  for (
    let below = word, above = trees.head[word]!, steps = 0;
    above >= 0 && steps < 12;
    below = above, above = trees.head[above]!, steps++
  ) {
    if (!context.isLabel(below, 'ccomp', 'parataxis') || !SPEECH_VERBS.has(context.lemma(above))) continue;
    const speaker = speakerOf(context, above);
    if (speaker) return speaker;
  }
  for (let at = word, steps = 0; at >= 0 && steps < 8; at = trees.head[at]!, steps++) {
    const speaker = parentheticalSpeaker(context, at);
    if (speaker) return speaker;
  }
  // Reports without marks have been seen above by their verbs; a headline's "Xi: …" has none.
  const { text } = context.view.source;
  const quote = context
    .quotesAt(word)
    .find(({ speaker, direct, cue }) => speaker?.entity !== undefined && (direct || (cue && text[cue.start] === ':')));
  return quote?.speaker?.entity;
}

/** "according to NATO", "Belarus, Poland said, attacked": who says it beside the clause. */
function parentheticalSpeaker(context: ClauseContext, clause: number): string | undefined {
  const { trees } = context;
  for (const child of trees.childrenWith(clause, 'obl', 'nmod', 'parataxis', 'dep')) {
    if (/^according to$/.test(context.preposition(child))) return actorOf(context, child)?.entity.id;
    if (context.isLabel(child, 'parataxis') && SPEECH_VERBS.has(context.lemma(child)) && !opensAnew(context, child))
      return speakerOf(context, child);
  }
  return undefined;
}

/** "X gave another account: in its words, Y noted …": what a colon or semicolon opens does not report what stands before it. */
function opensAnew(context: ClauseContext, clause: number): boolean {
  return context.trees.childrenWith(clause, 'punct').some((mark) => mark < clause && /^[:;]$/.test(context.word(mark)));
}

function speakerOf(context: ClauseContext, verb: number): string | undefined {
  const subject = context.trees.child(verb, 'nsubj');
  if (subject >= 0) return actorOf(context, subject)?.entity.id;
  const agent = Math.max(context.trees.child(verb, 'obl:agent'), context.insertedSpeaker(verb));
  return agent >= 0 ? actorOf(context, agent)?.entity.id : undefined;
}
