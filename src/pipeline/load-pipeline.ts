import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { WhowhomError } from './errors.js';
import { packagedPath } from './packaged.js';
import { buildPipeline, type Pipeline, pipelineFileSchema, type Registry } from './pipeline.js';

/** The pipeline that is used where none is named. */
export const DEFAULT_PIPELINE = packagedPath('pipelines', 'news.json');

/** The path of a pipeline file: a bare name is one that comes with whowhom (news, fast), where there is one; else it is a path itself. */
export function pipelinePath(file: string): string {
  const packaged = packagedPath('pipelines', `${file}.json`);
  return /^[\w-]+$/.test(file) && existsSync(packaged) ? packaged : file;
}

/**
 * Builds a pipeline from a pipeline file (its name or path, by default the packaged news.json) or from its content. Throws
 * WhowhomError `pipeline-not-found` or `broken-pipeline-file`, and PipelineError with every problem of the content.
 */
export async function loadPipelineWith(
  registry: Registry,
  file: string | object = DEFAULT_PIPELINE,
  overrides: StageOptions = {},
): Promise<Pipeline> {
  return buildPipeline(await pipelineContent(file, overrides), registry);
}

/** The content of a pipeline file (its name or path) with the options set; throws WhowhomError `pipeline-not-found` or `broken-pipeline-file`. */
export async function pipelineContent(
  file: string | object = DEFAULT_PIPELINE,
  overrides: StageOptions = {},
): Promise<unknown> {
  const content = typeof file === 'string' ? await readPipelineFile(pipelinePath(file)) : file;
  return overrideOptions(content, overrides);
}

/** Options by stage name that take the place of a pipeline file's, as a command's flags do. */
export type StageOptions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The content with the options set; stages that it does not name, and what is no pipeline, stay as they are. */
function overrideOptions(content: unknown, overrides: StageOptions): unknown {
  const parsed = pipelineFileSchema.safeParse(content);
  if (!parsed.success || Object.keys(overrides).length === 0) return content;
  const stages = parsed.data.stages.map((entry) => {
    const { stage, options = {} } = typeof entry === 'string' ? { stage: entry } : entry;
    return Object.hasOwn(overrides, stage) ? { stage, options: { ...options, ...overrides[stage] } } : entry;
  });
  return { ...parsed.data, stages };
}

async function readPipelineFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const reason = reasonOf(error);
    throw new WhowhomError('pipeline-not-found', `Cannot read the pipeline file ${path}: ${reason}`, { path, reason });
  }
  try {
    return JSON.parse(text.replace(/^\u{FEFF}/u, '')) as unknown;
  } catch (error) {
    const reason = reasonOf(error);
    throw new WhowhomError('broken-pipeline-file', `The pipeline file ${path} is not JSON: ${reason}`, {
      path,
      reason,
    });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
