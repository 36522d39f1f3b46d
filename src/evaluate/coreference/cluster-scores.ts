import { type ClusterCounts, clusterF1 } from '../measures-of-clusters.js';
import type { Score } from '../set.js';

/** A line of F1 with its precision and recall and what they were counted on. */
export function clusterScore(figure: string, counts: ClusterCounts): Score {
  const { precision, recall, f1 } = clusterF1(counts);
  const detail = `P ${precision.toFixed(1)} R ${recall.toFixed(1)}, of ${counts.wanted}; ${counts.found} found`;
  return { figure, value: f1, detail };
}
