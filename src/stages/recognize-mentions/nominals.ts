import { DEPENDENCY, type MentionType } from '../../document/labels.js';
import type { Dependencies, Tags } from '../../document/layers.js';
import { type NounPhrase, nounPhrases } from '../../document/noun-phrases.js';
import { Trees } from '../../document/tree.js';
import { actorNounType } from '../../knowledge/actor-nouns.js';
import { countriesByDemonym } from '../../knowledge/countries.js';
import type { Candidate } from './candidate.js';
import type { Reading, SentenceRange } from './reading.js';

/** A description or a pronoun: never in the running for types. */
export interface Description {
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: MentionType;
  readonly form: 'nominal' | 'pronoun';
  readonly confidence: number;
}

/** `actors`: what describes or may stand for an actor or a place that the text has spoken of; `all`: whatever a noun names. */
export type Scope = 'actors' | 'all';

const DEFINITE = new Set('the this that these those his her its their our my your'.split(' '));

/**
 * Noun phrases whose head is a role, or a kind of people, bodies or places: "the Russian president", "his Russian counterpart",
 * "the two leaders", "Russian president". Their span ends with the head. What names no actor ("the plan") is left out, unless all is asked for.
 */
export function findNominals(
  reading: Reading,
  names: readonly Candidate[],
  layers: { readonly tags: Tags; readonly dependencies: Dependencies },
  scope: Scope,
): Description[] {
  const taken = new Set<number>();
  const inName = new Set<number>();
  for (const name of names) {
    for (let i = name.firstToken; i < name.endToken; i++) inName.add(i);
    // A demonym may stand inside a description; any other name may not be its head.
    if (name.type === 'group' && countriesByDemonym(name.text).length > 0) continue;
    for (let i = name.firstToken; i < name.endToken; i++) taken.add(i);
  }
  const trees = new Trees(layers.dependencies);
  const found: Description[] = [];
  for (const phrase of nounPhrases(trees, layers.tags, (i) => taken.has(i) || inName.has(i))) {
    const type = typeOf(reading, phrase);
    const isActor = type !== undefined && isDefinite(reading, trees, phrase);
    if (!isActor && scope === 'actors') continue;
    found.push({
      firstToken: startOf(reading, phrase, taken),
      endToken: phrase.end,
      type: type ?? 'miscellaneous',
      form: 'nominal',
      confidence: 0.7,
    });
  }
  return found;
}

/** A name that stands right before the head is a mention of its own: "Acme boss". */
function startOf({ words }: Reading, { first, end }: NounPhrase, taken: ReadonlySet<number>): number {
  let start = first;
  for (let i = first; i < end - 1; i++) if (taken.has(i) && !/^(?:'s|')$/.test(words[i + 1]!.text)) start = i + 1;
  // Possessors belong to the phrase: "Kenya's president".
  for (let i = first; i < start; i++) if (/^(?:'s|')$/.test(words[i]!.text)) return first;
  while (start < end - 1 && /^(?:PUNCT|CCONJ)$/.test(words[start]!.tag)) start++;
  return start;
}

function typeOf({ words }: Reading, { head }: NounPhrase): MentionType | undefined {
  const { lower } = words[head]!;
  return actorNounType(lower) ?? actorNounType(singular(lower));
}

function singular(noun: string): string {
  if (/(?:men)$/.test(noun)) return noun.replace(/men$/, 'man');
  if (noun === 'people' || noun === 'wives') return noun === 'wives' ? 'wife' : noun;
  if (noun === 'children') return 'child';
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  if (/(?:s|x|ch|sh)es$/.test(noun)) return noun.replace(/es$/, '');
  return noun.replace(/(?<!s)s$/, '');
}

/** Definite by its first word or a possessor, or by a demonym: "Russian president". */
function isDefinite({ words }: Reading, trees: Trees, { first, head }: NounPhrase): boolean {
  const opener = words[first]!;
  if (DEFINITE.has(opener.lower) && first < head) return true;
  for (const child of trees.children(head)) {
    if (child > head) break;
    if (trees.label[child] === DEPENDENCY['nmod:poss']) return true;
    if (words[child]!.case === 'capital' && countriesByDemonym(words[child]!.text).length > 0)
      return actorNounType(words[head]!.lower) === 'person';
  }
  return false;
}

const PERSON_PRONOUNS = new Set('he him his she her hers himself herself i me my mine myself'.split(' '));
const THING_PRONOUNS = new Set('it its itself'.split(' '));
const GROUP_PRONOUNS = new Set('they them their theirs themselves'.split(' '));
const TALK_PRONOUNS = new Set('we us our ours ourselves you your yours yourself yourselves'.split(' '));
const POINTERS = new Set('this that these those'.split(' '));

/**
 * Pronouns of the third person, and of the first in the singular; "it" that stands for nothing is left out. Their type is the one they
 * most often have. Where all is asked for, "we", "you" and "this" too.
 */
export function findPronouns(reading: Reading, dependencies: Dependencies, scope: Scope): Description[] {
  const found: Description[] = [];
  const { words } = reading;
  for (const range of reading.sentences) {
    for (let i = range.first; i < range.end; i++) {
      const word = words[i]!;
      const type = pronounType(word.lower, scope);
      if (!type || (word.tag !== 'PRON' && word.tag !== 'DET') || (word.case === 'capitals' && word.text !== 'I'))
        continue;
      if (POINTERS.has(word.lower) && (word.tag === 'DET' || !isPointer(dependencies, i))) continue;
      const isIt = word.lower === 'it';
      if (isIt && (dependencies.label[i] === DEPENDENCY.expl || (scope === 'actors' && isExpletive(reading, range, i))))
        continue;
      found.push({ firstToken: i, endToken: i + 1, type, form: 'pronoun', confidence: 0.9 });
    }
  }
  return found;
}

/** "This is …", "said that": not the "that" of a relative clause. */
function isPointer({ label }: Dependencies, i: number): boolean {
  return label[i] !== DEPENDENCY.mark && label[i] !== DEPENDENCY.det;
}

function pronounType(lower: string, scope: Scope): MentionType | undefined {
  if (PERSON_PRONOUNS.has(lower)) return 'person';
  if (THING_PRONOUNS.has(lower)) return 'organization';
  if (GROUP_PRONOUNS.has(lower)) return 'group';
  if (scope === 'actors') return undefined;
  if (TALK_PRONOUNS.has(lower)) return 'person';
  return POINTERS.has(lower) ? 'miscellaneous' : undefined;
}

/** "It was the second call", "it rained", "it is feared that": a form of be, or a verb of weather or seeming, follows. */
function isExpletive({ words }: Reading, range: SentenceRange, i: number): boolean {
  for (let k = i + 1; k < Math.min(range.end, i + 4); k++) {
    const { lower, tag } = words[k]!;
    if (
      /^(?:is|was|'s|be|been|were|seems?|seemed|appears?|appeared|rain(?:s|ed|ing)?|snow(?:s|ed|ing)?|takes|took|turns|turned|emerged|remains|remained|became)$/.test(
        lower,
      )
    )
      return true;
    if (tag !== 'AUX' && tag !== 'ADV' && tag !== 'PART') return false;
  }
  return false;
}
