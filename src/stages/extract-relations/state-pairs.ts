import type { EntityType, RelationType } from '../../document/labels.js';
import type { Entity } from '../../document/layers.js';
import type { Actor } from './arguments.js';
import type { ClauseContext } from './clause-context.js';

/** Two actors of one sentence, the first as a state's subject, and the words of the tree that lead from one to the other. */
export interface StatePair {
  readonly subject: Actor;
  readonly object: Actor;
  readonly sentence: number;
  /** From the subject's head up to the word below the highest, and from the object's: empty where one is the highest. */
  readonly up: readonly number[];
  readonly down: readonly number[];
  /** The highest word on the way. */
  readonly top: number;
}

const BODIES: readonly EntityType[] = ['organization', 'facility'];
const PLACES: readonly EntityType[] = ['country', 'location'];
const ANY_BODY: readonly EntityType[] = [...BODIES, 'country', 'location', 'group', 'miscellaneous'];

/** Between which kinds of actors each state can hold: what the head is asked, and what it learns from. */
export const STATE_ENDS: readonly (readonly [RelationType, readonly EntityType[], readonly EntityType[]])[] = [
  ['citizen-of', ['person'], ['country']],
  ['employed-by', ['person'], [...BODIES, 'group']],
  ['family', ['person'], ['person']],
  ['founded-by', ANY_BODY, ['person', 'organization']],
  ['headquartered-in', ['organization'], PLACES],
  ['located-in', ['location', 'facility'], PLACES],
  ['member-of', ['person', 'organization', 'country', 'group'], [...BODIES, 'group']],
  ['owns', ['person', 'organization', 'country'], [...BODIES, 'product']],
  ['part-of', ['organization', 'facility', 'group', 'miscellaneous'], ['organization', 'miscellaneous']],
  ['position-held', ['person'], [...PLACES, ...BODIES]],
  ['subsidiary-of', ['organization'], ['organization']],
];

/** The states that can hold between two kinds of actors, by their numbers in STATE_ENDS. */
export function statesBetween(subject: EntityType, object: EntityType): readonly number[] {
  const known = BETWEEN.get(`${subject} ${object}`);
  if (known) return known;
  const numbers = STATE_ENDS.flatMap(([, from, to], k) => (from.includes(subject) && to.includes(object) ? [k] : []));
  BETWEEN.set(`${subject} ${object}`, numbers);
  return numbers;
}
const BETWEEN = new Map<string, readonly number[]>();

/** A longer way through the tree says nothing of two actors. */
const LONGEST = 7;
/** A list of more names than these is no text. */
const MOST_ACTORS = 24;

interface Place {
  readonly entity: Entity;
  readonly head: number;
  /** The head and all words above it. */
  readonly above: readonly number[];
}

/** All pairs of actors between which a state can hold, in both directions, sentence by sentence; of two actors the nearest mentions. */
export function statePairs(context: ClauseContext): readonly StatePair[] {
  const { mentions, entities } = context.view.layers;
  const places = new Map<number, Place[]>();
  const heads = entities.flatMap((entity) =>
    entity.mentions.map((index) => ({ entity, head: headOf(context, mentions[index]!) })),
  );
  for (const { entity, head } of heads.sort((a, b) => a.head - b.head)) {
    if (context.entityAt(head) !== entity) continue;
    const sentence = context.sentenceOf(head);
    const there = places.get(sentence);
    const place = { entity, head, above: wordsAbove(context, head) };
    if (there) there.push(place);
    else places.set(sentence, [place]);
  }
  return [...places].flatMap(([sentence, there]) => (there.length > MOST_ACTORS ? [] : pairsOf(sentence, there)));
}

function pairsOf(sentence: number, places: readonly Place[]): readonly StatePair[] {
  const best = new Map<string, StatePair>();
  for (const subject of places) {
    for (const object of places) {
      if (subject.entity === object.entity) continue;
      if (statesBetween(subject.entity.type, object.entity.type).length === 0) continue;
      const way = wayBetween(subject.above, object.above);
      if (!way || way.up.length + way.down.length > LONGEST) continue;
      const key = `${subject.entity.id} ${object.entity.id}`;
      const pair = { subject, object, sentence, ...way };
      const other = best.get(key);
      if (!other || lengthOf(pair) < lengthOf(other)) best.set(key, pair);
    }
  }
  return [...best.values()];
}

/** First the edges of the tree, then the words between. */
function lengthOf({ up, down, subject, object }: StatePair): number {
  return (up.length + down.length) * 1000 + Math.abs(subject.head - object.head);
}

function headOf(context: ClauseContext, mention: { readonly firstToken: number; readonly endToken: number }): number {
  for (let i = mention.firstToken; i < mention.endToken; i++) {
    const above = context.trees.head[i]!;
    if (above < mention.firstToken || above >= mention.endToken) return i;
  }
  return mention.endToken - 1;
}

function wordsAbove(context: ClauseContext, word: number): readonly number[] {
  const words = [word];
  for (let at = context.trees.head[word]!; at >= 0 && words.length <= LONGEST + 1; at = context.trees.head[at]!) {
    words.push(at);
  }
  return words;
}

function wayBetween(a: readonly number[], b: readonly number[]): Pick<StatePair, 'up' | 'down' | 'top'> | undefined {
  for (let i = 0; i < a.length; i++) {
    const j = b.indexOf(a[i]!);
    if (j >= 0) return { up: a.slice(0, i), down: b.slice(0, j), top: a[i]! };
  }
  return undefined;
}

/** Words on the way that belong to neither end: the heads are the first of `up` and `down`, or the highest word. */
export function innerWords({ up, down, top }: StatePair): readonly number[] {
  const inner = [...up.slice(1), ...down.slice(1)];
  if (up.length > 0 && down.length > 0) inner.push(top);
  return inner.sort((a, b) => a - b);
}
