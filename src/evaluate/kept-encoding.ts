import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { DocumentView, Encoding, EncodingLabels } from '../document/layers.js';
import { readModelManifest } from '../model/model-files.js';
import type { Registry } from '../pipeline/pipeline.js';
import { defineStage, type StageProcess, type StageResult } from '../pipeline/stage.js';

const STAGE = 'encode-words';
/** Raised with every change of what an encoding is made of. */
const LAYOUT = 2;

type Encode = StageProcess<'tokens', 'encoding'>;
type Options = { readonly model: string };

/**
 * A registry whose encoder keeps what it said of a text in files of a folder and does not run again on the same words with the
 * same model and options: rules of later stages are tried in a tenth of the time. A file is never out of date, because its name
 * is made from all of that; the folder can be deleted at any time.
 */
export function withKeptEncoding(registry: Registry, folder: string): Registry {
  const stage = registry[STAGE];
  if (!stage) return registry;
  const kept = defineStage<'tokens', 'encoding', typeof stage.options>({
    ...stage,
    needs: ['tokens'],
    adds: ['encoding'],
    create(options) {
      mkdirSync(folder, { recursive: true });
      const made = JSON.stringify([LAYOUT, options, readModelManifest((options as Options).model)]);
      let encode: Promise<Encode> | undefined;
      const run = async (document: DocumentView<'tokens'>): Promise<Encoding> => {
        encode ??= Promise.resolve(stage.create(options) as unknown as Encode | Promise<Encode>);
        const [result] = await (await encode)([document]);
        return (result as StageResult<'encoding'>).layers.encoding;
      };
      return (documents: readonly DocumentView<'tokens'>[]) =>
        Promise.all(documents.map((one) => recall(one, folder, made, run)));
    },
  });
  return { ...registry, [STAGE]: kept };
}

async function recall(
  document: DocumentView<'tokens'>,
  folder: string,
  made: string,
  run: (document: DocumentView<'tokens'>) => Promise<Encoding>,
): Promise<StageResult<'encoding'>> {
  const { start, end } = document.layers.tokens;
  const words = createHash('sha256').update(document.source.text).update(start).update(end).update(made).digest('hex');
  const file = join(folder, words.slice(0, 32));
  // The labels are the model's, the same for every text.
  const labelFile = join(folder, `labels-${createHash('sha256').update(made).digest('hex').slice(0, 16)}`);
  const scores = read<Omit<Encoding, 'labels'>>(file);
  const labels = scores && read<EncodingLabels>(labelFile);
  if (labels) return { layers: { encoding: { ...scores, labels } } };
  const encoding = await run(document);
  const { labels: fresh, ...rest } = encoding;
  write(labelFile, fresh);
  write(file, rest);
  return { layers: { encoding } };
}

function read<T>(file: string): T | undefined {
  try {
    return deserialize(readFileSync(file)) as T;
  } catch {
    return undefined;
  }
}

/** Another process may read or write the same file: it appears whole. */
function write(file: string, value: object): void {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, serialize(value));
  renameSync(part, file);
}
