import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentJson } from '../../document/schema.js';
import type { Copies } from '../../graph/copies/find-copies.js';
import { type DocumentSet, mapDocuments } from '../../graph/document-set.js';
import type { Identity } from '../../graph/identity/identity.js';
import type { KnowledgeGraph } from '../../graph/knowledge-graph.js';
import type { MeasureTable } from '../../graph/measures.js';
import { writeFailed } from '../../pipeline/errors.js';
import { type AsideOptions, startAsides } from './asides.js';
import { type Chunks, commitFiles, discardFiles, type StagedFile, stageFile, type WrittenFile } from './atomic-file.js';
import { entitiesJsonChunks } from './entities-json.js';
import { jsonldChunks } from './jsonld.js';
import { mergesCsvChunks } from './merges-csv.js';
import { nodesCsvChunks } from './nodes-csv.js';
import { relationsCsvChunks } from './relations-csv.js';
import { ReportWalk } from './report/gather.js';
import { type ReportContents, reportContents } from './report/report-data.js';
import { reportHtmlChunks } from './report/report-html.js';
import { runJsonChunks } from './run-json.js';
import { XML_FILES } from './xml-aside.js';

/** What is written beside the files that every run writes, and how. */
export interface OutputFormats extends AsideOptions {
  /** Headers of nodes.csv and relations.csv that Neo4j's importers read. */
  readonly neo4j?: boolean;
  /** Also graph.jsonld. */
  readonly jsonld?: boolean;
  /** Which names of the articles are one: the graph's own. Without it merges.csv is empty and ids are those of the articles. */
  readonly identity?: Identity;
  /** Which documents are copies of one report, as the graph was made. */
  readonly copies?: Copies;
  /** Other files: their names and contents. */
  readonly others?: readonly (readonly [string, Chunks])[];
  /** Where files stand until all are complete; made if it is not there. By default the folder itself. */
  readonly staging?: string;
  readonly signal?: AbortSignal;
  /** Called when all are complete, before the first takes its place. */
  readonly complete?: () => void;
}

type Contents = readonly (readonly [string, Chunks])[];

/** How run.json lists the files; others follow. */
const ORDER: readonly string[] = [
  'graph.graphml',
  'graph.gexf',
  'documents.jsonl',
  'entities.json',
  'relations.csv',
  'merges.csv',
  'nodes.csv',
  'report.html',
  'graph.jsonld',
];

/**
 * Writes every output file into `folder`, made if it is not there. All are complete under temporary names before the
 * first takes its place, so that a run that stops leaves the old files. `report` gives what run.json says beside the
 * files. Returns them all, run.json last. Throws WhowhomError `write-failed`.
 */
export async function writeOutputs(
  folder: string,
  documents: DocumentSet,
  graph: KnowledgeGraph,
  report: Readonly<Record<string, unknown>>,
  {
    neo4j = false,
    jsonld = false,
    identity,
    copies,
    others = [],
    staging = folder,
    signal,
    complete,
    ...threads
  }: OutputFormats = {},
): Promise<WrittenFile[]> {
  await makeFolder(folder);
  await makeFolder(staging);
  const how = { folder: staging, ...(signal && { signal }) };
  const known = identity ? mapDocuments(documents, (document) => identity.apply(document)) : documents;
  const asides = startAsides(graph, { folder, staging }, threads, signal);
  const headers = neo4j ? 'neo4j' : 'plain';
  const walk = new ReportWalk(graph);
  // Sentences for merges are gathered as documents are walked.
  const unmeasured: Contents = [
    ['documents.jsonl', documents.bytes?.() ?? documents.lines()],
    ['entities.json', entitiesJsonChunks(graph)],
    ['relations.csv', relationsCsvChunks(seen(known.documents(), walk), graph, headers, copies)],
    ['merges.csv', mergesCsvChunks(identity?.quotedMerges() ?? [])],
    ...(jsonld ? [['graph.jsonld', jsonldChunks(graph)] as const] : []),
    ...others,
  ];
  const measured = (measures: MeasureTable, contents: ReportContents): Contents => [
    ...asides.takeRest().map((name) => [name, XML_FILES[name](graph, measures)] as const),
    ['nodes.csv', nodesCsvChunks(graph, measures, headers)],
    ['report.html', reportHtmlChunks(known, graph, measures, contents)],
  ];
  const staged: StagedFile[] = [];
  const stage = async (contents: Contents) => {
    for (const [name, chunks] of contents) staged.push(await stageFile(join(folder, name), chunks, how));
  };
  try {
    await stage(unmeasured);
    const contents = reportContents(known, graph, undefined, walk);
    await stage(measured(await asides.measures, contents));
    staged.push(...(await asides.files()));
    const place = ({ file: { name } }: StagedFile) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
    staged.sort((a, b) => place(a) - place(b));
    const files = staged.map(({ file }) => file);
    staged.push(await stageFile(join(folder, 'run.json'), runJsonChunks({ ...report, files }), how));
    complete?.();
  } catch (error) {
    await asides.stop();
    await discardFiles(staged);
    throw error;
  }
  await commitFiles(staged);
  return staged.map(({ file }) => file);
}

/** The documents, each shown to the report as it passes: a walk over many takes long. */
function* seen(documents: Iterable<DocumentJson>, walk: ReportWalk): Generator<DocumentJson> {
  for (const document of documents) {
    walk.see(document);
    yield document;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw writeFailed(`make the folder ${folder}`, folder, error);
  }
}
