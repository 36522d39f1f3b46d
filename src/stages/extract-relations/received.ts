import { areSame, type Participant } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';
import type { Path } from './paths.js';

const RECEIVES = /^(?:receive|get|obtain|draw|attract|face|earn|win|gain|secure|suffer|endure|sustain)$/;

/** Whether who stands behind "from" does it to the subject: "drew criticism from Warsaw", "received arms from Seoul". */
export function isReceiving(lemma: string): boolean {
  return RECEIVES.test(lemma);
}

/** What somebody receives, as the giver's doing: "give criticism to". PLOVER's coders turn it too: the source is who gives. */
export function givenFrames(
  context: ClauseContext,
  verb: number,
  object: number,
  { participants, parts }: Path,
  receivers: readonly Participant[],
): readonly Omit<Frame, 'rule' | 'rank'>[] {
  const noun = context.lemma(object);
  const pairs = participants.flatMap((giver) => receivers.map((receiver) => ({ subject: giver, object: receiver })));
  return pairs
    .filter(({ subject, object }) => !areSame(subject, object))
    .map((pair) => ({
      ...pair,
      trigger: verb,
      asserted: verb,
      predicate: `give ${noun} to`,
      words: [verb, ...parts],
      keys: [`give ${noun} to`, `give ${noun}`, noun],
    }));
}
