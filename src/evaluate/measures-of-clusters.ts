/**
 * Measures of coreference as the reference scorer of CoNLL 2011/2012 defines them (Pradhan et al. 2014, version 8.01): a mention
 * that only one side has is not taken out, it lowers precision or recall. Counts of documents are added up before dividing.
 */

/** Clusters of mentions, each mention by a key that stands in one cluster at most. A cluster of one is allowed. */
export type Clusters<Key> = readonly (readonly Key[])[];

/** What precision and recall are made of; the two numerators differ where a measure weighs mentions by their cluster. */
export interface ClusterCounts {
  readonly rightOfFound: number;
  readonly found: number;
  readonly rightOfWanted: number;
  readonly wanted: number;
}

export const NO_CLUSTERS: ClusterCounts = { rightOfFound: 0, found: 0, rightOfWanted: 0, wanted: 0 };

export type ClusterMeasure = <Key>(found: Clusters<Key>, wanted: Clusters<Key>) => ClusterCounts;

/** Precision, recall and F1 in percent; 0 where there is nothing to divide by. */
export function clusterF1(counts: ClusterCounts): { precision: number; recall: number; f1: number } {
  const precision = counts.found ? (100 * counts.rightOfFound) / counts.found : 0;
  const recall = counts.wanted ? (100 * counts.rightOfWanted) / counts.wanted : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}

export function addClusterCounts(a: ClusterCounts, b: ClusterCounts): ClusterCounts {
  return {
    rightOfFound: a.rightOfFound + b.rightOfFound,
    found: a.found + b.found,
    rightOfWanted: a.rightOfWanted + b.rightOfWanted,
    wanted: a.wanted + b.wanted,
  };
}

/** MUC (Vilain et al. 1995): of the links that hold a cluster together, how many the other side has. Clusters of one have none. */
export function muc<Key>(found: Clusters<Key>, wanted: Clusters<Key>): ClusterCounts {
  const links = (clusters: Clusters<Key>) => sum(clusters, ({ length }) => Math.max(0, length - 1));
  const clusterOf = indexClusters(wanted);
  const shared = sum(found, (cluster) => {
    let known = 0;
    const parts = new Set<number>();
    for (const key of cluster) {
      const other = clusterOf.get(key);
      if (other === undefined) continue;
      known++;
      parts.add(other);
    }
    return known - parts.size;
  });
  return { rightOfFound: shared, found: links(found), rightOfWanted: shared, wanted: links(wanted) };
}

/** B-cubed (Bagga and Baldwin 1998): for each mention the part of its cluster that both sides share. */
export function bCubed<Key>(found: Clusters<Key>, wanted: Clusters<Key>): ClusterCounts {
  return {
    rightOfFound: sharedParts(found, indexClusters(wanted)),
    found: sum(found, ({ length }) => length),
    rightOfWanted: sharedParts(wanted, indexClusters(found)),
    wanted: sum(wanted, ({ length }) => length),
  };
}

/** Links (Recasens and Hovy 2011, the coreferent half of BLANC): each pair of mentions of one cluster. */
export function links<Key>(found: Clusters<Key>, wanted: Clusters<Key>): ClusterCounts {
  const pairs = (clusters: Clusters<Key>) => sum(clusters, ({ length }) => pairsOf(length));
  const clusterOf = indexClusters(wanted);
  const shared = sum(found, (cluster) => sum([...overlaps(cluster, clusterOf).values()], pairsOf));
  return { rightOfFound: shared, found: pairs(found), rightOfWanted: shared, wanted: pairs(wanted) };
}

/** CEAF-e (Luo 2005): clusters matched one to one so that their likeness 2|a and b| / (|a| + |b|) adds up to the most. */
export function ceafE<Key>(found: Clusters<Key>, wanted: Clusters<Key>): ClusterCounts {
  const clusterOf = indexClusters(wanted);
  const likeness = found.map((cluster) => {
    const row = new Float64Array(wanted.length);
    for (const [other, shared] of overlaps(cluster, clusterOf)) {
      row[other] = (2 * shared) / (cluster.length + wanted[other]!.length);
    }
    return row;
  });
  const best = bestAssignment(likeness, wanted.length);
  return { rightOfFound: best, found: found.length, rightOfWanted: best, wanted: wanted.length };
}

/** Mentions in any cluster: a span is right or wrong, whatever its cluster. */
export function mentionSpans<Key>(found: Clusters<Key>, wanted: Clusters<Key>): ClusterCounts {
  const clusterOf = indexClusters(wanted);
  const shared = sum(found, (cluster) => cluster.filter((key) => clusterOf.has(key)).length);
  return {
    rightOfFound: shared,
    found: sum(found, ({ length }) => length),
    rightOfWanted: shared,
    wanted: clusterOf.size,
  };
}

/** The clusters with the mentions alone that both sides have: for scores that leave finding mentions aside. */
export function onSharedMentions<Key>(
  found: Clusters<Key>,
  wanted: Clusters<Key>,
): { readonly found: Clusters<Key>; readonly wanted: Clusters<Key> } {
  const within = (clusters: Clusters<Key>, keys: ReadonlySet<Key>) =>
    clusters.map((cluster) => cluster.filter((key) => keys.has(key))).filter(({ length }) => length > 0);
  return { found: within(found, new Set(wanted.flat())), wanted: within(wanted, new Set(found.flat())) };
}

function sharedParts<Key>(clusters: Clusters<Key>, clusterOf: ReadonlyMap<Key, number>): number {
  return sum(clusters, (cluster) =>
    sum([...overlaps(cluster, clusterOf).values()], (shared) => (shared * shared) / cluster.length),
  );
}

/** How many mentions of a cluster each cluster of the other side holds. */
function overlaps<Key>(cluster: readonly Key[], clusterOf: ReadonlyMap<Key, number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const key of cluster) {
    const other = clusterOf.get(key);
    if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return counts;
}

function indexClusters<Key>(clusters: Clusters<Key>): ReadonlyMap<Key, number> {
  return new Map(clusters.flatMap((cluster, index) => cluster.map((key) => [key, index] as const)));
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

function sum<Item>(items: readonly Item[], amountOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + amountOf(item), 0);
}

/**
 * The greatest sum of one entry a row and a column at most: the Hungarian method with potentials (Kuhn 1955; Jonker and
 * Volgenant 1987), rows² × columns steps.
 */
function bestAssignment(rows: readonly Float64Array[], columns: number): number {
  const size = Math.max(rows.length, columns);
  // Slot 0 of every array is a helper; places beyond the table cost nothing.
  const cost = (row: number, column: number) => -(rows[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOfColumn = new Int32Array(size + 1);
  const before = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    rowOfColumn[0] = row;
    let at = 0;
    while (rowOfColumn[at] !== 0) {
      used[at] = 1;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= size; column++) {
        if (used[column]) continue;
        const from = rowOfColumn[at]!;
        const slack = cost(from, column) - rowPotential[from]! - columnPotential[column]!;
        if (slack < least[column]!) {
          least[column] = slack;
          before[column] = at;
        }
        if (least[column]! < step) {
          step = least[column]!;
          next = column;
        }
      }
      for (let column = 0; column <= size; column++) {
        if (used[column]) {
          rowPotential[rowOfColumn[column]!]! += step;
          columnPotential[column]! -= step;
        } else least[column]! -= step;
      }
      at = next;
    }
    while (at !== 0) {
      rowOfColumn[at] = rowOfColumn[before[at]!]!;
      at = before[at]!;
    }
  }
  let total = 0;
  for (let column = 1; column <= size; column++) total -= cost(rowOfColumn[column]!, column);
  return total;
}
