import { TAG } from '../../../document/labels.js';
import type { Span } from '../../../document/span.js';
import type { ClauseContext } from '../clause-context.js';
import type { Frame } from '../frame.js';
import { surfaceSubject } from '../subjects.js';
import { argument, behindRelative, nounPhrase } from './phrases.js';
import { copulaSlot, distributed, lesserSlots, type Slot, slotsOf } from './slots.js';

const ORDER = { core: 0, phrase: 1, clause: 2, time: 3 } as const;

/**
 * The tuples of one clause, in the manner of ClausIE: who, the words of the predicate, the first thing that it says, and
 * what else; one for each conjunct of the subject and of the first argument. A verb that only leads to an infinitive
 * ("sought to obtain") has its tuple there.
 */
export function clauseTuples(context: ClauseContext, word: number): readonly Frame[] {
  const { trees } = context;
  const copula = trees.child(word, 'cop');
  if (copula < 0 && !isPredicate(context, word)) return [];
  if (context.isLabel(word, 'amod', 'compound', 'case', 'fixed', 'flat', 'mark')) return [];
  if (copula < 0 && leadsToInfinitive(context, word)) return [];
  const there = copula < 0 ? existential(context, word) : -1;
  const subject = there >= 0 ? there : surfaceSubject(context, word);
  if (subject < 0) return [];

  const chain = chainOf(context, word);
  const verbs = copula < 0 ? chain : [copula, ...chain.slice(0, -1)];
  const found = chain.flatMap((verb) => slotsOf(context, verb, chain));
  if (copula >= 0) found.unshift(copulaSlot(context, word));
  const slots = found.length ? sorted(found) : lesserSlots(context, word);
  const [first, ...further] = slots;
  if (!first) return [];

  const words = relationWords(context, verbs, word).filter((i) => i !== first.head);
  const frames: Frame[] = [];
  for (const { head, words: objectWords, prepositions } of distributed(context, first)) {
    const start = prepositions.length ? prepositions.at(-1)! + 1 : objectWords.start;
    for (const noun of subjectHeads(context, subject)) {
      const span = beside(nounPhrase(context, noun), noun, [...words, word]);
      if (!span) continue;
      frames.push({
        subject: argument(context, noun, span),
        object: argument(context, head, { start, end: objectWords.end }),
        further: further.map((slot) => argument(context, slot.head, slot.words)),
        trigger: word,
        asserted: word,
        predicate: [...verbs.map((verb) => context.lemma(verb)), ...prepositions.map((i) => context.word(i))].join(' '),
        words: [...words, ...prepositions],
        keys: [context.lemma(verbs.at(-1)!)],
        rule: copula < 0 ? 'clause' : 'clause-copula',
        rank: 0.7,
      });
    }
  }
  return frames;
}

/** A verb, or "have" that a tagger takes for an auxiliary though it governs a clause. */
function isPredicate(context: ClauseContext, word: number): boolean {
  if (context.isVerb(word)) return true;
  if (context.tag(word) !== TAG.AUX || context.isLabel(word, 'aux', 'aux:pass', 'cop')) return false;
  return context.trees.child(word, 'nsubj') >= 0;
}

/** The "there" of "there were talks", or -1. */
function existential(context: ClauseContext, verb: number): number {
  const expletive = context.trees.child(verb, 'expl');
  return expletive >= 0 && context.word(expletive) === 'there' ? expletive : -1;
}

function leadsToInfinitive(context: ClauseContext, verb: number): boolean {
  const { trees } = context;
  return trees
    .childrenWith(verb, 'xcomp')
    .some((below) => (context.isVerb(below) || trees.child(below, 'cop') >= 0) && chainOf(context, below).length > 1);
}

const LONGEST_CHAIN = 6;

/** The verbs that lead to this one without an object of their own, highest first, and itself. */
function chainOf(context: ClauseContext, word: number): readonly number[] {
  const { trees } = context;
  const chain = [word];
  while (chain.length < LONGEST_CHAIN) {
    const above = trees.head[chain[0]!]!;
    if (above < 0 || above > chain[0]! || !context.isLabel(chain[0]!, 'xcomp') || !context.isVerb(above)) break;
    if (trees.child(above, 'obj', 'iobj') >= 0) break;
    chain.unshift(above);
  }
  return chain;
}

function sorted(slots: readonly Slot[]): readonly Slot[] {
  return [...slots].sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.words.start - b.words.start);
}

/** The subject and its conjuncts; what a relative pronoun stands for is taken alone. */
function subjectHeads(context: ClauseContext, head: number): readonly number[] {
  const noun = behindRelative(context, head);
  return noun === head ? context.trees.withConjuncts(noun) : [noun];
}

/** A phrase that a parser lets reach over its clause's words ends at them; nothing where they are its own. */
function beside({ start, end }: Span, head: number, words: readonly number[]): Span | undefined {
  if (words.includes(head)) return undefined;
  const before = words.filter((word) => word < head);
  const after = words.filter((word) => word > head);
  return { start: Math.max(start, ...before.map((word) => word + 1)), end: Math.min(end, ...after) };
}

/** Auxiliaries, negation, plain adverbs, "to", verbs and particles, in the order of the text. */
function relationWords(context: ClauseContext, verbs: readonly number[], predicate: number): readonly number[] {
  const { trees } = context;
  const words = new Set<number>(verbs);
  for (const verb of new Set([...verbs, predicate])) {
    for (const child of trees.children(verb)) {
      const plain = trees.children(child).length === 0;
      if (context.isLabel(child, 'aux', 'aux:pass', 'compound:prt', 'cop')) words.add(child);
      else if (context.isLabel(child, 'mark') && context.word(child) === 'to') words.add(child);
      else if (context.isLabel(child, 'advmod') && plain && verb !== predicateNoun(verbs, predicate)) words.add(child);
    }
  }
  return [...words].sort((a, b) => a - b);
}

/** The noun or adjective behind a copula, whose adverbs are its own; or -1. */
function predicateNoun(verbs: readonly number[], predicate: number): number {
  return verbs.includes(predicate) ? -1 : predicate;
}
