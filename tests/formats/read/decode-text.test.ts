import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, isBinary, normalizeLineEnds } from '../../../src/formats/read/decode-text.js';

const CP1252: Readonly<Record<string, number>> = { '€': 0x80, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 };
const windows1252 = (text: string) => Uint8Array.from(text, (letter) => CP1252[letter] ?? letter.charCodeAt(0));
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const SENTENCE = 'Mr Müller said the “largest” loan – €5 billion – wasn’t refused by São Tomé.';

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(SENTENCE), undefined, 'utf-8', SENTENCE],
    ['UTF-8 with a mark', utf8(`\ufeff${SENTENCE}`), undefined, 'utf-8', SENTENCE],
    ['UTF-8 declared as something else', utf8(SENTENCE), 'windows-1251', 'utf-8', SENTENCE],
    ['UTF-16 LE with a mark', utf16le(`\ufeff${SENTENCE}`), undefined, 'utf-16le', SENTENCE],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${SENTENCE}`), undefined, 'utf-16be', SENTENCE],
    ['UTF-16 LE without', utf16le(SENTENCE), undefined, 'utf-16le', SENTENCE],
    ['UTF-16 BE without', utf16be(SENTENCE), undefined, 'utf-16be', SENTENCE],
    ['Windows-1252', windows1252(SENTENCE), undefined, 'windows-1252', SENTENCE],
    ['Windows-1252, one apostrophe', windows1252('it’s'), undefined, 'windows-1252', 'it’s'],
    ['a declared charset', Uint8Array.of(0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0), 'windows-1251', 'windows-1251', 'Москва'],
    ['a declared charset that does not exist', windows1252('it’s'), 'klingon-8', 'windows-1252', 'it’s'],
    ['bytes declared as UTF-8 that are not', windows1252('it’s'), 'utf-8', 'windows-1252', 'it’s'],
    ['U+FFFD written in valid UTF-8', utf8('a\ufffdb'), undefined, 'utf-8', 'a\ufffdb'],
    ['nothing', utf8(''), undefined, 'utf-8', ''],
  ])('reads %s', (_, bytes, declared, encoding, text) => {
    expect(decodeText(bytes, declared)).toEqual({ text, encoding, broken: 0 });
  });

  it('keeps UTF-8 that was cut within a letter and counts what broke', () => {
    const cut = utf8('Présidence française à Genève, señor Müller é').subarray(0, -1);
    expect(decodeText(cut)).toEqual({
      text: 'Présidence française à Genève, señor Müller \ufffd',
      encoding: 'utf-8',
      broken: 1,
    });
  });

  it('never mistakes valid UTF-8, nor UTF-16 with a mark', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0') && !value.startsWith('\ufeff'));
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, 'windows-1252', 'shift_jis', 'utf-16le'), (value, declared) => {
        expect(decodeText(utf8(value), declared).text).toBe(value);
        expect(decodeText(utf16be(`\ufeff${value}`), declared).text).toBe(value);
      }),
    );
  });
});

describe('isBinary', () => {
  it.each([
    ['a zero byte', Uint8Array.of(72, 105, 0, 33, 72, 105), true],
    ['a PDF', utf8('%PDF-1.7\nhello'), true],
    ['a ZIP', utf8('PK\u0003\u0004hello'), true],
    ['control characters', utf8('\u0001\u0002\u0003\u0004'), true],
    ['text with tabs and a form feed', utf8('a\tb\fc\r\n'), false],
    ['UTF-16', utf16le('A plain sentence.'), false],
    ['Windows-1252', windows1252(SENTENCE), false],
    ['nothing', utf8(''), false],
  ])('%s: %s', (_, bytes, expected) => {
    expect(isBinary(bytes)).toBe(expected);
  });
});

it('makes every line end a line feed', () => {
  expect(normalizeLineEnds('a\r\nb\rc\n\r\nd')).toBe('a\nb\nc\n\nd');
});
