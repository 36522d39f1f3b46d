import { createRequire } from 'node:module';
import type * as Chardet from 'chardet';

const require = createRequire(import.meta.url);

export interface DecodedText {
  /** Without a byte-order mark; line ends as in the file. */
  readonly text: string;
  readonly encoding: string;
  /** How many characters could not be decoded (U+FFFD stands for each). */
  readonly broken: number;
}

const SAMPLE = 65_536;
/** What Windows-1252 has at 0x80-0x9F; the five places that it leaves free stay control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Settles UTF-16, which also settles where a line ends; undefined where bytes below 128 are ASCII. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: in western text every other byte is zero.
  const pairs = Math.min(bytes.length, 4096) >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) even++;
    if (bytes[2 * i + 1] === 0) odd++;
  }
  if (pairs < 2 || even + odd < pairs * 0.4) return undefined;
  if (even < odd * 0.05) return isText(bytes, 'utf-16le') ? 'utf-16le' : undefined;
  if (odd < even * 0.05) return isText(bytes, 'utf-16be') ? 'utf-16be' : undefined;
  return undefined;
}

/** True where the bytes are no text in any encoding that is read: zero bytes, many control characters, a known magic. */
export function isBinary(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || detectUtf16(bytes)) return false;
  const sample = bytes.subarray(0, SAMPLE);
  const magic = Buffer.from(sample.subarray(0, 5)).toString('latin1');
  if (magic === '%PDF-' || magic === '{\\rtf' || magic.startsWith('PK\u0003\u0004')) return true;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && !(byte >= 9 && byte <= 13)) controls++;
  }
  return controls > sample.length / 20;
}

/**
 * Decodes bytes: a byte-order mark, then UTF-16 by its zero bytes, then UTF-8 wherever the bytes are valid UTF-8 (whatever
 * was declared), then the declared charset, then UTF-8 with a few broken characters, then what chardet is sure of,
 * then Windows-1252. `utf16` is given where the piece is one line of a file that is known to be UTF-16.
 */
export function decodeText(
  bytes: Uint8Array,
  declared?: string,
  utf16: 'utf-16le' | 'utf-16be' | undefined = detectUtf16(bytes),
): DecodedText {
  if (utf16) return decode(bytes, utf16);
  const utf8 = decode(bytes, 'utf-8');
  if (utf8.broken === 0 || isValidUtf8(bytes)) return { ...utf8, broken: 0 };
  const named = declared && !/^utf-?(?:8|16)/iu.test(declared) ? decodeOrNothing(bytes, declared) : undefined;
  if (named) return named;
  if (mostlyUtf8(utf8)) return utf8;
  // Loaded where it is needed: few files are neither UTF-8 nor tell what they are.
  const { analyse } = require('chardet') as typeof Chardet;
  const best = analyse(bytes.subarray(0, SAMPLE))[0];
  const detected =
    best && best.confidence >= 50 && best.name !== 'UTF-8' ? decodeOrNothing(bytes, best.name) : undefined;
  return detected ?? decode(bytes, 'windows-1252');
}

/** Reading turns CRLF and lone CR into LF: offsets count from the document's `text`, not from the file. */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  let text = new TextDecoder(encoding).decode(bytes);
  // Some releases of Node decode Windows-1252 as Latin-1, which loses every curly quote and dash.
  if (encoding === 'windows-1252') {
    text = text.replace(/[\x80-\x9f]/gu, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80]!);
  }
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken++;
  return { text, encoding, broken };
}

function decodeOrNothing(bytes: Uint8Array, label: string): DecodedText | undefined {
  try {
    return decode(bytes, new TextDecoder(label).encoding);
  } catch {
    // A label that TextDecoder does not know says nothing about the bytes.
    return undefined;
  }
}

/** U+FFFD may also stand in the file itself, as three valid bytes. */
function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A cut or damaged UTF-8 file: far more whole sequences than broken ones. */
function mostlyUtf8({ text, broken }: DecodedText): boolean {
  let wide = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) wide++;
  return wide - broken >= broken * 4;
}

function isText(bytes: Uint8Array, encoding: string): boolean {
  const { text, broken } = decode(bytes.subarray(0, 4096), encoding);
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && !(code >= 9 && code <= 13)) controls++;
  }
  return broken <= 1 && controls <= text.length / 20;
}
