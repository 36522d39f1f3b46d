/** Prefixes that Universal Dependencies keep with their hyphen: anti-war, co-operate, e-mail. */
const KEPT_PREFIXES = new Set(
  'non e anti re pre pro mid co cross post over sub semi counter ex multi mini inter intra neo socio micro un ultra'.split(
    ' ',
  ),
);
/** Words written together, or without their apostrophe, that are two: "gonna" is "gon na". The number is where the second begins. */
const TWO_WORDS: Readonly<Record<string, number>> = {
  cannot: 3,
  gonna: 3,
  gotta: 3,
  wanna: 3,
  gimme: 3,
  lemme: 3,
  outta: 3,
  alot: 1,
  cant: 2,
  wont: 2,
  thats: 4,
  whats: 4,
  theres: 5,
  hes: 2,
  shes: 3,
  youre: 3,
  theyre: 4,
  theyve: 4,
  theyll: 4,
  youve: 3,
  youll: 3,
  weve: 2,
  ive: 1,
  im: 1,
};
/** Abbreviations whose full stop wink-nlp takes for a sentence's. */
const ABBREVIATION =
  /^(?:al|Rev|Hon|Gov|Sen|Rep|Sgt|Cpl|Pvt|Brig|Maj|Adm|Cmdr|Supt|Insp|Messrs|Mme|Mlle|Attn|Arrv|Thur|Thurs|Tues|(?:\p{L}\.)+\p{L})$/u;
/** What wink-nlp takes for an abbreviation and is a word at the end of a sentence. */
const WORD_WITH_STOP = /^(?:in|no|mass)\.$/;
const RUN = /^(?:[-=*_~#<>.+^|]|[!?…])$/;
/** Marks that may be mixed in one run: those that end one sentence ("?!", "...?", "!."), and those of a drawn line ("----=="). */
const MIXED_RUNS = ['.!?…', '-='];
const LETTERS = /^[\p{L}\p{M}]+$/u;
const NEGATION = /^(.*)(n['’]t)$/i;
const CONTRACTION = /^(.*)(['’](?:s|re|ve|ll|d|m))$/i;
const CLOCK_TIME = /^(\d{1,2}(?:[:.]\d{2})?)([ap]\.?m\.?)$/i;
const MEASURE = /^(\d+)(hrs?|mins?|secs?|yrs?|km|kg|lbs?|cm|mm|ft|mph)$/i;
const THOUSANDS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const CURRENCY = /^([A-Z]{1,3})([$€£¥])(.*)$/;

/** Brings the words of one chunk, which follow one another without a gap, nearer to the Universal Dependencies' words. */
export function refineWords(words: readonly string[]): readonly string[] {
  return joinWords(words).flatMap(splitWord);
}

function joinWords(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && belongTogether(last, word)) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

function belongTogether(left: string, right: string): boolean {
  if (right === '.') return ABBREVIATION.test(left) || isRunOf(left, '.');
  // Letters that wink-nlp does not know break words apart: "Li č en".
  if (LETTERS.test(right)) {
    if (left.endsWith('_') || (/^\d+$/.test(left) && /^\p{Lu}$/u.test(right))) return true;
    return LETTERS.test(left) && (isForeign(left) || isForeign(right));
  }
  // "Analysis_0712", "18T", "’72"
  if (right === '_' || left.endsWith('_')) return true;
  // wink-nlp reads "24hrs" as "2" and "4hrs".
  if (/^\d+$/.test(left) && /^\d+\p{L}+$/u.test(right)) return true;
  if (/^[’']$/.test(left) && /^\d\d$/.test(right)) return true;
  if (RUN.test(right[0]!)) return isRunOf(left, right[0]!) && isRunOf(right, right[0]!);
  return isQuotePair(left, right);
}

function isForeign(word: string): boolean {
  return /[^\p{ASCII}]/u.test(word);
}

/** `word` is nothing but this character, or those that it may be mixed with. */
function isRunOf(word: string, character: string): boolean {
  const kinds = MIXED_RUNS.find((marks) => marks.includes(character)) ?? character;
  for (const each of word) if (!kinds.includes(each)) return false;
  return true;
}

function isQuotePair(left: string, right: string): boolean {
  return (left === right && /^['`’‘]$/.test(right)) || (left === '‘' && right === '’');
}

function splitWord(word: string): readonly string[] {
  if (word.length < 3 && word !== '):' && word !== ');' && !/^im$/i.test(word)) return [word];
  const negation = NEGATION.exec(word);
  if (negation?.[1]) return [...splitHyphens(negation[1]), negation[2]!];
  const contraction = CONTRACTION.exec(word);
  if (contraction?.[1]) return [...splitHyphens(contraction[1]), contraction[2]!];
  const second = secondWord(word);
  if (second !== undefined) return [word.slice(0, second), word.slice(second)];
  if (WORD_WITH_STOP.test(word) || word === '):' || word === ');') return [word.slice(0, -1), word.slice(-1)];
  const time = CLOCK_TIME.exec(word) ?? MEASURE.exec(word);
  if (time) return [time[1]!, time[2]!];
  const currency = CURRENCY.exec(word);
  if (currency) return [currency[1]!, currency[2]!, ...(currency[3] ? [currency[3]] : [])];
  if (/^\d+(?:,\d+)+$/.test(word) && !THOUSANDS.test(word)) return word.split(/(,)/);
  return splitHyphens(word);
}

function secondWord(word: string): number | undefined {
  const lower = word.toLowerCase();
  // "IM" and "WONT" in capitals are names as often.
  return Object.hasOwn(TWO_WORDS, lower) && word !== word.toUpperCase() ? TWO_WORDS[lower] : undefined;
}

/** Hyphens stand alone, but for kept prefixes and for dates and telephone numbers: 2022-06-15, 555-1234, 3-5213. */
function splitHyphens(word: string): readonly string[] {
  const hyphen = word.indexOf('-');
  if (hyphen <= 0 || hyphen === word.length - 1 || !/[\p{L}\p{N}]/u.test(word[0]!)) return [word];
  if (/^\d+(?:-\d+){2,}$|^(?:\d|\d{3})-\d{4}$/.test(word)) return [word];
  const prefix = word.slice(0, hyphen);
  // "UN-backed" has no prefix.
  const isPrefix = KEPT_PREFIXES.has(prefix.toLowerCase()) && (prefix.length === 1 || prefix !== prefix.toUpperCase());
  const rest = word.slice(hyphen + 1);
  if (isPrefix && (LETTERS.test(rest) || (/^mid$/i.test(prefix) && /^\d+s?$/.test(rest)))) return [word];
  return word.split(/(-+)/).filter((part) => part !== '');
}
