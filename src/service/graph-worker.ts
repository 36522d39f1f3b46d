import { addDocument } from '../corpus/add-document.js';
import { readDocument } from '../corpus/read-document-lines.js';
import { entitiesJsonChunks } from '../formats/write/entities-json.js';
import { gexfChunks } from '../formats/write/gexf.js';
import { graphmlChunks } from '../formats/write/graphml.js';
import { jsonldChunks } from '../formats/write/jsonld.js';
import { assembleGraph } from '../graph/assemble-graph.js';
import { DocumentFold } from '../graph/document-fold.js';
import type { KnowledgeGraph } from '../graph/knowledge-graph.js';
import { measureGraph } from '../graph/measures.js';

/** The forms in which a graph is given: name -> media type. */
export const GRAPH_FORMATS = {
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
  jsonld: 'application/ld+json',
  entities: 'application/json',
} as const;
export type GraphFormat = keyof typeof GRAPH_FORMATS;

/** What the thread answers: errors cross threads as facts. */
export type GraphAnswer =
  | { readonly content: string }
  | { readonly problem: { readonly code: string; readonly message: string } };

const WRITERS: Record<GraphFormat, (graph: KnowledgeGraph) => Iterable<string>> = {
  graphml: (graph) => graphmlChunks(graph, measureGraph(graph)),
  gexf: (graph) => gexfChunks(graph, measureGraph(graph)),
  jsonld: (graph) => jsonldChunks(graph),
  entities: (graph) => entitiesJsonChunks(graph),
};

/** Document lines to the graph of all of them. One line that is no document refuses the whole: a graph must not lack what was sent. */
export function makeGraph({ body, format }: { body: string; format: GraphFormat }): GraphAnswer {
  const fold = new DocumentFold();
  let number = 0;
  for (const line of body.split('\n')) {
    number += 1;
    if (line.trim() === '') continue;
    const place = { path: 'body', line: number };
    const event = readDocument(line, place.path, number);
    const skip = event.kind === 'skip' ? event.skip : addDocument(fold, event.document, place);
    if (skip) return { problem: { code: skip.code, message: `Line ${number}: ${skip.message}` } };
  }
  if (fold.size === 0) return { problem: { code: 'no-documents', message: 'There is no document in the body.' } };
  return { content: [...WRITERS[format](assembleGraph(fold).graph)].join('') };
}
