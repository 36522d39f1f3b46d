const SINGLE_QUOTES = /[‘’‚‛′`´ʼ＇]/g;
const DOUBLE_QUOTES = /[“”„‟″«»＂]/g;
const ANY_QUOTE = /[‘’‚‛′`´ʼ＇“”„‟″«»＂]/;

/** Quotation marks of every shape become the two straight ones; two single ones are a double one. */
export function normalWord(word: string): string {
  const straight = ANY_QUOTE.test(word) ? word.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"') : word;
  return straight === "''" ? '"' : straight;
}
