import { DEPENDENCY, type Dependency, TAG } from '../../document/labels.js';
import { REPAIR } from '../../document/layers.js';

/** A sentence as the parser works on it: indices are relative to the sentence. */
export interface Words {
  readonly count: number;
  readonly lower: readonly string[];
  readonly lemma: readonly string[];
  readonly tag: Uint8Array;
  readonly repair: Uint8Array;
}

/** The tree in the making: heads relative to the sentence, -1 for "none yet". */
export interface Tree {
  readonly head: Int32Array;
  readonly label: Uint8Array;
}

export function attach(tree: Tree, word: number, head: number, label: Dependency): void {
  if (word === head) return;
  tree.head[word] = head;
  tree.label[word] = DEPENDENCY[label];
}

/** What stands in a sentence once noun phrases and verb groups are put together. */
export type Element =
  | { readonly kind: 'noun'; readonly first: number; readonly last: number; readonly head: number }
  | {
      readonly kind: 'verb';
      readonly first: number;
      readonly last: number;
      readonly head: number;
      readonly form: 'finite' | 'to' | 'ing' | 'participle' | 'copula';
      readonly passive: boolean;
    }
  | { readonly kind: 'word'; readonly first: number; readonly last: number; readonly head: number };

const POSSESSIVE = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', "'s", "'re", "'m"]);

const DAY = new Set('monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow'.split(' '));
const TIME_NOUN = new Set(
  (
    'year month week day night decade century spring summer autumn winter january february march april may june july ' +
    'august september october november december'
  ).split(' '),
);
export const isTimeNoun = (word: string): boolean => DAY.has(word) || TIME_NOUN.has(word);

/** Cuts a sentence into elements and attaches what is inside each to its head. */
export function findElements(words: Words, tree: Tree): readonly Element[] {
  const elements: Element[] = [];
  let i = 0;
  while (i < words.count) {
    const element = nounPhrase(words, tree, i) ??
      verbGroup(words, tree, i) ?? { kind: 'word', first: i, last: i, head: i };
    elements.push(element);
    i = element.last + 1;
  }
  return elements;
}

function nounPhrase(words: Words, tree: Tree, first: number): Element | undefined {
  const { tag, lower } = words;
  if (tag[first] === TAG.PRON && !POSSESSIVE.has(lower[first]!)) {
    return { kind: 'noun', first, last: first, head: first };
  }
  let last = -1;
  let i = first;
  const possessors: { word: number; mark: number }[] = [];
  while (i < words.count) {
    const t = tag[i]!;
    const isHead = t === TAG.NOUN || t === TAG.PROPN || t === TAG.NUM;
    if (isHead && last >= first && startsTime(words, i)) break;
    if (isHead) {
      last = i;
      const next = lower[i + 1];
      if (words.repair[i] === REPAIR.lostPossessive) possessors.push({ word: i, mark: -1 });
      else if ((next === "'s" || next === "'") && tag[i + 1] !== TAG.AUX && startsNominal(words, i + 2)) {
        possessors.push({ word: i, mark: i + 1 });
        i++;
      }
    } else if ((last >= first && startsTime(words, i)) || !continuesPhrase(words, i, first)) break;
    i++;
  }
  if (last < first) return undefined;
  for (const { word, mark } of possessors) {
    if (mark >= 0) attach(tree, mark, word, 'case');
  }
  let from = first;
  for (const { word } of possessors) {
    if (word >= last) break;
    attachInside(words, tree, from, word);
    from = tree.head[word + 1] === word ? word + 2 : word + 1;
  }
  attachInside(words, tree, from, last);
  let owner = last;
  for (const { word } of [...possessors].reverse()) {
    if (word >= last) continue;
    attach(tree, word, owner, 'nmod:poss');
    owner = word;
  }
  return { kind: 'noun', first, last, head: last };
}

/** "a call Wednesday", "trade volumes last year": a time that follows a noun is a phrase of its own. */
function startsTime({ lower, tag }: Words, i: number): boolean {
  if (tag[i - 1] !== TAG.NOUN && tag[i - 1] !== TAG.PROPN) return false;
  if (DAY.has(lower[i]!)) return true;
  return (lower[i] === 'last' || lower[i] === 'this' || lower[i] === 'next') && TIME_NOUN.has(lower[i + 1] ?? '');
}

function attachInside(words: Words, tree: Tree, first: number, head: number): void {
  for (let i = first; i < head; i++) {
    if (tree.head[i] !== -1) continue;
    const t = words.tag[i]!;
    if (t === TAG.DET) attach(tree, i, head, 'det');
    else if (t === TAG.NUM) attach(tree, i, head, 'nummod');
    else if (t === TAG.PRON) attach(tree, i, head, 'nmod:poss');
    else if (t === TAG.PUNCT) attach(tree, i, head, 'punct');
    else if (t === TAG.NOUN || t === TAG.PROPN || t === TAG.SYM) attach(tree, i, head, 'compound');
    else attach(tree, i, head, t === TAG.ADV ? 'advmod' : 'amod');
  }
}

function continuesPhrase(words: Words, i: number, first: number): boolean {
  const { tag, lower } = words;
  const t = tag[i]!;
  if (t === TAG.DET) return i === first;
  if (t === TAG.PRON) return i === first && POSSESSIVE.has(lower[i]!) && startsNominal(words, i + 1);
  if (t === TAG.ADJ || t === TAG.SYM) return startsNominal(words, i + 1);
  if (t === TAG.ADV) return i + 1 < words.count && tag[i + 1] === TAG.ADJ && startsNominal(words, i + 2);
  // "their first reported communication", "arms-control talks"
  if (t === TAG.VERB) {
    const next = tag[i + 1];
    return (
      i > first && tag[i - 1] !== TAG.NOUN && tag[i - 1] !== TAG.PROPN && (next === TAG.NOUN || next === TAG.PROPN)
    );
  }
  return t === TAG.PUNCT && lower[i] === '-' && i > first && startsNominal(words, i + 1);
}

function startsNominal(words: Words, i: number): boolean {
  if (i >= words.count) return false;
  const t = words.tag[i]!;
  if (t === TAG.ADV || t === TAG.VERB) return startsNominalTail(words, i + 1);
  return t === TAG.NOUN || t === TAG.PROPN || t === TAG.NUM || t === TAG.ADJ || t === TAG.SYM || t === TAG.PUNCT;
}

function startsNominalTail(words: Words, i: number): boolean {
  const t = words.tag[i];
  return i < words.count && (t === TAG.NOUN || t === TAG.PROPN || t === TAG.ADJ);
}

function verbGroup(words: Words, tree: Tree, first: number): Element | undefined {
  const { tag, lower } = words;
  if (lower[first] === 'according') return undefined;
  const starts = tag[first] === TAG.AUX || tag[first] === TAG.VERB;
  const infinitive = lower[first] === 'to' && (tag[first + 1] === TAG.VERB || tag[first + 1] === TAG.AUX);
  if (!starts && !infinitive) return undefined;
  let head = -1;
  let be = -1;
  let last = first;
  for (let i = first; i < words.count; i++) {
    if (tag[i] === TAG.VERB) {
      head = i;
      last = i;
      break;
    }
    if (tag[i] === TAG.AUX || (i === first && infinitive)) {
      last = i;
      if (BE.has(lower[i]!)) be = i;
    } else if (tag[i] !== TAG.ADV && tag[i] !== TAG.PART) break;
  }
  if (head < 0) {
    head = be >= 0 ? be : last;
    attachGroup(words, tree, first, last, head, false);
    return {
      kind: 'verb',
      first,
      last: Math.max(last, head),
      head,
      form: be >= 0 ? 'copula' : 'finite',
      passive: false,
    };
  }
  const ing = lower[head]!.endsWith('ing');
  const passive = be >= 0 && !ing;
  attachGroup(words, tree, first, head, head, passive);
  const bare = first === head;
  const form = infinitive ? 'to' : bare && ing ? 'ing' : bare && isParticiple(words, head) ? 'participle' : 'finite';
  return { kind: 'verb', first, last: head, head, form, passive: passive || form === 'participle' };
}

/** A bare form in -ed or -en directly before "by" is a reduced passive: "troops backed by Moscow". */
function isParticiple(words: Words, i: number): boolean {
  return words.lower[i + 1] === 'by' && /(?:ed|en|wn|un|ld|ght|pt)$/.test(words.lower[i]!);
}

function attachGroup(words: Words, tree: Tree, first: number, last: number, head: number, passive: boolean): void {
  for (let i = first; i <= last; i++) {
    if (i === head) continue;
    if (words.tag[i] === TAG.AUX) attach(tree, i, head, passive && BE.has(words.lower[i]!) ? 'aux:pass' : 'aux');
    else attach(tree, i, head, words.lower[i] === 'to' ? 'mark' : 'advmod');
  }
}
