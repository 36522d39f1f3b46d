import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { decodeText, detectUtf16, isBinary, normalizeLineEnds } from './decode-text.js';
import { parseHtml } from './html.js';
import { parseJsonFile } from './json-file.js';
import { type JsonPlace, parseJsonLine } from './json-lines.js';
import type { ReadContext } from './options.js';
import { type Parsed, parsedArticle, parsedSkip } from './parsed.js';
import { parsePlainText } from './plain-text.js';
import { isSeed, parseSeed } from './seed.js';
import type { ReadWarning } from './skip.js';
import { splitLines } from './split-lines.js';

const HEAD = 65_536;

/** Reads one file: its articles and skips, one at a time. Errors of the file system are skips, too. */
export async function* readFile(file: string, context: ReadContext): AsyncGenerator<Parsed> {
  const { path } = context;
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'r');
    yield* readHandle(handle, extname(file).toLowerCase(), context);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Only the file system's errors carry such a code; anything else is a fault of ours and must be seen.
    if (typeof code !== 'string' || !/^E[A-Z0-9]+$/u.test(code)) throw error;
    yield parsedSkip({
      code: 'unreadable-file',
      path,
      message: `The file cannot be read: ${code}.`,
      found: message.split(',')[0]!,
    });
  } finally {
    await handle?.close();
  }
}

async function* readHandle(handle: FileHandle, extension: string, context: ReadContext): AsyncGenerator<Parsed> {
  const { path, maxBytes } = context;
  const { size } = await handle.stat();
  const head = Buffer.alloc(Math.min(size, HEAD));
  await handle.read(head, 0, head.length, 0);
  if (isBinary(head)) {
    const expected = 'seed, text, HTML or JSON lines';
    yield parsedSkip({ code: 'binary-file', path, message: 'The file is no text.', expected });
    return;
  }
  if (isJsonLines(extension, head)) {
    yield* readJsonLines(handle, context, head);
    return;
  }
  if (size > maxBytes) {
    const expected = `at most ${maxBytes} bytes`;
    yield parsedSkip({
      code: 'too-large',
      path,
      message: 'The file is over the limit.',
      expected,
      found: `${size} bytes`,
    });
    return;
  }
  const bytes = await handle.readFile();
  const html = isHtml(extension, head);
  const { text: raw, encoding, broken } = decodeText(bytes, html ? declaredCharset(head) : undefined);
  const text = normalizeLineEnds(raw);
  const warning = brokenCharacters({ path }, encoding, broken);
  for (const parsed of parseText(text, extension, html, context)) yield withWarning(parsed, warning);
}

/** Format by extension and content: HTML and the seed format are also known by what they begin with. */
export function* parseText(text: string, extension: string, html: boolean, context: ReadContext): Generator<Parsed> {
  if (!text.trim()) yield parsedSkip({ code: 'empty-file', path: context.path, message: 'The file is empty.' });
  else if (html) yield parseHtml(text, context);
  else if (/^\.(?:json|jsonl|ndjson)$/u.test(extension)) yield* parseJsonFile(text, context);
  else if (isSeed(text)) yield parseSeed(text, context.path);
  else yield parsePlainText(text, context);
}

async function* readJsonLines(handle: FileHandle, context: ReadContext, head: Buffer): AsyncGenerator<Parsed> {
  const { path, fields, maxBytes, dateOrder } = context;
  const utf16 = detectUtf16(head);
  let filled = 0;
  for await (const { number, bytes } of splitLines(handle, utf16, maxBytes)) {
    if (!bytes) {
      filled++;
      const expected = `at most ${maxBytes} bytes`;
      yield parsedSkip({ code: 'too-large', path, line: number, message: 'The line is over the limit.', expected });
      continue;
    }
    const { text, encoding, broken } = decodeText(bytes, undefined, utf16);
    if (!text.trim()) continue;
    filled++;
    const parsed = parseJsonLine(text.trim(), { path, line: number }, fields, dateOrder);
    yield withWarning(parsed, brokenCharacters({ path, line: number }, encoding, broken));
  }
  if (!filled) yield parsedSkip({ code: 'empty-file', path, message: 'The file is empty.' });
}

/** Lines are read as a stream, so that a file of them may be larger than the limit; an array is read whole. */
function isJsonLines(extension: string, head: Buffer): boolean {
  if (extension !== '.jsonl' && extension !== '.ndjson') return false;
  return !asAscii(head).trimStart().startsWith('[');
}

function isHtml(extension: string, head: Buffer): boolean {
  if (/^\.x?html?$/u.test(extension)) return true;
  return /^(?:<\?xml[^>]{0,200}>\s{0,200})?<(?:!doctype\s{1,20}html|html)[\s>]/iu.test(
    asAscii(head.subarray(0, 1024)).trimStart(),
  );
}

function declaredCharset(head: Buffer): string | undefined {
  return /<meta\b[^>]{0,300}\bcharset\s{0,20}=\s{0,20}["']?\s{0,20}([\w:-]{2,40})/iu.exec(
    head.subarray(0, 8192).toString('latin1'),
  )?.[1];
}

/** Enough to look at a beginning in any encoding: marks and zero bytes taken out. */
function asAscii(head: Buffer): string {
  return head
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')
    .replaceAll('\0', '');
}

function brokenCharacters(place: JsonPlace, encoding: string, broken: number): ReadWarning | undefined {
  if (!broken) return undefined;
  const message = `Characters that could not be decoded as ${encoding}: ${broken}; U+FFFD stands for each.`;
  return { code: 'broken-characters', ...place, message };
}

function withWarning(parsed: Parsed, warning: ReadWarning | undefined): Parsed {
  if (!warning || parsed.kind === 'skip') return parsed;
  return parsedArticle(parsed.article, [warning, ...(parsed.warnings ?? [])], parsed.line);
}
