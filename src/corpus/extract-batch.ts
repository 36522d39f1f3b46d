import { documentLine, documentToJson } from '../document/json.js';
import type { Document, Source } from '../document/layers.js';
import { conlluText } from '../formats/write/conllu.js';
import { checkDocument } from '../graph/check-document.js';
import { packDigest } from '../graph/digest.js';
import { WhowhomError } from '../pipeline/errors.js';
import type { Pipeline, PipelineStage, StageTimings } from '../pipeline/pipeline.js';
import type { Skip } from './read-event.js';

/** A document as it leaves the pipeline: its line for documents.jsonl, and its CoNLL-U where that is wanted. */
export interface DocumentLine {
  readonly kind: 'document';
  readonly id: string;
  readonly line: string;
  readonly conllu?: string;
  /** The document's packed digest, where a graph is to be made of it. */
  readonly digest?: string;
}

/** What is wanted of a document beside its line. */
export interface LineOptions {
  readonly conllu?: boolean;
  readonly digest?: boolean;
}

export type BatchItem = DocumentLine | { readonly kind: 'skip'; readonly skip: Skip };

/** What became of a batch: an item for each source, in their order. Plain data, so that it can cross to another thread. */
export interface BatchResult {
  readonly items: readonly BatchItem[];
  /** Milliseconds a stage. */
  readonly timings: StageTimings;
  /** The stages that ran, with what they say of themselves. */
  readonly stages: readonly PipelineStage[];
}

/** Takes a batch of articles to document lines. An article whose document contradicts itself is a skip `invalid-document`. */
export async function extractBatch(
  sources: readonly Source[],
  pipeline: Pipeline,
  options: LineOptions = {},
): Promise<BatchResult> {
  const timings: StageTimings = {};
  const outcomes = await runSources(sources, pipeline, timings);
  const items = outcomes.map((outcome) => (outcome.kind === 'skip' ? outcome : lineOf(outcome.document, options)));
  return { items, timings, stages: pipeline.stages };
}

function lineOf(document: Document, { conllu = false, digest = false }: LineOptions): BatchItem {
  const json = documentToJson(document);
  try {
    checkDocument(json);
  } catch (error) {
    if (!(error instanceof WhowhomError && error.code === 'invalid-document')) throw error;
    return { kind: 'skip', skip: { code: error.code, path: json.path ?? json.id, message: error.message } };
  }
  return {
    kind: 'document',
    id: json.id,
    line: documentLine(json),
    ...(conllu && { conllu: conlluText(document) }),
    ...(digest && { digest: packDigest(json) }),
  };
}

export type Outcome =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'skip'; readonly skip: Skip };

/** Where a batch fails, its articles run one by one, and each that still fails becomes a skip `stage-failed`. */
export async function runSources(
  sources: readonly Source[],
  pipeline: Pipeline,
  timings: StageTimings | undefined,
): Promise<Outcome[]> {
  if (sources.length === 0) return [];
  try {
    const documents = await pipeline.run(sources, timings);
    return documents.map((document) => ({ kind: 'document', document }));
  } catch (error) {
    if (!(error instanceof WhowhomError && error.code === 'stage-failed')) throw error;
    if (sources.length === 1) return [{ kind: 'skip', skip: failureOf(sources[0]!, error) }];
    const events: Outcome[] = [];
    for (const source of sources) events.push(...(await runSources([source], pipeline, timings)));
    return events;
  }
}

function failureOf(source: Source, error: WhowhomError): Skip {
  const name = source.path ?? source.id;
  return { code: error.code, path: name, message: `${error.message} (document ${JSON.stringify(source.id)})` };
}
