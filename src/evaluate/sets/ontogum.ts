import type { Document } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { packagedPath } from '../../pipeline/packaged.js';
import { foundMentions, gather, keyOf } from '../coreference/chains.js';
import { clusterScore } from '../coreference/cluster-scores.js';
import { type ChainedDocument, ONTOGUM_FILES, readOntogum } from '../coreference/ontogum.js';
import { phrasesOf } from '../coreference/phrases.js';
import {
  addClusterCounts,
  bCubed,
  type ClusterCounts,
  type ClusterMeasure,
  type Clusters,
  ceafE,
  clusterF1,
  mentionSpans,
  muc,
  NO_CLUSTERS,
} from '../measures-of-clusters.js';
import type { EvaluationSet } from '../set.js';

const MEASURES: readonly (readonly [string, ClusterMeasure])[] = [
  ['MUC', muc],
  ['B-cubed', bCubed],
  ['CEAF-e', ceafE],
];

/** Coreference chains of many genres in OntoNotes' scheme, with our own mentions; chains of one do not count on either side. */
export const ontogumDev: EvaluationSet = {
  name: 'ontogum-dev',
  about: 'OntoGUM development part: coreference chains in OntoNotes style with our own mentions',
  files: ONTOGUM_FILES,
  pipeline: packagedPath('pipelines', 'coreference.json'),
  async evaluate({ data, run }) {
    const gold = await readOntogum(data, 'development');
    const documents = await run(gold.map(({ id, text }) => makeSource({ id, body: text })));
    const counts = new Map<string, ClusterCounts>();
    let spans = NO_CLUSTERS;
    const errors: string[] = [];
    for (const [i, wanted] of gold.entries()) {
      const found = chainsOf(documents[i]!);
      for (const [name, measure] of MEASURES)
        counts.set(name, addClusterCounts(counts.get(name) ?? NO_CLUSTERS, measure(found, wanted.chains)));
      spans = addClusterCounts(spans, mentionSpans(found, wanted.chains));
      errors.push(...listErrors(wanted, found));
    }
    const values = MEASURES.map(([name]) => clusterF1(counts.get(name)!).f1);
    return {
      scores: [
        {
          figure: 'CoNLL average F1',
          value: values.reduce((a, b) => a + b, 0) / values.length,
          detail: `${MEASURES.map(([name], i) => `${name} ${values[i]!.toFixed(1)}`).join(', ')}; ${gold.length} documents`,
        },
        ...MEASURES.map(([name]) => clusterScore(`${name} F1`, counts.get(name)!)),
        clusterScore('mention spans F1', spans),
      ],
      errors,
    };
  },
};

/** Our chains with whole noun phrases for spans; of two mentions of one phrase the first counts. */
export function chainsOf(document: Document): Clusters<string> {
  const phraseOf = phrasesOf(document);
  const seen = new Set<string>();
  const mentions = foundMentions(document)
    .filter(({ entity }) => entity >= 0)
    .map(({ entity, mention }) => ({ entity, key: keyOf(phraseOf(mention)) }))
    .filter(({ key }) => !seen.has(key) && seen.add(key));
  return gather(
    mentions,
    ({ entity }) => entity,
    ({ key }) => key,
  ).filter(({ length }) => length > 1);
}

/** What each gold chain was found as, the longest first. */
function listErrors({ id, text, chains }: ChainedDocument, found: Clusters<string>): readonly string[] {
  const show = (key: string) => {
    const [start, end] = key.split('-').map(Number);
    return text.slice(start, end).replaceAll('\n', ' ');
  };
  const clusterOf = new Map(found.flatMap((cluster, i) => cluster.map((key) => [key, i] as const)));
  const wanted = new Set(chains.flat());
  const lines = [...chains]
    .sort((a, b) => b.length - a.length)
    .map((chain) => `${id}: ${chain.map((key) => `${show(key)} #${clusterOf.get(key) ?? '-'}`).join(' | ')}`);
  const extra = found
    .filter((cluster) => !cluster.some((key) => wanted.has(key)))
    .map((cluster) => `${id} extra: ${cluster.map(show).join(' | ')}`);
  return [...lines, ...extra];
}
