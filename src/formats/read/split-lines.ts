import type { FileHandle } from 'node:fs/promises';

/** One line of a file, without its line feed. `bytes` is undefined where the line is longer than the limit. */
export interface ByteLine {
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

const CHUNK = 65_536;

/**
 * Reads a file line by line; no more than one line and one chunk are in memory. `unit` says how a line feed is written:
 * one byte, or two of UTF-16.
 */
export async function* splitLines(
  file: FileHandle,
  unit: 'utf-16le' | 'utf-16be' | undefined,
  maxBytes: number,
): AsyncGenerator<ByteLine> {
  const width = unit ? 2 : 1;
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): ByteLine => {
    const line = { number, bytes: size > maxBytes ? undefined : Buffer.concat(parts) };
    number++;
    parts = [];
    size = 0;
    return line;
  };
  const keep = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > maxBytes) parts = [];
    else if (piece.length) parts.push(piece);
  };
  for (let position = 0; ; ) {
    const chunk = await readChunk(file, position);
    if (chunk.length === 0) break;
    position += chunk.length;
    let from = 0;
    for (let at = nextLineFeed(chunk, 0, unit); at >= 0; at = nextLineFeed(chunk, from, unit)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + width;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

/** Fills the chunk as far as the file goes, so that every chunk but the last has an even length. */
async function readChunk(file: FileHandle, position: number): Promise<Buffer> {
  const chunk = Buffer.alloc(CHUNK);
  let filled = 0;
  while (filled < CHUNK) {
    const { bytesRead } = await file.read(chunk, filled, CHUNK - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return chunk.subarray(0, filled);
}

function nextLineFeed(chunk: Buffer, from: number, unit: 'utf-16le' | 'utf-16be' | undefined): number {
  if (!unit) return chunk.indexOf(10, from);
  const low = unit === 'utf-16le' ? 0 : 1;
  for (let at = from; at + 1 < chunk.length; at += 2) {
    if (chunk[at + low] === 10 && chunk[at + 1 - low] === 0) return at;
  }
  return -1;
}
