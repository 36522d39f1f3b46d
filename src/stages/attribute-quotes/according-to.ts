import type { Span } from '../../document/span.js';
import type { Report } from './reports.js';
import type { SpeechContext } from './speech-context.js';

/** "According to X, …" and "…, according to X": who, and the longer side of the sentence. */
export function accordingTo(context: SpeechContext, first: number, end: number): Report | undefined {
  for (let i = first; i + 2 < end; i++) {
    if (context.word(i) !== 'according' || context.word(i + 1) !== 'to') continue;
    let stop = i + 2;
    while (stop < end && !/^[,.;:"”]$/.test(context.word(stop))) stop++;
    const named = context.mentionFrom(i + 2, stop);
    const head = named ? named.firstToken : Math.max(i + 2, stop - 1);
    const content = i - first > end - stop ? { start: first, end: i } : { start: Math.min(stop + 1, end - 1), end };
    return report(context, i, head, content);
  }
  return undefined;
}

function report(context: SpeechContext, cue: number, head: number, { start, end }: Span): Report | undefined {
  if (end <= start) return undefined;
  let last = end;
  while (last > start + 1 && /^[,.;:]$/.test(context.word(last - 1))) last--;
  return {
    verb: cue,
    cue: context.span(cue, cue + 2),
    speaker: context.speaker(head),
    content: context.span(start, last),
  };
}
