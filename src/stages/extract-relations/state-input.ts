import { DEPENDENCY, type Dependency, TAG } from '../../document/labels.js';
import type { Mention } from '../../document/layers.js';
import type { ClauseContext } from './clause-context.js';
import { innerWords, type StatePair } from './state-pairs.js';

/** What a rule found between the two: its state and its name. */
export interface RuledState {
  readonly type: string;
  readonly rule: string;
}

const LABELS = Object.keys(DEPENDENCY) as readonly Dependency[];

/** The named features of a pair; `forth` and `back` are what rules found from subject to object, and the other way round. */
export function stateFeatures(
  context: ClauseContext,
  pair: StatePair,
  forth: readonly RuledState[],
  back: readonly RuledState[],
): ReadonlySet<string> {
  const { subject, object, up, down, top } = pair;
  const from = context.mentionAt(subject.head)!;
  const to = context.mentionAt(object.head)!;
  const types = `${subject.entity.type}>${object.entity.type}`;
  const way = `${up.map((i) => edge(context, i)).join('<')}^${down.map((i) => edge(context, i)).join('<')}`;
  const features = new Set<string>([
    `types:${types}`,
    `forms:${from.form}>${to.form}`,
    `way:${way}`,
    `typed-way:${types}:${way}`,
    `length:${up.length}:${down.length}`,
    `country:${sameCountry(pair)}`,
    `typed-country:${types}:${sameCountry(pair)}`,
  ]);
  for (const i of up) features.add(`up:${edge(context, i)}`);
  for (const i of down) features.add(`down:${edge(context, i)}`);
  for (const i of innerWords(pair)) {
    const word = wordOf(context, i);
    features.add(`inner:${word}`);
    features.add(`typed-inner:${types}:${word}`);
    if (i === top) features.add(`top:${word}`);
  }
  if (up.length > 0 && down.length > 0) features.add(`top-tag:${context.tag(top)}`);
  addBetween(context, from, to, types, features);
  addAround(context, 'subject', from, features);
  addAround(context, 'object', to, features);
  for (const { type, rule } of forth) {
    features.add(`ruled:${type}`);
    features.add(`rule:${type}:${rule}`);
  }
  for (const { type } of back) features.add(`ruled-back:${type}`);
  return features;
}

/** A word's label, with its preposition: "nmod:in". */
function edge(context: ClauseContext, word: number): string {
  const label = LABELS[context.trees.label[word]!]!;
  const preposition = /^(?:nmod|obl)$/.test(label) ? context.preposition(word) : '';
  return preposition ? `${label}:${preposition}` : label;
}

/** A word as features have it: the kind of the actor that it names, else its lemma. */
function wordOf(context: ClauseContext, word: number): string {
  const entity = context.entityAt(word);
  return entity ? `<${entity.type}>` : context.tag(word) === TAG.NUM ? '<number>' : context.lemma(word);
}

function sameCountry({ subject: { entity: a }, object: { entity: b } }: StatePair): string {
  if (a.country === undefined || b.country === undefined) return 'unknown';
  return a.country === b.country ? 'same' : 'other';
}

const NEAR = 8;

function addBetween(context: ClauseContext, from: Mention, to: Mention, types: string, features: Set<string>): void {
  const first = from.endToken <= to.firstToken;
  const start = first ? from.endToken : to.endToken;
  const end = first ? to.firstToken : from.firstToken;
  const order = first ? 'before' : 'behind';
  const distance = end - start;
  const bucket = distance <= 4 ? distance : distance <= 7 ? 7 : distance <= 12 ? 12 : distance <= 20 ? 20 : 99;
  features.add(`distance:${order}:${bucket}`);
  features.add(`typed-distance:${types}:${order}:${bucket}`);
  const words: string[] = [];
  let names = 0;
  let last: Mention | undefined;
  for (let i = start; i < end; i++) {
    const mention = context.mentionAt(i);
    if (mention && mention === last) continue;
    last = mention;
    if (mention) names++;
    words.push(wordOf(context, i));
  }
  features.add(`names-between:${Math.min(4, names)}`);
  if (words.length <= 4) features.add(`between:${order}:${words.join(' ')}`);
  if (words.length <= NEAR) for (const word of words) features.add(`word:${order}:${word}`);
}

/** The words beside a mention, and what the last word of a body's name says of it. */
function addAround(context: ClauseContext, end: string, mention: Mention, features: Set<string>): void {
  features.add(
    `${end}-after:${wordOf(context, mention.firstToken - 1 < 0 ? mention.endToken : mention.firstToken - 1)}`,
  );
  if (mention.endToken < context.view.layers.tokens.count)
    features.add(`${end}-before:${wordOf(context, mention.endToken)}`);
  const type = context.entityAt(mention.firstToken)?.type;
  if (type !== 'person' && type !== 'country' && type !== 'location')
    features.add(`${end}-name:${context.word(mention.endToken - 1)}`);
}

/** What the head of states reads of one pair, and which states it is asked for. */
export interface StateInput {
  readonly features: ReadonlySet<string>;
  /** Numbers in STATE_ENDS. */
  readonly states: readonly number[];
}
