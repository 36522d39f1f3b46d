import { z } from 'zod';
import { DEPENDENCY, TAG } from '../../document/labels.js';
import type { Dependencies, Sentences, Tags, Tokens } from '../../document/layers.js';
import { lemmaOf, wordOf } from '../../document/tokens.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { linkClauses } from './clauses.js';
import { findElements, type Tree, type Words } from './elements.js';

/** One dependency tree a sentence, by rules over tags: noun phrases and verb groups first, then clauses. */
export const parseDependencies = defineStage({
  name: 'parse-dependencies',
  needs: ['tokens', 'sentences', 'tags'],
  adds: ['dependencies'],
  options: z.strictObject({}),
  create() {
    return eachDocument(({ layers }) => ({
      layers: { dependencies: parse(layers.tokens, layers.sentences, layers.tags) },
    }));
  },
});

/** Longer "sentences" are lists and tables: they get a flat tree, in linear time. */
const LONGEST = 250;

function parse(tokens: Tokens, sentences: Sentences, tags: Tags): Dependencies {
  const head = new Int32Array(tokens.count).fill(-1);
  const label = new Uint8Array(tokens.count);
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.end[s]!;
    const tree: Tree = { head: head.subarray(first, end), label: label.subarray(first, end) };
    if (end - first <= LONGEST) {
      const words = sentenceWords(tokens, tags, first, end);
      linkClauses(words, findElements(words, tree), tree);
    }
    completeTree(tree, tags.tag.subarray(first, end));
    for (let i = 0; i < tree.head.length; i++) if (tree.head[i]! >= 0) tree.head[i]! += first;
  }
  return { head, label };
}

function sentenceWords(tokens: Tokens, tags: Tags, first: number, end: number): Words {
  const lower: string[] = [];
  const lemma: string[] = [];
  for (let i = first; i < end; i++) {
    lower.push(wordOf(tokens, i).toLowerCase());
    lemma.push(lemmaOf(tags, i));
  }
  return {
    count: end - first,
    lower,
    lemma,
    tag: tags.tag.subarray(first, end),
    repair: tokens.repair.subarray(first, end),
  };
}

/** Makes it one tree: a root is chosen, every word without a head gets it, and a cycle is cut where it begins. */
export function completeTree(tree: Tree, tag: Uint8Array): void {
  const { head, label } = tree;
  const count = head.length;
  if (count === 0) return;
  const root = chooseRoot(tree, tag);
  head[root] = -1;
  label[root] = DEPENDENCY.root;
  const state = new Uint8Array(count);
  state[root] = 2;
  for (let i = 0; i < count; i++) {
    const path: number[] = [];
    let at = i;
    while (state[at] === 0) {
      state[at] = 1;
      path.push(at);
      const up = head[at]!;
      if (up < 0 || state[up] === 1) {
        head[at] = root;
        label[at] = tag[at] === TAG.PUNCT ? DEPENDENCY.punct : up < 0 ? DEPENDENCY.parataxis : label[at]!;
        break;
      }
      at = up;
    }
    for (const word of path) state[word] = 2;
  }
}

function chooseRoot({ head }: Tree, tag: Uint8Array): number {
  for (const wanted of [TAG.VERB, TAG.NOUN, TAG.PROPN, TAG.ADJ]) {
    for (let i = 0; i < head.length; i++) {
      if (tag[i] !== wanted || head[i] !== -1) continue;
      if (wanted !== TAG.VERB || head.includes(i)) return i;
    }
  }
  const loose = head.findIndex((up, i) => up === -1 && tag[i] !== TAG.PUNCT);
  return Math.max(0, loose);
}
