import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import { compareText } from '../../graph/order.js';

export const ENTITIES_SCHEMA = 'whowhom/entities@1';

/** What stands before, and as long after, the one item of a list in a list. */
const LISTS = '[\n  [\n';

/** entities.json: every entity of the graph, sorted by id, indented for reading. */
export function* entitiesJsonChunks(graph: KnowledgeGraph): Generator<string> {
  yield `{\n  "schema": "${ENTITIES_SCHEMA}",\n  "entities": [`;
  let separator = '\n';
  for (const id of graph.nodes().sort(compareText)) {
    const { label, type, country, latitude, longitude, joined, reasons, ...rest } = graph.getNodeAttributes(id);
    const { aliases, roles, mentions, documents, sources, firstSeen, lastSeen } = rest;
    const entity = {
      id,
      type,
      name: label,
      country,
      latitude,
      longitude,
      aliases,
      roles,
      mentions,
      documents,
      sources,
      firstSeen,
      lastSeen,
      joined: joined ?? [],
      reasons: reasons ?? [],
    };
    // In two lists it is indented as it stands in the file, without a second look at each line.
    yield `${separator}${JSON.stringify([[entity]], undefined, 2).slice(LISTS.length, -LISTS.length)}`;
    separator = ',\n';
  }
  yield `${separator === '\n' ? '' : '\n  '}]\n}\n`;
}
