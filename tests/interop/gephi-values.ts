import type { Expected } from './expected.js';

/** What ReadGraph.java prints of a file. */
export interface GephiGraph {
  readonly file: string;
  readonly issues: readonly string[];
  readonly nodes: number;
  readonly edges: number;
  readonly dynamic: boolean;
  readonly representation: string;
  readonly format: string;
  readonly nodeColumns: Readonly<Record<string, { readonly title: string; readonly type: string }>>;
  readonly edgeColumns: Readonly<Record<string, { readonly title: string; readonly type: string }>>;
  readonly nodeList: readonly GephiNode[];
  readonly edgeList: readonly GephiEdge[];
}

type GephiValues = Readonly<Record<string, unknown>>;

interface GephiNode {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly values: GephiValues;
}

interface GephiEdge {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  readonly weight: number;
  readonly kind: string;
  readonly values: GephiValues;
}

/** What we expect in Gephi's terms, to be compared whole. `changed` is what Gephi is known to do to a value. */
export function inGephi(expected: Expected, changed: (text: string) => string | undefined, timed: boolean) {
  const values = (prefix: 'n' | 'e', from: Readonly<Record<string, string | number | boolean>>) => {
    const found: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(from)) {
      const seen = typeof value === 'string' ? changed(value) : value;
      if (seen !== undefined) found[`${prefix}_${name}`] = seen;
    }
    return found;
  };
  const time = (days: readonly (readonly [string, string])[]) =>
    timed && days.length ? { timeset: days.map(([from, to]) => [Date.parse(from), Date.parse(to)]) } : {};
  return {
    nodes: new Map(
      [...expected.nodes].map(([id, { label, color, days, ...node }]) => [
        id,
        { label, color, values: { ...values('n', node.values), ...time(days) } },
      ]),
    ),
    edges: new Map(
      [...expected.edges].map(([id, { source, target, label, weight, days, ...edge }]) => [
        id,
        {
          source,
          target,
          label,
          kind: label,
          weight,
          directed: true,
          values: { ...values('e', edge.values), ...time(days) },
        },
      ]),
    ),
  };
}

/** The same of what Gephi holds. */
export function heldByGephi({ nodeList, edgeList }: GephiGraph) {
  return {
    nodes: new Map(nodeList.map(({ id, label, color, values }) => [id, { label, color, values }])),
    edges: new Map(edgeList.map(({ id, ...edge }) => [id, edge])),
  };
}
