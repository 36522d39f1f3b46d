import { DEPENDENCY, TAG } from '../../document/labels.js';
import { attach, type Element, isTimeNoun, type Tree, type Words } from './elements.js';

const RELATIVE = new Set(['who', 'whom', 'which', 'that']);
/** Nouns whose complements say who took part: a preposition after them belongs to the noun, not to the verb. */
const EVENT_NOUN =
  /(?:tion|sion|ment|ance|ence|ing|al|ship)$|^(?:war|talks?|ties|sales?|help|aid|support|calls?|sanctions?|measures?|attacks?|strikes?|deals?|pact|treaty|raids?|visits?|threats?|protests?|summit|trade|border|embargo|ban|force|pressure|claims?|demands?|loans?)$/;

interface Clause {
  readonly verb: number;
  readonly passive: boolean;
  subject: number;
  object: number;
}

/** Links elements into one tree by reading from left to right: a plain first parser, right on simple news sentences. */
export function linkClauses(words: Words, elements: readonly Element[], tree: Tree): void {
  let clause: Clause | undefined;
  let root = -1;
  let preposition = -1;
  let coordinator = -1;
  let mark = -1;
  let relative = -1;
  let free: number[] = [];
  let lastNoun = -1;
  let lastEnd = -1;
  let afterComma = false;

  const startClause = (head: number, passive: boolean): Clause => {
    const opened: Clause = { verb: head, passive, subject: -1, object: -1 };
    if (root < 0 && mark < 0 && relative < 0) root = head;
    return opened;
  };
  for (const [index, element] of elements.entries()) {
    const { head } = element;
    const adjacent = element.first === lastEnd + 1;
    if (element.kind === 'word') {
      const tag = words.tag[head];
      const word = words.lower[head]!;
      if (tag === TAG.ADP || (word === 'to' && tag === TAG.PART)) preposition = head;
      else if (tag === TAG.CCONJ) coordinator = head;
      else if (tag === TAG.SCONJ) mark = head;
      else if (tag === TAG.PUNCT && word === ',') afterComma = true;
      else if ((tag === TAG.ADJ || tag === TAG.ADV) && clause && isCopula(words, clause.verb)) {
        if (tag === TAG.ADJ)
          clause = promoteCopula(tree, clause, head, () => (root = root === clause?.verb ? head : root));
      }
      if (tag !== TAG.PUNCT) continue;
      continue;
    }
    if (element.kind === 'noun') {
      const word = words.lower[head]!;
      if (words.tag[head] === TAG.PRON && RELATIVE.has(word) && lastNoun >= 0 && (adjacent || afterComma)) {
        relative = lastNoun;
        free.push(head);
        afterComma = false;
        lastEnd = element.last;
        continue;
      }
      const next = nextSolid(words, elements, index);
      if (preposition >= 0) {
        attach(tree, preposition, head, 'case');
        const noun = lastNoun;
        const prepositionWord = words.lower[preposition]!;
        const toNoun =
          noun >= 0 &&
          preposition === lastEnd + 1 &&
          (prepositionWord === 'of' ||
            !clause ||
            (EVENT_NOUN.test(words.lower[noun]!) && !isTimeNoun(words.lower[head]!)));
        if (toNoun) attach(tree, head, noun, 'nmod');
        else if (clause)
          attach(tree, head, clause.verb, prepositionWord === 'by' && clause.passive ? 'obl:agent' : 'obl');
        else free.push(-head - 2);
        preposition = -1;
      } else if (
        coordinator >= 0 &&
        lastNoun >= 0 &&
        coordinator === lastEnd + 1 &&
        !(startsClause(next) && clause && clause.object >= 0)
      ) {
        attach(tree, coordinator, head, 'cc');
        attach(tree, head, firstConjunct(tree, lastNoun), 'conj');
      } else if (clause && isTimeNoun(words.lower[head]!)) attach(tree, head, clause.verb, 'obl:tmod');
      else if (clause && isCopula(words, clause.verb) && clause.object < 0 && tree.head[head] === -1) {
        clause = promoteCopula(tree, clause, head, () => (root = root === clause?.verb ? head : root));
      } else if (
        clause &&
        clause.object < 0 &&
        !startsClause(next) &&
        (!afterComma || lastEnd < 0) &&
        !isCopular(tree, clause.verb)
      ) {
        attach(tree, head, clause.verb, 'obj');
        clause.object = head;
      } else if (clause && clause.object < 0 && startsClause(next) && !afterComma && clause.verb === lastEnd)
        free.push(head);
      else if (isTimeNoun(words.lower[head]!)) free.push(-head - 2);
      else if (!clause && afterComma && lastNoun >= 0 && free.includes(lastNoun)) attach(tree, head, lastNoun, 'appos');
      else free.push(head);
      coordinator = -1;
      lastNoun = head;
      lastEnd = element.last;
      afterComma = false;
      continue;
    }
    // A verb group.
    const opened = startClause(head, element.passive);
    const previous: Clause | undefined = clause;
    if (element.form === 'finite' || element.form === 'copula') {
      const subject = free.findLast((noun) => noun >= 0);
      if (relative >= 0) {
        attach(tree, head, relative, 'acl:relcl');
        relative = -1;
      } else if (mark >= 0) {
        attach(tree, mark, head, 'mark');
        if (previous) attach(tree, head, previous.verb, words.lower[mark] === 'that' ? 'ccomp' : 'advcl');
        else free.unshift(-head - 2);
      } else if (previous && coordinator >= 0) {
        attach(tree, coordinator, head, 'cc');
        attach(tree, head, root >= 0 && root !== head ? root : previous.verb, 'conj');
      } else if (previous && root !== head) {
        const said = subject !== undefined && previous.verb < subject && !afterComma;
        attach(tree, head, said || root < 0 ? previous.verb : root, said ? 'ccomp' : 'parataxis');
      }
      if (subject !== undefined) {
        attach(tree, subject, head, element.passive ? 'nsubj:pass' : 'nsubj');
        opened.subject = subject;
        free = free.filter((noun) => noun !== subject);
      }
    } else if (element.form === 'to' && previous) {
      const ofNoun = adjacent && lastNoun >= 0 && lastNoun === lastEnd && lastNoun !== previous.object;
      attach(tree, head, ofNoun ? lastNoun : previous.verb, ofNoun ? 'acl' : 'xcomp');
    } else if (preposition >= 0 && previous) {
      attach(tree, preposition, head, 'mark');
      attach(tree, head, previous.verb, 'advcl');
      preposition = -1;
    } else if (lastNoun >= 0 && lastNoun === lastEnd && element.form !== 'to') attach(tree, head, lastNoun, 'acl');
    else if (previous) attach(tree, head, previous.verb, previous.verb === element.first - 1 ? 'xcomp' : 'advcl');
    clause = opened;
    mark = -1;
    coordinator = -1;
    if (element.form === 'finite' || element.form === 'copula') preposition = -1;
    lastEnd = element.last;
    afterComma = false;
  }
}

function nextSolid(words: Words, elements: readonly Element[], index: number): Element | undefined {
  for (let i = index + 1; i < elements.length; i++) {
    const element = elements[i]!;
    if (element.kind !== 'word' || words.tag[element.head] !== TAG.ADV) return element;
  }
  return undefined;
}

function startsClause(element: Element | undefined): boolean {
  return element?.kind === 'verb' && (element.form === 'finite' || element.form === 'copula');
}

function isCopula(words: Words, verb: number): boolean {
  return words.tag[verb] === TAG.AUX;
}

function isCopular(tree: Tree, verb: number): boolean {
  return tree.label.some((label, i) => tree.head[i] === verb && label === COPULA);
}

/** "is a partner": the noun becomes the head and takes over what hung on the verb, as UD has it. */
function promoteCopula(tree: Tree, clause: Clause, predicate: number, moveRoot: () => void): Clause {
  const { verb } = clause;
  for (let i = 0; i < tree.head.length; i++) if (tree.head[i] === verb && i !== predicate) tree.head[i] = predicate;
  tree.head[predicate] = tree.head[verb]!;
  tree.label[predicate] = tree.label[verb]!;
  attach(tree, verb, predicate, 'cop');
  moveRoot();
  return { verb: predicate, passive: false, subject: clause.subject, object: predicate };
}

function firstConjunct(tree: Tree, noun: number): number {
  return tree.label[noun] === CONJUNCT && tree.head[noun]! >= 0 ? tree.head[noun]! : noun;
}

const COPULA = DEPENDENCY.cop;
const CONJUNCT = DEPENDENCY.conj;
