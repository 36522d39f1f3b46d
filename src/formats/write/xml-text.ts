/** Everything that XML 1.0 has no way to hold, not even as a reference; the `u` flag makes lone surrogates match alone. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text with each character that XML 1.0 forbids (controls, U+FFFE, U+FFFF, lone surrogates) replaced by U+FFFD. */
export function legalXml(text: string): string {
  return text.replace(ILLEGAL, '\u{FFFD}');
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text of which nothing has to change: most of it, and a look is quicker than three replacements. */
const PLAIN_TEXT = /^[ !#-%'-;=?-~]*$/;

/** Legal, escaped content of an element. */
export function xmlContent(text: string): string {
  if (PLAIN_TEXT.test(text)) return text;
  return legalXml(text).replace(/[&<>\r]/g, (character) => REFERENCES[character]!);
}

/** Legal, escaped value of an attribute in double quotes; white space is kept as it is by references. */
export function xmlAttribute(text: string): string {
  if (PLAIN_TEXT.test(text)) return text;
  return legalXml(text).replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character]!);
}

/** NameChar of XML 1.0, fifth edition. */
const NAME_CHARACTER =
  /[-.0-9:A-Z_a-z\u{B7}\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{203F}\u{2040}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]/u;

/** Most ids are plain: these need no look at each character. */
const PLAIN = /^[-.0-9:A-Z_a-z]+$/;

/** The text as an XML NMTOKEN: any other character becomes its code point, "µ" being "_xB5_"; nothing becomes "_". */
export function nmtoken(text: string): string {
  if (text === '') return '_';
  if (PLAIN.test(text)) return text;
  let token = '';
  for (const character of text) {
    const known = NAME_CHARACTER.test(character);
    token += known ? character : `_x${character.codePointAt(0)!.toString(16).toUpperCase()}_`;
  }
  return token;
}
