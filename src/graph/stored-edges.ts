import type { RelationType } from '../document/labels.js';
import type { Days } from './days.js';
import type { EdgeAttributes, Evidence, RelationFamily } from './knowledge-graph.js';
import type { Place, Scratch, ScratchFile } from './scratch.js';

interface Said {
  readonly sentence: string;
  readonly sentenceDocument: string;
  readonly evidence: readonly Evidence[];
}

/**
 * Edges of a graph that is too large for memory: sentence and evidence stand on the disk and are read when they are asked for; those of
 * the edge that was asked for last stay, as writers ask for one after the other.
 */
export class StoredEdges {
  readonly #file: ScratchFile;
  readonly #texts = new Map<string, string>();
  readonly #days = new Map<string, readonly Days[]>();
  #last: { readonly offset: number; readonly said: Said } | undefined;

  constructor(scratch: Scratch) {
    this.#file = scratch.open('edges');
  }

  /** The same attributes, with what is long on the disk. */
  store(attributes: EdgeAttributes): EdgeAttributes {
    const { sentence, sentenceDocument, evidence } = attributes;
    const place = this.#file.append(`${JSON.stringify({ sentence, sentenceDocument, evidence } satisfies Said)}\n`);
    return new StoredEdge(
      {
        ...attributes,
        label: this.#shared(attributes.label),
        predicate: this.#shared(attributes.predicate),
        days: this.#sharedDays(attributes.days),
      },
      place,
      this,
    );
  }

  /** What stands at a place; that of the last one stays in memory. */
  read(place: Place): Said {
    if (this.#last?.offset !== place.offset) {
      this.#last = { offset: place.offset, said: JSON.parse(this.#file.read(place)) as Said };
    }
    return this.#last.said;
  }

  #shared(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  /** Most edges are of one day, and many of the same one. */
  #sharedDays(days: readonly Days[]): readonly Days[] {
    if (days.length !== 1) return days;
    const key = `${days[0]!.first} ${days[0]!.last}`;
    const known = this.#days.get(key);
    if (known) return known;
    this.#days.set(key, days);
    return days;
  }
}

class StoredEdge implements EdgeAttributes {
  readonly label: string;
  readonly predicate: string;
  readonly type: RelationType;
  readonly family: RelationFamily;
  readonly symmetric: boolean;
  readonly weight: number;
  readonly documents: number;
  readonly sources: number;
  readonly asserted: number;
  readonly negated: number;
  readonly reported: number;
  readonly possible: number;
  declare readonly firstDate?: string;
  declare readonly lastDate?: string;
  readonly days: readonly Days[];
  readonly confidence: number;
  readonly #place: Place;
  readonly #edges: StoredEdges;

  constructor(attributes: EdgeAttributes, place: Place, edges: StoredEdges) {
    this.label = attributes.label;
    this.predicate = attributes.predicate;
    this.type = attributes.type;
    this.family = attributes.family;
    this.symmetric = attributes.symmetric;
    this.weight = attributes.weight;
    this.documents = attributes.documents;
    this.sources = attributes.sources;
    this.asserted = attributes.asserted;
    this.negated = attributes.negated;
    this.reported = attributes.reported;
    this.possible = attributes.possible;
    if (attributes.firstDate !== undefined) this.firstDate = attributes.firstDate;
    if (attributes.lastDate !== undefined) this.lastDate = attributes.lastDate;
    this.days = attributes.days;
    this.confidence = attributes.confidence;
    this.#place = place;
    this.#edges = edges;
  }

  get sentence(): string {
    return this.#edges.read(this.#place).sentence;
  }

  get sentenceDocument(): string {
    return this.#edges.read(this.#place).sentenceDocument;
  }

  get evidence(): readonly Evidence[] {
    return this.#edges.read(this.#place).evidence;
  }
}
