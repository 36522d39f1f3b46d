import { z } from 'zod';
import { type Dependencies, type Encoding, ROOT, type Sentences } from '../../document/layers.js';
import { bestTree, isProjectiveTree } from '../../model/projective-tree.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { sentenceArcs } from './arcs.js';
import { RelationScorer } from './relations.js';

/** One dependency tree a sentence: the highest-scoring projective one with one root, its relations each the best for its arc. */
export const parseDependencies = defineStage({
  name: 'parse-dependencies',
  needs: ['sentences', 'encoding'],
  adds: ['dependencies'],
  options: z.strictObject({}),
  create() {
    return eachDocument(({ layers }) => ({ layers: { dependencies: parse(layers.sentences, layers.encoding) } }));
  },
});

function parse(sentences: Sentences, encoding: Encoding): Dependencies {
  const count = encoding.sentenceEnd.length;
  const head = new Int32Array(count).fill(ROOT);
  const label = new Uint8Array(count);
  const { labels } = encoding;
  const scorer = new RelationScorer(encoding);
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.end[s]!;
    const heads =
      likelyTree(encoding, first, end) ?? bestTree(sentenceArcs(encoding.windows, first, end), end - first + 1);
    for (let i = first; i < end; i++) {
      const slot = heads[i - first + 1]!;
      if (slot === 0) {
        label[i] = labels.relations[labels.root]!;
        continue;
      }
      head[i] = first + slot - 1;
      label[i] = labels.relations[scorer.best(i, head[i]!)]!;
    }
  }
  return { head, label };
}

/** The words' best heads, where they stand in their sentence and are a projective tree: no other scores as high. As bestTree gives them. */
function likelyTree({ likely }: Encoding, first: number, end: number): Int32Array | undefined {
  if (!likely) return undefined;
  const heads = new Int32Array(end - first + 1).fill(-1);
  for (let i = first; i < end; i++) {
    const head = likely.head[i]!;
    if (head !== ROOT && (head < first || head >= end)) return undefined;
    heads[i - first + 1] = head === ROOT ? 0 : head - first + 1;
  }
  return isProjectiveTree(heads) ? heads : undefined;
}
