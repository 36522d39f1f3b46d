import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { WhowhomError, writeFailed } from '../../pipeline/errors.js';

/** A file as it was written: its name without folder, its size and the SHA-256 of its bytes in hex. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A complete file under a temporary name: `commit` puts it in place of the old one, `discard` leaves the old one. */
export interface StagedFile {
  readonly file: WrittenFile;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** Text, or bytes of UTF-8, of which each piece need hold only until the next is asked for. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string>;

export interface StageOptions {
  /** Where the temporary file stands: on the same disk, by default beside `path`. */
  readonly folder?: string;
  /** Once it is aborted, writing ends with WhowhomError `interrupted`. */
  readonly signal?: AbortSignal;
}

/** Bytes that are gathered before they go to the disk. */
const BUFFER_LENGTH = 1 << 19;

/**
 * Writes chunks as UTF-8 to a temporary file, waiting for the disk before it asks for more, and flushes
 * it. Lone surrogates become U+FFFD. On failure the temporary file is removed, the old file stays, and WhowhomError
 * `write-failed` is thrown; errors of the chunks themselves pass through.
 */
export async function stageFile(
  path: string,
  chunks: Chunks,
  { folder = dirname(path), signal }: StageOptions = {},
): Promise<StagedFile> {
  const temporary = temporaryPath(path, folder);
  try {
    const handle = await attempt(path, () => open(temporary, 'w'));
    let file: WrittenFile;
    try {
      file = await writeChunks(handle, path, chunks, signal);
      await attempt(path, () => handle.sync());
    } finally {
      await handle.close();
    }
    return stagedFile(path, file, folder);
  } catch (error) {
    await discardTemporary(path, folder);
    throw error;
  }
}

/** A file that `stageFile` has completed, in whatever thread. */
export function stagedFile(path: string, file: WrittenFile, folder = dirname(path)): StagedFile {
  const temporary = temporaryPath(path, folder);
  return {
    file,
    commit: () => attempt(path, () => rename(temporary, path)),
    discard: () => rm(temporary, { force: true }),
  };
}

/** Removes what was begun of a file, if anything was. */
export async function discardTemporary(path: string, folder = dirname(path)): Promise<void> {
  await rm(temporaryPath(path, folder), { force: true }).catch(() => undefined);
}

function temporaryPath(path: string, folder: string): string {
  return join(folder, `${basename(path)}.${process.pid}.tmp`);
}

/** Writes one file: the new one stands there whole, or the old one still does. Throws WhowhomError `write-failed`. */
export async function writeFileAtomically(path: string, chunks: Chunks): Promise<WrittenFile> {
  const staged = await stageFile(path, chunks);
  await commitFiles([staged]);
  return staged.file;
}

/** Puts files in place together. Where one cannot be, it and those after it are discarded and the error passes on. */
export async function commitFiles(files: readonly StagedFile[]): Promise<void> {
  for (const [index, file] of files.entries()) {
    try {
      await file.commit();
    } catch (error) {
      await discardFiles(files.slice(index));
      throw error;
    }
  }
}

export async function discardFiles(files: readonly StagedFile[]): Promise<void> {
  for (const file of files) await file.discard().catch(() => undefined);
}

async function writeChunks(
  handle: FileHandle,
  path: string,
  chunks: Chunks,
  signal: AbortSignal | undefined,
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  // One buffer for all: a new one for each piece would have the collector walk the whole heap again and again.
  const space = Buffer.allocUnsafe(BUFFER_LENGTH);
  let bytes = 0;
  let used = 0;
  /** First half of a pair of surrogates that lies across two chunks. */
  let half = '';
  const writeOut = async (data: Uint8Array) => {
    if (signal?.aborted) throw new WhowhomError('interrupted', `Stopped while ${path} was written`, { path });
    hash.update(data);
    bytes += data.length;
    for (let written = 0; written < data.length; ) {
      written += (await attempt(path, () => handle.write(data, written))).bytesWritten;
    }
  };
  const flush = async () => {
    await writeOut(space.subarray(0, used));
    used = 0;
  };
  const takeText = async (text: string) => {
    for (let start = 0; start < text.length; ) {
      // No code unit takes more than three bytes.
      let end = Math.min(start + Math.floor(space.length / 3), text.length);
      if (end < text.length && endsInsidePair(text, end)) end -= 1;
      if (used + 3 * (end - start) > space.length) await flush();
      used += space.write(text.slice(start, end), used, 'utf8');
      start = end;
    }
  };
  const takeBytes = async (data: Uint8Array) => {
    if (used + data.length > space.length) await flush();
    if (data.length > space.length) return writeOut(data);
    space.set(data, used);
    used += data.length;
  };
  /** Most chunks are text for which there is room: nothing is waited for. Returns false for any other. */
  const put = (chunk: string | Uint8Array): boolean => {
    if (typeof chunk !== 'string' || used + 3 * chunk.length > space.length) return false;
    if (half !== '' || endsInsidePair(chunk, chunk.length)) return false;
    used += space.write(chunk, used, 'utf8');
    return true;
  };
  const take = async (chunk: string | Uint8Array) => {
    const before = half;
    half = '';
    if (typeof chunk !== 'string') {
      await takeText(before);
      return takeBytes(chunk);
    }
    const text = before + chunk;
    if (endsInsidePair(text, text.length)) half = text.slice(-1);
    return takeText(half === '' ? text : text.slice(0, -1));
  };
  if (Symbol.asyncIterator in chunks) {
    for await (const chunk of chunks) if (!put(chunk)) await take(chunk);
  } else {
    for (const chunk of chunks) if (!put(chunk)) await take(chunk);
  }
  await takeText(half);
  await writeOut(space.subarray(0, used));
  return { name: basename(path), bytes, sha256: hash.digest('hex') };
}

function endsInsidePair(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff;
}

async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw writeFailed(`write ${path}`, path, error);
  }
}
