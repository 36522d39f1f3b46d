import type { Argument, Quote } from '../../document/layers.js';
import { findParagraphs } from '../../document/paragraphs.js';
import type { Span } from '../../document/span.js';
import { tokenAt } from '../../document/tokens.js';
import type { SpeechContext } from './speech-context.js';

/** "WALLACE: Do you …" or "Ama Badu: We …": a name of up to four words, in capitals or with each word capitalized. */
const TURN = /^[\s"“]*((?:(?:Mr|Ms|Mrs|Dr|Sen|Gov|Rep)\. )?\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}):\s+(?=\S)/u;
/** So few turns are a heading ("Update: …"), not a transcript. */
const FEWEST_TURNS = 2;

/**
 * What stands behind somebody's name and a colon: the turns of a transcript, where the same article has several, and a
 * headline ("Xi: China will keep its word"), where the name is all that stands before the colon.
 */
export function findTurns(context: SpeechContext): readonly Quote[] {
  const { source } = context.view;
  const turns: Quote[] = [];
  const speakers = new Set<string>();
  let headline: Quote | undefined;
  for (const { start, end } of findParagraphs(source)) {
    const match = TURN.exec(source.text.slice(start, end));
    if (!match) continue;
    const colon = start + match[0].trimEnd().length - 1;
    const name = { start: start + match[0].indexOf(match[1]!), end: colon };
    const content = { start: start + match[0].length, end: start + source.text.slice(start, end).trimEnd().length };
    const speaker = speakerIn(context, name);
    const inCapitals = match[1] === match[1]!.toUpperCase() && name.end - name.start > 2;
    const turn = { ...content, direct: true, speaker: speaker ?? name, cue: { start: colon, end: colon + 1 } };
    if (start === 0 && source.title !== undefined) {
      if (speaker?.entity !== undefined) headline = { ...turn, direct: false };
    } else if (speaker || inCapitals) {
      turns.push(turn);
      speakers.add(match[1]!.toLowerCase());
    }
  }
  const transcript = turns.length >= FEWEST_TURNS && speakers.size < turns.length ? turns : [];
  return headline ? [headline, ...transcript] : transcript;
}

/** The one who is named by all the words before the colon. */
function speakerIn(context: SpeechContext, name: Span): Argument | undefined {
  const { tokens } = context.view.layers;
  const first = tokenAt(tokens, name.start);
  const mention = context.mentionFrom(first, tokenAt(tokens, name.end - 1) + 1);
  if (!mention || mention.end < name.end || !/^(?:person|organization|group|location)$/.test(mention.type))
    return undefined;
  return context.speaker(mention.firstToken);
}
