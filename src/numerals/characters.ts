/** Character classes for cutting atoms, by UTF-16 code unit. */

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x3000
  );
}

/** Letters of any script; signs, punctuation, fractions and currency signs are not among them. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  return (
    !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff20) && code !== 0x0e3f && code !== 0xfffd
  );
}

const MARKS: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '−': '-',
  '‒': '–',
  '—': '–',
  '―': '–',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '～': '~',
  '％': '%',
  '＄': '$',
  '￥': '¥',
  '￡': '£',
  '⁄': '/',
};

/** A mark as the rules read it: one hyphen, one dash (–), straight quotes. */
export function markOf(character: string): string {
  return MARKS[character] ?? character;
}
