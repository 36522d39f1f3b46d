import type { MentionType } from '../../document/labels.js';
import type { Encoding, Mention, Sentences, Tokens } from '../../document/layers.js';
import { wordOf } from '../../document/tokens.js';
import { secondLook } from '../../model/second-look.js';
import { bestTags, readBioTags } from '../../model/viterbi.js';
import { nameConfidence } from './name-confidence.js';

/** The encoder's name classes as mention types. Dates and money amounts have their own stages. */
const TYPE_OF: Readonly<Record<string, MentionType>> = {
  Person: 'person',
  Organization: 'organization',
  Location: 'location',
  Facility: 'facility',
  NORP: 'group',
  Product: 'product',
  Misc: 'miscellaneous',
};

/** A name as the encoder says it: its class, and its tokens `first .. end` (half-open). */
export interface NameSpan {
  readonly className: string;
  readonly first: number;
  readonly end: number;
  readonly confidence: number;
}

/** The names that the encoder found, with its classes as mention types, in the order of the text, none over another. */
export function namesFromEncoding(tokens: Tokens, sentences: Sentences, encoding: Encoding): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const { className, first, end, confidence } of nameSpans(tokens, sentences, encoding)) {
    const type = TYPE_OF[className];
    if (type === undefined) continue;
    const span = { start: tokens.start[first]!, end: tokens.end[end - 1]! };
    mentions.push({ ...span, type, form: 'name', confidence, firstToken: first, endToken: end });
  }
  return mentions;
}

/** Each sentence's best sequence of tags, after a second look at the words that occur again in the document. */
export function* nameSpans(tokens: Tokens, sentences: Sentences, encoding: Encoding): Generator<NameSpan> {
  const { calibration } = encoding.labels;
  const tags = readBioTags(encoding.labels.names);
  const scores = secondLook(encoding.names, tokens.count, (i) => wordOf(tokens, i), tags, encoding.labels);
  const path = new Uint8Array(tokens.count);
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.end[s]!;
    const found = path.subarray(first, end);
    bestTags(scores, first, end, tags, found);
    for (let i = first; i < end; ) {
      const kind = tags.kind[found[i - first]!]!;
      let stop = i + 1;
      while (stop < end && tags.inside[found[stop - first]!]) stop++;
      const className = tags.classes[kind];
      if (className !== undefined) {
        const confidence = nameConfidence(scores, tags, kind, { first: i, end: stop, sentenceEnd: end }, calibration);
        yield { className, first: i, end: stop, confidence };
      }
      i = stop;
    }
  }
}
