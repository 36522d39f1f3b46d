import { RELATION_TYPES, type RelationType } from '../document/labels.js';
import type { Days } from './days.js';
import type { EdgeAttributes, Evidence, RelationFamily } from './knowledge-graph.js';
import { NumberList, StringTable } from './numbers.js';
import { familyOf } from './relation-types.js';
import { type OpenStored, StoredValues, type StoredValuesData } from './stored-values.js';

/** What is long of an edge. */
export interface Said {
  readonly sentence: string;
  readonly sentenceDocument: string;
  readonly evidence: readonly Evidence[];
}

/** The numbers of an edge, by their places among them. Texts are numbers in the table of texts. */
const FIELDS = [
  'source',
  'target',
  'label',
  'predicate',
  'type',
  'symmetric',
  'weight',
  'documents',
  'sources',
  'asserted',
  'negated',
  'reported',
  'possible',
  'confidence',
  'firstDate',
  'lastDate',
  'daysEnd',
] as const;
type Field = (typeof FIELDS)[number];
const PLACE = Object.fromEntries(FIELDS.map((field, i) => [field, i])) as Readonly<Record<Field, number>>;

/** No text. */
const NONE = -1;
/** A confidence has four digits. */
const CONFIDENCE_UNIT = 1e4;
const KEY_PREFIX = 'e:';
const KEY_BYTES = 10;

/** Edges as plain data, for another thread. */
export interface StoredEdgesData {
  readonly keys: Uint8Array;
  readonly numbers: Int32Array;
  readonly texts: readonly string[];
  readonly days: Int32Array;
  readonly said: StoredValuesData;
}

/**
 * The edges of a stored graph, by number: counts and words in columns, sentence and evidence on the disk. An edge as an object takes ten times
 * as much.
 */
export class StoredEdges {
  #length: number;
  #keys: Buffer;
  readonly #numbers: NumberList;
  readonly #texts: StringTable;
  /** First and last day of all intervals of all edges. */
  readonly #days: NumberList;
  readonly #said: StoredValues<Said>;

  /** No edges yet, of which what is long goes to this list, or those that were handed over with it. */
  constructor(said: StoredValues<Said>, data?: StoredEdgesData) {
    this.#keys = Buffer.from(data?.keys ?? []);
    this.#length = this.#keys.length / KEY_BYTES;
    this.#numbers = new NumberList(data?.numbers);
    this.#texts = new StringTable(data?.texts);
    this.#days = new NumberList(data?.days);
    this.#said = said;
  }

  static of(data: StoredEdgesData, open: OpenStored): StoredEdges {
    return new StoredEdges(StoredValues.of(data.said, open), data);
  }

  handOver(): StoredEdgesData {
    return {
      keys: Uint8Array.from(this.#keys.subarray(0, KEY_BYTES * this.#length)),
      numbers: this.#numbers.toArray(),
      texts: this.#texts.strings,
      days: this.#days.toArray(),
      said: this.#said.handOver(),
    };
  }

  get length(): number {
    return this.#length;
  }

  /** Adds an edge, whose key is one of `edgeId`. */
  add(key: string, source: number, target: number, attributes: EdgeAttributes): void {
    const { sentence, sentenceDocument, evidence } = attributes;
    this.#said.push({ sentence, sentenceDocument, evidence });
    for (const { first, last } of attributes.days) {
      this.#days.push(this.#texts.add(first));
      this.#days.push(this.#texts.add(last));
    }
    const text = (words: string | undefined) => (words === undefined ? NONE : this.#texts.add(words));
    const numbers: Readonly<Record<Field, number>> = {
      source,
      target,
      label: text(attributes.label),
      predicate: text(attributes.predicate),
      type: RELATION_TYPES.indexOf(attributes.type),
      symmetric: Number(attributes.symmetric),
      weight: attributes.weight,
      documents: attributes.documents,
      sources: attributes.sources,
      asserted: attributes.asserted,
      negated: attributes.negated,
      reported: attributes.reported,
      possible: attributes.possible,
      confidence: Math.round(attributes.confidence * CONFIDENCE_UNIT),
      firstDate: text(attributes.firstDate),
      lastDate: text(attributes.lastDate),
      daysEnd: this.#days.length,
    };
    for (const field of FIELDS) this.#numbers.push(numbers[field]);
    this.#addKey(key);
    this.#length += 1;
  }

  number(edge: number, field: Field): number {
    return this.#numbers.at(FIELDS.length * edge + PLACE[field]);
  }

  text(edge: number, field: 'label' | 'predicate' | 'firstDate' | 'lastDate'): string | undefined {
    return this.#texts.strings[this.number(edge, field)];
  }

  days(edge: number): readonly Days[] {
    const { strings } = this.#texts;
    const days: Days[] = [];
    const end = this.number(edge, 'daysEnd');
    for (let i = edge === 0 ? 0 : this.number(edge - 1, 'daysEnd'); i < end; i += 2) {
      days.push({ first: strings[this.#days.at(i)]!, last: strings[this.#days.at(i + 1)]! });
    }
    return days;
  }

  key(edge: number): string {
    return KEY_PREFIX + this.#keys.toString('hex', KEY_BYTES * edge, KEY_BYTES * (edge + 1));
  }

  said(edge: number): Said {
    return this.#said.at(edge);
  }

  attributes(edge: number): EdgeAttributes {
    return new StoredEdge(this, edge);
  }

  #addKey(key: string): void {
    const start = KEY_BYTES * this.#length;
    if (start === this.#keys.length) {
      const larger = Buffer.alloc(Math.max(1024 * KEY_BYTES, 2 * start));
      this.#keys.copy(larger);
      this.#keys = larger;
    }
    this.#keys.write(key.slice(KEY_PREFIX.length), start, KEY_BYTES, 'hex');
  }
}

/** An edge as others know it, read as it is asked. */
class StoredEdge implements EdgeAttributes {
  readonly #edges: StoredEdges;
  readonly #edge: number;
  declare readonly firstDate?: string;
  declare readonly lastDate?: string;

  constructor(edges: StoredEdges, edge: number) {
    this.#edges = edges;
    this.#edge = edge;
    const [first, last] = [edges.text(edge, 'firstDate'), edges.text(edge, 'lastDate')];
    if (first !== undefined) this.firstDate = first;
    if (last !== undefined) this.lastDate = last;
  }

  get label(): string {
    return this.#edges.text(this.#edge, 'label')!;
  }
  get predicate(): string {
    return this.#edges.text(this.#edge, 'predicate')!;
  }
  get type(): RelationType {
    return RELATION_TYPES[this.#edges.number(this.#edge, 'type')]!;
  }
  get family(): RelationFamily {
    return familyOf(this.type);
  }
  get symmetric(): boolean {
    return this.#edges.number(this.#edge, 'symmetric') === 1;
  }
  get weight(): number {
    return this.#edges.number(this.#edge, 'weight');
  }
  get documents(): number {
    return this.#edges.number(this.#edge, 'documents');
  }
  get sources(): number {
    return this.#edges.number(this.#edge, 'sources');
  }
  get asserted(): number {
    return this.#edges.number(this.#edge, 'asserted');
  }
  get negated(): number {
    return this.#edges.number(this.#edge, 'negated');
  }
  get reported(): number {
    return this.#edges.number(this.#edge, 'reported');
  }
  get possible(): number {
    return this.#edges.number(this.#edge, 'possible');
  }
  get confidence(): number {
    return this.#edges.number(this.#edge, 'confidence') / CONFIDENCE_UNIT;
  }
  get days(): readonly Days[] {
    return this.#edges.days(this.#edge);
  }
  get sentence(): string {
    return this.#edges.said(this.#edge).sentence;
  }
  get sentenceDocument(): string {
    return this.#edges.said(this.#edge).sentenceDocument;
  }
  get evidence(): readonly Evidence[] {
    return this.#edges.said(this.#edge).evidence;
  }
}
