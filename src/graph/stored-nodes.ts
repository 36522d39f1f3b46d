import { ENTITY_TYPES } from '../document/labels.js';
import type { NodeAttributes } from './knowledge-graph.js';
import { NumberList } from './numbers.js';
import { type OpenStored, StoredValues, type StoredValuesData } from './stored-values.js';

/** Nodes as plain data, for another thread. */
export interface StoredNodesData {
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  readonly types: Int32Array;
  readonly mentions: Int32Array;
  readonly attributes: StoredValuesData;
}

/** The nodes of a stored graph, by number: what is asked of them here and there is at hand, the rest on the disk. */
export class StoredNodes {
  readonly ids: string[];
  readonly #numbers: Map<string, number>;
  readonly #labels: string[];
  readonly #types: NumberList;
  readonly #mentions: NumberList;
  readonly #attributes: StoredValues<NodeAttributes>;

  /** No nodes yet, whose attributes go to this list, or those that were handed over with it. */
  constructor(attributes: StoredValues<NodeAttributes>, data?: StoredNodesData) {
    this.ids = [...(data?.ids ?? [])];
    this.#numbers = new Map(this.ids.map((id, node) => [id, node]));
    this.#labels = [...(data?.labels ?? [])];
    this.#types = new NumberList(data?.types);
    this.#mentions = new NumberList(data?.mentions);
    this.#attributes = attributes;
  }

  static of(data: StoredNodesData, open: OpenStored): StoredNodes {
    return new StoredNodes(StoredValues.of(data.attributes, open), data);
  }

  add(id: string, attributes: NodeAttributes): void {
    this.#numbers.set(id, this.ids.length);
    this.ids.push(id);
    this.#labels.push(attributes.label);
    this.#types.push(ENTITY_TYPES.indexOf(attributes.type));
    this.#mentions.push(attributes.mentions);
    this.#attributes.push(attributes);
  }

  handOver(): StoredNodesData {
    return {
      ids: this.ids,
      labels: this.#labels,
      types: this.#types.toArray(),
      mentions: this.#mentions.toArray(),
      attributes: this.#attributes.handOver(),
    };
  }

  find(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  attributes(node: number): NodeAttributes {
    return this.#attributes.at(node);
  }

  attribute<Name extends keyof NodeAttributes>(node: number, name: Name): NodeAttributes[Name];
  attribute(node: number, name: keyof NodeAttributes): NodeAttributes[keyof NodeAttributes] {
    if (name === 'label') return this.#labels[node]!;
    if (name === 'type') return ENTITY_TYPES[this.#types.at(node)]!;
    if (name === 'mentions') return this.#mentions.at(node);
    return this.attributes(node)[name];
  }
}
