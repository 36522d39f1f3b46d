import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeadFile } from '#dist/model/head-format.js';
import { modelFolder, readModelManifest } from '#dist/model/model-files.js';

/** What a card says beside what every card says. */
export interface Card {
  readonly title: string;
  /** Markdown: what it decides, data with licences, scores, calibration, known failures. */
  readonly text: string;
  readonly command: string;
}

/** Writes head.json, manifest.json and README.md into models/heads/<name>. `encoder` is the model whose vectors it reads. */
export async function writeHead(file: HeadFile, card: Card, encoder?: string): Promise<string> {
  const folder = modelFolder(`heads/${file.name}`);
  await mkdir(folder, { recursive: true });
  const bytes = Buffer.from(`${JSON.stringify(file)}\n`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const read = encoder === undefined ? undefined : readModelManifest(encoder);
  const manifest = {
    formatVersion: 1,
    name: file.name,
    files: { 'head.json': { sha256, bytes: bytes.length } },
    ...(read && { encoder: { name: read.name, sha256: read.files['model.onnx'].sha256 } }),
    command: card.command,
  };
  await writeFile(join(folder, 'head.json'), bytes);
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  const shape = [file.vectorInputs + file.features.length, ...file.layers.map(({ outputs }) => outputs)].join(' x ');
  await writeFile(
    join(folder, 'README.md'),
    `# ${card.title}\n\n${card.text.trim()}\n\n## How it was made\n\n\`${card.command}\` (${file.vectorInputs} numbers of vectors, ${file.features.length} features; layers ${shape}; int8; SHA-256 of head.json ${sha256}).\nFormat: src/model/head-format.ts.\n`,
  );
  return folder;
}
