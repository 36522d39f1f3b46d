import { assembleGraph } from '../../src/graph/assemble-graph.js';
import type { MemoryGraph } from '../../src/graph/knowledge-graph.js';
import { sketch } from './documents.js';

/** The graph of who visits whom: "ab" is a visit of a to b; a third letter is what is done instead. */
export function visits(people: string, ...pairs: string[]): MemoryGraph {
  const id = (letter: string) => `person:${letter}`;
  return assembleGraph([
    sketch({
      sentences: ['Who visits whom.', ...pairs.map((pair) => `${pair}.`)],
      entities: [...people].map((letter) => ({ id: id(letter) })),
      relations: pairs.map((pair, i) => ({
        subject: id(pair[0]!),
        object: id(pair[1]!),
        predicate: pair[2] ?? 'visit',
        sentence: i + 1,
      })),
    }),
  ]).graph;
}
