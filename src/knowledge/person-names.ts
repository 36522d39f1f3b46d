import { areNicknames } from './nicknames.js';
import { foldDiacritics } from './normalize-name.js';
import { isHonorific } from './titles.js';

/** A person's name in parts, compared without case, marks, honorifics, suffixes and single particles. */
export interface PersonName {
  readonly parts: readonly string[];
  /** Lower-cased particles are left out of `parts`, so that "von der Leyen" and "Leyen" compare. */
  readonly suffix?: string;
}

const SUFFIX = /^(?:jr|sr|jnr|snr|ii|iii|iv)\.?$/i;
const PARTICLE = new Set(
  'al el ul ur bin ibn bint van von der den de del della di da dos du la le abu ould'.split(' '),
);
/** Spellings of names that several languages write in Latin letters: one key for all. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:mohammed|mohammad|mohamed|mohamad|muhammed|muhamad|muhammad|mahomed)$/, 'muhammad'],
  [/^(?:ahmed|ahmad|achmad)$/, 'ahmad'],
  [/^(?:hussein|hussain|husain|husayn|hossain|hossein)$/, 'husayn'],
  [/^(?:yousef|yusuf|youssef|yusef|yousuf|joseph)$/, 'yusuf'],
  [/^(?:volodymyr|vladimir|wladimir)$/, 'vladimir'],
  [/^(?:zelenskyy|zelensky|zelenskiy|zelenskij)$/, 'zelensky'],
  [/^(?:lukashenko|lukashenka)$/, 'lukashenko'],
  [/^(?:gaddafi|qaddafi|kadafi|gadhafi|qadhafi|kadhafi)$/, 'gaddafi'],
  [/^(?:alexander|aleksandr|alexandr|aliaksandr)$/, 'alexander'],
  [/^(?:sergei|sergey|serhiy)$/, 'sergei'],
  [/^(?:abdel|abdul|abd)$/, 'abdul'],
];

export function parsePersonName(text: string): PersonName {
  const parts: string[] = [];
  let suffix: string | undefined;
  const words = foldDiacritics(text)
    .replace(/[’']s$/, '')
    .split(/[\s-]+/)
    .filter(Boolean);
  words.forEach((word, i) => {
    const key = word.toLowerCase().replace(/[.'’]/g, '');
    if (!key || (i === 0 && words.length > 1 && isHonorific(word))) return;
    if (i > 0 && SUFFIX.test(word)) suffix = key;
    else if (!(PARTICLE.has(key) && words.length > 1))
      parts.push(SPELLINGS.find(([pattern]) => pattern.test(key))?.[1] ?? key);
  });
  return { parts, ...(suffix !== undefined && { suffix }) };
}

/** What joins a shorter form to a fuller one, for the reasons; none where they do not fit. */
export function joinForms(short: PersonName, full: PersonName): string | undefined {
  const a = short.parts;
  const b = full.parts;
  if (a.length === 0 || b.length < a.length || (short.suffix && short.suffix !== full.suffix)) return undefined;
  if (a.length === b.length) {
    if (a.every((part, i) => fits(part, b[i]!))) return 'same name';
    // "Bill Clinton" and "William Clinton".
    if (a.length > 1 && a.slice(1).every((part, i) => part === b[i + 1]) && areNicknames(a[0]!, b[0]!))
      return 'short form';
    return isTurned(a, b) || isTurned(b, a) ? 'other order' : undefined;
  }
  if (a.length === 1) {
    if (a[0]!.length < 2) return undefined;
    if (a[0] === b.at(-1)) return 'last name';
    if (a[0] === b[0]) return 'first name';
    // "López" for "Andrés Manuel López Obrador", "Zhang" for "Daniel Zhang Yong".
    return b.slice(1).includes(a[0]!) ? 'part of the name' : undefined;
  }
  if (startsOrEnds(a, b)) return 'part of the name';
  // "Barack Obama" and "Barack H. Obama".
  return (fits(a[0]!, b[0]!) || areNicknames(a[0]!, b[0]!)) &&
    a.at(-1) === b.at(-1) &&
    (a.length === 2 || inOrder(a, b))
    ? 'first and last name'
    : undefined;
}

/** An initial fits a name that begins with it. */
function fits(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** "Park Geun-hye" and "Geun-hye Park": the family name first or last. */
function isTurned([family, ...given]: readonly string[], b: readonly string[]): boolean {
  return given.length > 0 && family === b.at(-1) && given.every((part, i) => part.length > 1 && part === b[i]);
}

function startsOrEnds(a: readonly string[], b: readonly string[]): boolean {
  return a.every((part, i) => part === b[i]) || a.every((part, i) => part === b[b.length - a.length + i]);
}

function inOrder(a: readonly string[], b: readonly string[]): boolean {
  let at = 0;
  for (const part of b) if (at < a.length && fits(a[at]!, part)) at++;
  return at === a.length;
}
