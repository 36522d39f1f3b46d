import type { MultiDirectedGraph } from 'graphology';
import type { EntityType, RelationType } from '../document/labels.js';
import type { Span } from '../document/span.js';
import type { Copies } from './copies/find-copies.js';
import type { Days } from './days.js';
import type { Identity } from './identity/identity.js';

/** A name of an entity and how many mentions have exactly these words. */
export interface NameCount {
  readonly name: string;
  readonly mentions: number;
}

/** A role, in how many documents it is given, and the first and last day of publication among them (YYYY-MM-DD). */
export interface RoleCount {
  readonly title: string;
  readonly of?: string;
  readonly documents: number;
  readonly firstSeen?: string;
  readonly lastSeen?: string;
}

/** Why mentions were taken for one entity within articles, and in how many. */
export interface ReasonCount {
  readonly reason: string;
  readonly documents: number;
}

/** Another id of the articles that was taken for this entity: the evidence, and how sure it is (0 to 1). */
export interface JoinedName {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
  readonly score: number;
  readonly documents: number;
}

/** One actor, place or thing, over all documents; its key is the entity id. */
export interface NodeAttributes {
  readonly label: string;
  readonly type: EntityType;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** In degrees, as most articles have them: of places and countries. */
  readonly latitude?: number;
  readonly longitude?: number;
  readonly roles: readonly RoleCount[];
  /** Every name but the label. */
  readonly aliases: readonly NameCount[];
  /** Other ids of the articles that are this entity, by id. */
  readonly joined?: readonly JoinedName[];
  /** Why its mentions were joined, most frequent first: at most a hundred. */
  readonly reasons?: readonly ReasonCount[];
  readonly mentions: number;
  readonly documents: number;
  /** Who names it: publishers, an article without one counting as one; near-copies, which are one document, count here. */
  readonly sources: number;
  /** First and last day of publication among its documents (YYYY-MM-DD). */
  readonly firstSeen?: string;
  readonly lastSeen?: string;
  /** The days of publication, joined where they follow one another. */
  readonly seen: readonly Days[];
}

export type RelationFamily = 'event' | 'state' | 'other';

/** Where an edge is said: one relation of one document. */
export interface Evidence {
  readonly document: string;
  /** The sentence, in UTF-16 code units of the document's text. */
  readonly sentence: Span;
  /** Index into the document's relations. */
  readonly relation: number;
}

/**
 * All that is said of one (source, target, type, predicate). Counts are of sentences: where one sentence yields the same
 * relation twice, its most confident one speaks for it.
 */
export interface EdgeAttributes {
  /** The predicate; with its type where the same two nodes have this predicate under two types. */
  readonly label: string;
  readonly predicate: string;
  readonly type: RelationType;
  readonly family: RelationFamily;
  /** True where the type holds both ways: source and target then stand in the order of their ids. */
  readonly symmetric: boolean;
  readonly weight: number;
  readonly documents: number;
  /** Who says it: publishers, an article without one counting as one; near-copies, which are one document, count here. */
  readonly sources: number;
  /** Positive, certain, and not of the future. */
  readonly asserted: number;
  readonly negated: number;
  /** Put into someone's mouth. */
  readonly reported: number;
  /** Probable or possible only. */
  readonly possible: number;
  /** First and last day that it is said of (YYYY-MM-DD): the relation's own date, else its document's. */
  readonly firstDate?: string;
  readonly lastDate?: string;
  /** The days that its sentences are about, joined where they follow one another. */
  readonly days: readonly Days[];
  /** Mean, rounded to four digits. */
  readonly confidence: number;
  readonly sentence: string;
  readonly sentenceDocument: string;
  readonly evidence: readonly Evidence[];
}

export interface GraphAttributes {
  /** One edge a type: the predicates of a pair of nodes are not told apart. */
  readonly mergedPredicates?: boolean;
}

export interface NodeEntry {
  readonly node: string;
  readonly attributes: NodeAttributes;
}

export interface EdgeEntry {
  readonly edge: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/**
 * What is asked of a knowledge graph: graphology's graphs answer it, and so do those that stand on the disk. Node keys are entity ids; edge keys are
 * `e:` and 20 hex digits of a hash of (source, target, type, predicate). Entries come in the order in which they were added, and what is asked of a node that
 * is not there throws.
 */
export interface KnowledgeGraph {
  /** Number of nodes. */
  readonly order: number;
  /** Number of edges. */
  readonly size: number;
  getAttribute(name: 'mergedPredicates'): boolean | undefined;
  nodes(): string[];
  hasNode(id: string): boolean;
  getNodeAttributes(id: string): NodeAttributes;
  getNodeAttribute<Name extends keyof NodeAttributes>(id: string, name: Name): NodeAttributes[Name];
  nodeEntries(): Iterable<NodeEntry>;
  edgeEntries(): Iterable<EdgeEntry>;
  /** Edges from a node, or those of them to another one. */
  outEdgeEntries(source: string): Iterable<EdgeEntry>;
  outEdgeEntries(source: string, target: string): Iterable<EdgeEntry>;
  inEdgeEntries(target: string): Iterable<EdgeEntry>;
}

/** A knowledge graph in memory: graphology's, which its algorithms take. */
export type MemoryGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

export interface GraphStatistics {
  readonly documents: number;
  /** Contents put aside because another one has the same document id. */
  readonly discardedDocuments: number;
  /** Reports that several documents are near-copies of, and those documents. */
  readonly copies: { readonly reports: number; readonly documents: number };
  readonly nodes: number;
  readonly edges: number;
  /** What a view leaves of them. */
  readonly shown?: { readonly nodes: number; readonly edges: number };
  /** Names over all articles that were taken for one, and those of these and of others that a person should look at. */
  readonly identity: { readonly joined: number; readonly doubtful: number };
  readonly relations: number;
  /** Relations that stand behind edges. */
  readonly evidence: number;
  /** Relations that do not, by reason. */
  readonly dropped: {
    /** An argument is no entity ("it", "the move"). */
    readonly noEntity: number;
    /** An argument names an entity that its document does not list. */
    readonly unknownEntity: number;
    readonly selfLoop: number;
  };
}

export interface AssembledGraph<Graph extends KnowledgeGraph = KnowledgeGraph> {
  readonly graph: Graph;
  readonly statistics: GraphStatistics;
  /** Which names of the articles are one. */
  readonly identity: Identity;
  readonly copies: Copies;
}
