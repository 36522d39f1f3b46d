import { isNameless } from '../document/nameless.js';
import type { DocumentJson } from '../document/schema.js';
import { claimsOf, type IdentityOptions } from './claims.js';
import { comparisonOf } from './comparison.js';
import { type Copies, NO_COPIES } from './copies/find-copies.js';
import { foldOf } from './document-fold.js';
import type { DocumentSet } from './document-set.js';
import { EdgeBuilder, edgeId } from './edge-builder.js';
import { emptyGraph } from './empty-graph.js';
import { decideIdentity } from './identity/decide.js';
import type { Identity } from './identity/identity.js';
import { isDoubtful } from './identity/merge.js';
import type { Override } from './identity/overrides.js';
import type { AssembledGraph, MemoryGraph } from './knowledge-graph.js';
import { labelEdges } from './label-edges.js';
import { NodeBuilder, type Sighting, sightingOf } from './node-builder.js';
import { compareText } from './order.js';
import { type LedClaim, type PackedClaim, packClaim, pairOf, unpackClaim } from './packed-claim.js';
import type { Scratch } from './scratch.js';
import { type RecordKind, SortedRecords } from './sorted-records.js';
import { StoredGraph } from './stored-graph.js';

export interface AssembleOptions extends IdentityOptions {
  /** What a user says on who is who. */
  readonly overrides?: readonly Override[];
  /** Near-copies of one report are one piece of evidence with several sources, unless this is false. */
  readonly dedup?: boolean;
  /** Called with each document as it comes. */
  readonly see?: (document: DocumentJson) => void;
}

export interface AssembleOnDiskOptions extends AssembleOptions {
  /** Where the graph goes, and what is gathered for it when that is too much for memory. The graph can be read only while the scratch is there. */
  readonly scratch: Scratch;
}

/**
 * One graph of all documents: a node an entity, an edge a (source, target, type, predicate). The same set of documents
 * gives the same graph in any order and with any repetition. With `mergePredicates` an edge is a (source, target, type),
 * with the type as its predicate. Throws WhowhomError `invalid-document`.
 */
export function assembleGraph(
  documents: Iterable<DocumentJson> | DocumentSet,
  options?: AssembleOptions,
): AssembledGraph<MemoryGraph>;
export function assembleGraph(
  documents: Iterable<DocumentJson> | DocumentSet,
  options: AssembleOnDiskOptions,
): AssembledGraph;
export function assembleGraph(
  documents: Iterable<DocumentJson> | DocumentSet,
  options: AssembleOptions & Partial<AssembleOnDiskOptions> = {},
): AssembledGraph {
  const fold = Symbol.iterator in documents ? foldOf(documents) : documents;
  // Of the records, claims are the larger part.
  const sightings = new SortedRecords(SIGHTINGS, options.scratch, 1 / 3);
  const claims = new SortedRecords(CLAIMS, options.scratch, 2 / 3);
  const dropped = { noEntity: 0, unknownEntity: 0, selfLoop: 0 };
  let relations = 0;
  const { copies, identity } = compare(fold, options);
  for (const found of fold.documents()) {
    options.see?.(found);
    const document = identity.apply(found);
    const leader = copies.leaderOf(document.id);
    const led = leader === undefined ? {} : { leader };
    for (const entity of document.entities) {
      if (!isNameless(entity)) sightings.add(entity.id, { ...sightingOf(entity, document), ...led });
    }
    const said = claimsOf(document, options);
    relations += document.relations.length;
    dropped.noEntity += said.dropped.noEntity;
    dropped.unknownEntity += said.dropped.unknownEntity;
    dropped.selfLoop += said.dropped.selfLoop;
    for (const claim of said.claims) claims.add(pairOf(claim), { ...claim, sentence: ownCopy(claim.sentence), ...led });
  }
  const graph = options.scratch ? StoredGraph.in(options.scratch) : emptyGraph();
  addNodes(graph, sightings, identity);
  const evidence = addEdges(graph, claims);
  if (options.mergePredicates) graph.setAttribute('mergedPredicates', true);
  return {
    graph,
    statistics: {
      documents: fold.size,
      discardedDocuments: fold.discarded,
      copies: { reports: copies.groups, documents: copies.documents },
      nodes: graph.order,
      edges: graph.size,
      identity: {
        joined: identity.merges.filter(({ same, within }) => same && !within).length,
        doubtful: identity.merges.filter(isDoubtful).length,
      },
      relations,
      evidence,
      dropped,
    },
    identity,
    copies,
  };
}

/** What is decided over all documents. */
function compare(fold: DocumentSet, { dedup, overrides }: AssembleOptions): { copies: Copies; identity: Identity } {
  const comparison = comparisonOf(fold);
  return {
    copies: dedup === false ? NO_COPIES : comparison.copies.find(fold),
    identity: decideIdentity(comparison.observations, overrides),
  };
}

/** A sighting, and the first of the copies that its document is one of. */
type LedSighting = Sighting & { readonly leader?: string };

const SIGHTINGS: RecordKind<LedSighting> = {
  name: 'sightings',
  sizeOf: ({ aliases, texts, roles, reasons }) =>
    300 + 60 * (aliases.length + texts.length) + 100 * (roles.length + reasons.length),
};
const CLAIMS: RecordKind<LedClaim> = {
  name: 'claims',
  sizeOf: ({ sentence, evidence }) => 500 + 2 * sentence.length + 120 * evidence.length,
  packing: { pack: packClaim, unpack: (packed, key) => unpackClaim(packed as PackedClaim, key) },
};

/** In the order of the ids, in which whoever walks the graph meets them. */
function addNodes(graph: MemoryGraph | StoredGraph, sightings: SortedRecords<LedSighting>, identity: Identity): void {
  const joined = identity.joinedById();
  let node: NodeBuilder | undefined;
  const finish = () => {
    if (node) graph.addNode(node.id, node.build(joined.get(node.id)));
  };
  for (const [id, { leader, ...sighting }] of sightings.entries()) {
    if (node?.id !== id) {
      finish();
      node = new NodeBuilder(id);
    }
    node.add(sighting, leader);
  }
  finish();
}

/** In the order of source, target and label. Returns how many relations stand behind the edges. */
function addEdges(graph: MemoryGraph | StoredGraph, claims: SortedRecords<LedClaim>): number {
  let evidence = 0;
  let pair = '';
  let edges = new Map<string, EdgeBuilder>();
  /** The same by type and predicate: a key is long in the making. */
  let builders = new Map<string, EdgeBuilder>();
  const finish = () => {
    const labels = [...labelEdges(edges)].sort(([, a], [, b]) => compareText(a, b));
    for (const [id, label] of labels) {
      const edge = edges.get(id)!;
      const { source, target } = edge.identity;
      graph.addDirectedEdgeWithKey(id, source, target, { ...edge.build(), label });
    }
  };
  for (const [key, { leader, ...claim }] of claims.entries()) {
    if (key !== pair) {
      finish();
      pair = key;
      edges = new Map();
      builders = new Map();
    }
    const { type, predicate } = claim.identity;
    const words = `${type} ${predicate}`;
    let edge = builders.get(words);
    if (!edge) {
      edge = new EdgeBuilder(claim.identity);
      builders.set(words, edge);
      edges.set(edgeId(claim.identity), edge);
    }
    if (edge.add(claim, leader)) evidence += claim.evidence.length;
  }
  finish();
  return evidence;
}

/** A text of its own: a slice would keep the article's whole text in memory. */
function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
