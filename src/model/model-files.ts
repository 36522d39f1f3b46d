import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WhowhomError } from '../pipeline/errors.js';
import { CASE_CLASSES } from './case-class.js';
import { FORMAT_VERSION, type Manifest, manifestSchema } from './manifest.js';

/** The models that come with the package: the folder beside src (or dist). */
const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

export interface ModelFiles {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly graph: Uint8Array;
  readonly vocabulary: string;
}

/** A head's name, which is no path though it has a slash. */
const HEAD_NAME = /^heads\/[a-z-]+$/;

/** The folder of a model: a name below models/, or a path (anything with a separator in it, or beginning with a dot). */
export function modelFolder(model: string): string {
  if (HEAD_NAME.test(model)) return join(MODELS, model);
  const isPath = isAbsolute(model) || model.startsWith('.') || model.includes('/') || model.includes(sep);
  return isPath ? resolve(model) : join(MODELS, model);
}

/**
 * Reads a model's files and checks them against its manifest; both away from this thread, which has other stages to make
 * meanwhile. Throws WhowhomError `model-missing`, `model-format` (not the format that this version reads) or
 * `model-damaged` (other bytes than the manifest's SHA-256), each with the file's name.
 */
export async function readModelFiles(model: string): Promise<ModelFiles> {
  const folder = modelFolder(model);
  const manifest = readManifest(folder);
  const [graph, vocabulary] = await Promise.all([
    checked(folder, 'model.onnx', manifest),
    checked(folder, 'vocab.txt', manifest),
  ]);
  return { folder, manifest, graph, vocabulary: vocabulary.toString('utf8') };
}

/** The manifest of a model, checked for itself. Throws `model-missing`, `model-damaged` where it is no JSON, or `model-format`. */
export function readModelManifest(model: string): Manifest {
  return readManifest(modelFolder(model));
}

/** Which model a folder holds: its name and the hash of its graph, of which the manifest keeps account. Throws as above. */
export function identifyModel(model: string): { readonly model: string; readonly sha256: string } {
  const { name, files } = readModelManifest(model);
  return { model: name, sha256: files['model.onnx'].sha256 };
}

function readManifest(folder: string): Manifest {
  const file = join(folder, 'manifest.json');
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw missing(file, cause);
  }
  return parseManifest(bytes, file);
}

function parseManifest(bytes: Buffer, file: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw new WhowhomError('model-damaged', `${file} is not JSON. ${mend(file)}`, { file }, { cause });
  }
  const parsed = manifestSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new WhowhomError(
      'model-format',
      `${file} is not a model of format version ${FORMAT_VERSION} (${problems[0]}). ${mend(file)}`,
      { file, expected: FORMAT_VERSION, problems },
    );
  }
  const manifest = parsed.data;
  if (manifest.caseClasses.join() !== CASE_CLASSES.join() || manifest.paragraphStart !== CASE_CLASSES.length) {
    throw new WhowhomError('model-format', `${file} names other case classes than this version knows. ${mend(file)}`, {
      file,
      expected: CASE_CLASSES,
      got: manifest.caseClasses,
    });
  }
  return manifest;
}

async function checked(folder: string, name: 'model.onnx' | 'vocab.txt', manifest: Manifest): Promise<Buffer> {
  const file = join(folder, name);
  const bytes = await readFile(file).catch((cause: unknown) => Promise.reject(missing(file, cause)));
  const wanted = manifest.files[name].sha256;
  const got = Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
  if (got !== wanted) {
    throw new WhowhomError(
      'model-damaged',
      `${file} is not the file that its manifest describes (${bytes.length} bytes of ${manifest.files[name].bytes}; SHA-256 ${got}, not ${wanted}). ${mend(file)}`,
      { file, expected: wanted, got },
    );
  }
  return bytes;
}

function missing(file: string, cause: unknown): WhowhomError {
  return new WhowhomError('model-missing', `The model file ${file} cannot be read. ${mend(file)}`, { file }, { cause });
}

/** The command that brings a shipped file back. */
function mend(file: string): string {
  return file.startsWith(MODELS)
    ? `In a clone, "git checkout -- models" brings it back; where npm installed whowhom, "npm install whowhom --force".`
    : 'Export the model again with "python -m training.export", see training/README.md.';
}
