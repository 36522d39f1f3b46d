import { z } from 'zod';
import type { Dependencies, Encoding, Sentences } from '../../document/layers.js';
import { bestTree } from '../../model/spanning-tree.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { sentenceArcs } from './arcs.js';
import { RelationScorer } from './relations.js';

/** One dependency tree a sentence: the highest-scoring one with one root, its relations each the best for its arc. */
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
  const head = new Int32Array(count).fill(-1);
  const label = new Uint8Array(count);
  const { root, relations } = encoding.labels;
  const scorer = new RelationScorer(encoding);
  for (let s = 0; s < sentences.count; s++) {
    const first = sentences.first[s]!;
    const end = sentences.end[s]!;
    const heads = bestTree(sentenceArcs(encoding.windows, first, end), end - first + 1);
    for (let i = first; i < end; i++) {
      const slot = heads[i - first + 1]!;
      head[i] = slot === 0 ? -1 : first + slot - 1;
      label[i] = relations[slot === 0 ? root : scorer.best(i, head[i]!)]!;
    }
  }
  return { head, label };
}
