import { isCorporateSuffix, typeOfHead } from '../../knowledge/name-heads.js';
import { normalizeName } from '../../knowledge/normalize-name.js';

/** British spellings and forms of one word that names of bodies are written with. */
const SPELLINGS: Readonly<Record<string, string>> = {
  defence: 'defense',
  organisation: 'organization',
  labour: 'labor',
  centre: 'center',
  programme: 'program',
  organisations: 'organizations',
  theatre: 'theater',
  harbour: 'harbor',
  'u s': 'us',
};

/** What a company does or is, where its name is as often said without it: "Ford Motor Company". */
const DESCRIPTORS = new Set(
  `company companies co group holding holdings corporation corp inc ltd plc industries international motor motors automotive airlines airways computer computers
  electronics energy technologies technology systems entertainment pharmaceuticals pharma bank banking foods aerospace telecom communications enterprises brands
  stores petroleum oil gas steel chemical chemicals electric platforms global partners capital financial services worldwide`.split(
    /\s+/,
  ),
);

/** The words of a body's name that tell it from others: without "the" and legal forms, in one spelling. */
export function bodyWords(name: string): string[] {
  const words = normalizeName(name.replace(/,/g, ' '))
    .split(' ')
    .filter(Boolean)
    .map((word) => SPELLINGS[word] ?? word);
  while (words.length > 1 && isCorporateSuffix(words.at(-1)!)) words.pop();
  return words;
}

/** Several capitals, hardly anything else: "UAW", "G20", "MoD". */
export function isAcronym(name: string): boolean {
  return (
    /^[\p{Lu}\p{Nd}][\p{Lu}\p{Ll}\p{Nd}&.-]{1,9}$/u.test(name) && (name.match(/[\p{Lu}\p{Nd}]/gu)?.length ?? 0) >= 2
  );
}

export type ShortForm = 'initials' | 'without what it does' | 'first words' | 'last words';

/** How a shorter name may stand for a longer one. */
export function shortFormOf(short: string, long: string): ShortForm | undefined {
  const [a, b] = [bodyWords(short), bodyWords(long)];
  if (isAcronym(short) && b.length > 1) {
    const letters = short.replace(/[^\p{L}\p{Nd}]/gu, '').toLowerCase();
    if (letters.length > 1 && initialsOf(b).includes(letters)) return 'initials';
  }
  if (a.length === 0 || a.length >= b.length) return undefined;
  // "Ministry" and "Bank" alone name no body.
  if (a.every((word) => typeOfHead(word) !== undefined || word.length < 3)) return undefined;
  if (a.every((word, i) => word === b[i]))
    return b.slice(a.length).every((word) => DESCRIPTORS.has(word)) ? 'without what it does' : 'first words';
  return a.every((word, i) => word === b[b.length - a.length + i]) ? 'last words' : undefined;
}

function initialsOf(words: readonly string[]): string[] {
  const of = (list: readonly string[]) => list.map((word) => word[0]).join('');
  return [of(words), of(words.filter((word) => !/^(?:of|the|and|for|in|on|de|la|des|du|to)$/.test(word)))];
}
