import type { Argument } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import type { SpanIndex } from '../../document/span-index.js';
import { tokenAt } from '../../document/tokens.js';
import { SPEECH_VERBS } from '../../knowledge/speech-verbs.js';
import type { Report } from './reports.js';
import type { SpeechContext } from './speech-context.js';

/**
 * The speaker and cue of a quotation, in this order: the clause that governs its words; "reported Xi as saying"; the
 * verb of speech nearest to the quotation in its sentence; "according to". Abstains where the sentence has none.
 */
export function speakerOfQuotation(
  context: SpeechContext,
  quotation: Span,
  reports: SpanIndex<Span & { readonly report: Report }>,
): { readonly speaker?: Argument; readonly cue?: Span } {
  const { tokens, sentences } = context.view.layers;
  const first = tokenAt(tokens, quotation.start);
  if (first >= tokens.count) return {};
  let sentence = context.sentenceOf(first);
  const from = sentences.first[sentence]!;
  const last = tokenAt(tokens, Math.max(quotation.start, quotation.end - 1));
  let end = sentences.end[sentence]!;
  while (sentence + 1 < sentences.count && end <= last) end = sentences.end[++sentence]!;

  const saying = asSaying(context, from, end, quotation);
  if (saying) return saying;
  const verbs: number[] = [];
  for (let i = from; i < end; i++) {
    const inside = tokens.start[i]! >= quotation.start && tokens.end[i]! <= quotation.end;
    if (!inside && context.isVerb(i) && SPEECH_VERBS.has(context.lemma(i)) && context.subjectOf(i) >= 0) verbs.push(i);
  }
  const distance = (verb: number): number => (verb < first ? first - verb : verb - last);
  verbs.sort((a, b) => distance(a) - distance(b) || a - b);
  const verb = verbs[0];
  const outer = reports.covering(quotation)[0]?.report;
  // "Ama said she expects the team “to go on”": of a thought within what somebody says, the one who says it is the speaker.
  if (verb !== undefined && outer && THOUGHTS.has(context.lemma(verb)) && !THOUGHTS.has(context.lemma(outer.verb)))
    return { ...(outer.speaker && { speaker: outer.speaker }), cue: outer.cue };
  if (verb !== undefined) {
    return { speaker: context.speaker(context.subjectOf(verb)), cue: context.span(verb, verb + 1) };
  }
  if (outer) return { ...(outer.speaker && { speaker: outer.speaker }), cue: outer.cue };
  return cueBehind(context, quotation, last) ?? besideMarks(context, first, last, from);
}

const THOUGHTS: ReadonlySet<string> = new Set(
  'think believe feel hope expect know fear doubt guess suspect imagine find learn see hear understand decide want'.split(
    ' ',
  ),
);
/** Words of a cue that stands as a sentence of its own. */
const LONGEST_CUE = 7;

/** "“Does anybody know?” Ama asked.": the cue behind a question, where it was split off as a sentence. */
function cueBehind(
  context: SpeechContext,
  quotation: Span,
  last: number,
): { readonly speaker: Argument; readonly cue: Span } | undefined {
  const { tokens, sentences } = context.view.layers;
  const { text } = context.view.source;
  const next = context.sentenceOf(last) + 1;
  if (next >= sentences.count) return undefined;
  const from = sentences.first[next]!;
  if (/\n/.test(text.slice(quotation.end, tokens.start[from]!))) return undefined;
  const saying = asSaying(context, from, sentences.end[next]!, quotation);
  if (saying) return saying;
  for (let i = from; i < Math.min(from + LONGEST_CUE, sentences.end[next]!); i++) {
    if (/^["“”]$/.test(context.word(i))) return undefined;
    const subject = context.isVerb(i) && SPEECH_VERBS.has(context.lemma(i)) ? context.subjectOf(i) : -1;
    if (subject < 0) continue;
    const said = context.trees.childrenWith(i, 'ccomp', 'xcomp', 'obj').some((child) => child > i);
    return said ? undefined : { speaker: context.speaker(subject), cue: context.span(i, i + 1) };
  }
  return undefined;
}

/** "CCTV reported Xi as saying", "was quoted as saying": the object speaks, not the reporter. */
function asSaying(
  context: SpeechContext,
  from: number,
  end: number,
  quotation: Span,
): { readonly speaker: Argument; readonly cue: Span } | undefined {
  const { tokens } = context.view.layers;
  for (let i = from + 1; i + 1 < end; i++) {
    if (context.word(i) !== 'as' || context.word(i + 1) !== 'saying') continue;
    if (tokens.start[i]! >= quotation.start && tokens.end[i]! <= quotation.end) continue;
    let verb = i - 1;
    while (verb > from && !(context.isVerb(verb) && SPEECH_VERBS.has(context.lemma(verb)))) verb--;
    if (verb > from || context.isVerb(verb)) {
      const quoted = context.trees.child(verb, 'nsubj:pass');
      const head = quoted >= 0 ? quoted : i - 1;
      return { speaker: context.speaker(head), cue: context.span(i + 1, i + 2) };
    }
  }
  return undefined;
}

/** "Mr. Obama was blunt: “…”" and "“…” — Carla Sanchez": the subject before a colon, the name after a dash. */
function besideMarks(
  context: SpeechContext,
  first: number,
  last: number,
  from: number,
): { readonly speaker?: Argument } {
  const { tokens } = context.view.layers;
  if (context.word(first - 2) === ':' || context.word(first - 1) === ':') {
    for (let i = first - 2; i >= from; i--) {
      if (!context.isVerb(i)) continue;
      const subject = context.subjectOf(i);
      if (subject >= 0) return { speaker: context.speaker(subject) };
    }
  }
  // The name may stand on a line of its own.
  for (let i = last + 1; i < Math.min(last + 4, tokens.count - 1); i++) {
    if (!/^(?:—|–|―|--|-)$/.test(context.word(i))) continue;
    const named = context.anyMentionAt(i + 1);
    if (named?.form === 'name' && named.firstToken === i + 1) return { speaker: context.speaker(i + 1) };
  }
  return {};
}
