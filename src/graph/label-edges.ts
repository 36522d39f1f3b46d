import type { EdgeBuilder } from './edge-builder.js';
import { compareText } from './order.js';

/**
 * A label for each edge, by its key. Gephi takes two edges of one pair of nodes with one label for the same edge, so a
 * predicate that a pair has under two types is followed by the type: "visit (CONSULT)".
 */
export function labelEdges(edges: ReadonlyMap<string, EdgeBuilder>): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const [id, { identity }] of edges) {
    const key = JSON.stringify([identity.source, identity.target, identity.predicate]);
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  const pairLabel = (id: string, label: string) => {
    const { source, target } = edges.get(id)!.identity;
    return JSON.stringify([source, target, label]);
  };
  const give = (id: string, label: string) => {
    labels.set(id, label);
    taken.add(pairLabel(id, label));
  };
  const contested: string[] = [];
  for (const ids of groups.values()) {
    if (ids.length === 1) give(ids[0]!, edges.get(ids[0]!)!.identity.predicate);
    else contested.push(...ids);
  }
  // A predicate may itself read "visit (CONSULT)": then numbers tell the labels apart, given in the order of the keys.
  for (const id of contested.sort(compareText)) {
    const { predicate, type } = edges.get(id)!.identity;
    const wanted = `${predicate} (${type})`;
    let label = wanted;
    for (let n = 2; taken.has(pairLabel(id, label)); n++) label = `${wanted} #${n}`;
    give(id, label);
  }
  return labels;
}
