/**
 * whowhom as a library: a pipeline from news text to documents, and from documents to one knowledge graph.
 *
 *     const pipeline = await loadPipeline();
 *     const source = makeSource({ body: 'Xi called Putin on Wednesday.', date: '2022-06-15' });
 *     const [document] = await pipeline.run([source]);
 *     const { graph } = assembleGraph([documentToJson(document)]);
 *     await writeGraphml(graph, 'calls.graphml');
 */
import { writeFileAtomically } from './formats/write/atomic-file.js';
import { graphmlChunks } from './formats/write/graphml.js';
import type { KnowledgeGraph } from './graph/knowledge-graph.js';
import { loadPipelineWith } from './pipeline/load-pipeline.js';
import type { Pipeline, PipelineFile } from './pipeline/pipeline.js';
import { REGISTRY } from './stages/registry.js';

export { extractDocuments } from './corpus/extract-documents.js';
export type { ReadEvent, Remark, Skip } from './corpus/read-event.js';
export { documentLine, documentToJson } from './document/json.js';
export { MENTION_TYPES, type MentionType } from './document/labels.js';
export type { Document, DocumentView, Layers, Mention, Source } from './document/layers.js';
export {
  type ArgumentJson,
  type DocumentJson,
  documentSchema,
  type EntityJson,
  type MentionJson,
  type RelationJson,
} from './document/schema.js';
export { type Article, makeSource } from './document/source.js';
export { type ReadOptions, readArticles } from './formats/read/index.js';
export { writeFileAtomically } from './formats/write/atomic-file.js';
export { conlluText } from './formats/write/conllu.js';
export { documentsJsonlChunks } from './formats/write/documents-jsonl.js';
export { entitiesJsonChunks } from './formats/write/entities-json.js';
export { gexfChunks } from './formats/write/gexf.js';
export { graphmlChunks } from './formats/write/graphml.js';
export { jsonldChunks } from './formats/write/jsonld.js';
export { mergesCsvChunks } from './formats/write/merges-csv.js';
export { nodesCsvChunks } from './formats/write/nodes-csv.js';
export { writeOutputs } from './formats/write/outputs.js';
export { relationsCsvChunks } from './formats/write/relations-csv.js';
export { assembleGraph } from './graph/assemble-graph.js';
export { DocumentFold } from './graph/document-fold.js';
export type { DocumentSet } from './graph/document-set.js';
export { identify } from './graph/identity/decide.js';
export type { Identity, QuotedMerge } from './graph/identity/identity.js';
export type { Override } from './graph/identity/overrides.js';
export type {
  AssembledGraph,
  EdgeAttributes,
  Evidence,
  GraphStatistics,
  KnowledgeGraph,
  MemoryGraph,
  NodeAttributes,
} from './graph/knowledge-graph.js';
export { type Measures, measureGraph, type NodeMeasures } from './graph/measures.js';
export { type View, viewGraph } from './graph/views/view.js';
export { PipelineError, WhowhomError } from './pipeline/errors.js';
export { DEFAULT_PIPELINE } from './pipeline/load-pipeline.js';
export {
  buildPipeline,
  type Pipeline,
  type PipelineFile,
  type Registry,
  type StageTimings,
} from './pipeline/pipeline.js';
export { defineStage, eachDocument, type Stage } from './pipeline/stage.js';
export { REGISTRY } from './stages/registry.js';

/**
 * A pipeline of the stages of this package: from a pipeline file's path or content, or the name of a packaged one (news, fast); by default news.
 * Throws WhowhomError `pipeline-not-found` or `broken-pipeline-file`, or PipelineError with every problem at once.
 */
export function loadPipeline(file?: string | PipelineFile): Promise<Pipeline> {
  return loadPipelineWith(REGISTRY, file);
}

/** Writes the graph for Gephi and others; the name must end in .graphml for Gephi. Throws WhowhomError `write-failed`. */
export async function writeGraphml(graph: KnowledgeGraph, path: string): Promise<void> {
  await writeFileAtomically(path, graphmlChunks(graph));
}
