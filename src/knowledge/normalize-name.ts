/**
 * The key under which names are compared: no diacritics, straight apostrophes, lower case, no leading "the", no full stops, "St" as
 * "Saint", "&" as "and", one space for any run of spaces and hyphens.
 */
export function normalizeName(name: string): string {
  return foldDiacritics(name)
    .replace(/[‘’ʻ`]/g, "'")
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/\./g, '')
    .replace(/[\s\-–]+/g, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^st /, 'saint ');
}

const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
  Þ: 'Th',
};

/** Latin letters without their marks; other scripts stay as they are. */
export function foldDiacritics(text: string): string {
  // Plain ASCII is by far the usual case.
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{Script=Inherited}/gu, '')
    .normalize('NFC')
    .replace(/[øØłŁđĐßæÆœŒıðþÞ]/g, (letter) => LETTERS[letter]!);
}
