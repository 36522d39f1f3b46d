import { describe, expect, test } from 'vitest';
import { legalXml, nmtoken, xmlAttribute, xmlContent } from '../../../src/formats/write/xml-text.js';

describe('legalXml', () => {
  test.each([
    ['plain é 😀 مرحبا', 'plain é 😀 مرحبا'],
    ['\t\n\r kept', '\t\n\r kept'],
    ['\u{0}\u{8}\u{B}\u{1F}', '\u{FFFD}'.repeat(4)],
    ['\u{FFFE}\u{FFFF}', '\u{FFFD}\u{FFFD}'],
    ['\u{7F}\u{85}', '\u{7F}\u{85}'],
    ['\u{D83D}x\u{DE00}', '\u{FFFD}x\u{FFFD}'],
    ['\u{10FFFF}', '\u{10FFFF}'],
  ])('%j', (text, expected) => {
    expect(legalXml(text)).toBe(expected);
  });
});

test('content and attributes are escaped; an attribute keeps its white space', () => {
  expect(xmlContent(`<a b="c">&\r\n\t'`)).toBe(`&lt;a b="c"&gt;&amp;&#13;\n\t'`);
  expect(xmlAttribute(`<a b="c">&\r\n\t'`)).toBe(`&lt;a b=&quot;c&quot;&gt;&amp;&#13;&#10;&#9;'`);
});

test.each([
  ['person:xi-jinping', 'person:xi-jinping'],
  ['location:são-tomé_1.2', 'location:são-tomé_1.2'],
  ['location:北京', 'location:北京'],
  ['a b', 'a_x20_b'],
  ['µ½ª', '_xB5__xBD__xAA_'],
  ['×÷', '_xD7__xF7_'],
  ['😀', '😀'],
  ['\u{D800}', '_xD800_'],
  ['', '_'],
])('nmtoken %j', (text, expected) => {
  expect(nmtoken(text)).toBe(expected);
});
