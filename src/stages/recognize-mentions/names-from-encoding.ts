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

/**
 * The names that the encoder found, in the order of the text, none over another: each sentence's best sequence of tags, after a
 * second look at the words that occur again in the document.
 */
export function namesFromEncoding(tokens: Tokens, sentences: Sentences, encoding: Encoding): readonly Mention[] {
  const { calibration } = encoding.labels;
  const tags = readBioTags(encoding.labels.names);
  const types = tags.classes.map((name) => TYPE_OF[name]);
  const scores = secondLook(encoding.names, tokens.count, (i) => wordOf(tokens, i), tags, encoding.labels);
  const mentions: Mention[] = [];
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
      const type = types[kind];
      if (type !== undefined) {
        mentions.push({
          start: tokens.start[i]!,
          end: tokens.end[stop - 1]!,
          type,
          form: 'name',
          confidence: nameConfidence(scores, tags, kind, { first: i, end: stop, sentenceEnd: end }, calibration),
          firstToken: i,
          endToken: stop,
        });
      }
      i = stop;
    }
  }
  return mentions;
}
