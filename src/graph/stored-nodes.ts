import { ENTITY_TYPES } from '../document/labels.js';
import type { NodeAttributes } from './knowledge-graph.js';
import { NumberList } from './numbers.js';
import type { Scratch } from './scratch.js';
import { StoredValues } from './stored-values.js';

/** The nodes of a graph that is too large for memory, by number: what is asked of them here and there is at hand, the rest on the disk. */
export class StoredNodes {
  readonly ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #labels: string[] = [];
  readonly #types = new NumberList();
  readonly #mentions = new NumberList();
  readonly #attributes: StoredValues<NodeAttributes>;

  constructor(scratch: Scratch) {
    this.#attributes = new StoredValues(scratch, 'nodes');
  }

  add(id: string, attributes: NodeAttributes): void {
    this.#numbers.set(id, this.ids.length);
    this.ids.push(id);
    this.#labels.push(attributes.label);
    this.#types.push(ENTITY_TYPES.indexOf(attributes.type));
    this.#mentions.push(attributes.mentions);
    this.#attributes.push(attributes);
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
