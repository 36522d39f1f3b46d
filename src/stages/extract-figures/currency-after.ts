import { CURRENCY_NOUNS, CURRENCY_SIGNS, DOUBTFUL_CURRENCY_NOUNS, SUBUNITS } from '../../knowledge/currencies.js';
import { type CurrencyRead, codeOf, millionsCodeOf } from './currency-code.js';
import { currencyNames, singular } from './currency-names.js';
import { type FigureReader, own } from './reader.js';

/** A currency after its number: "dollars", "US dollars", "euros", "yuan", "USD", "€", "cents", "pence". */
export function currencyAfter(r: FigureReader, i: number, isScaled: boolean): CurrencyRead | undefined {
  const word = r.word(i);
  if (word === '') return undefined;
  const sign = own(CURRENCY_SIGNS, word);
  if (sign !== undefined)
    return r.isNumber(i + 1) && !r.spaced(i + 1)
      ? undefined
      : { end: i + 1, code: sign, ...(word === '$' && { open: 'dollar' }) };
  if (!r.isWord(i) && word !== '¢') return undefined;
  const code = codeOf(r, i);
  // "3 USD50 cards": the code is the next number's.
  if (r.isNumber(i + 1) && !r.spaced(i + 1)) return undefined;
  if (code !== undefined) return { end: i + 1, code };
  const inMillions = millionsCodeOf(r, i);
  if (inMillions !== undefined) return { end: i + 1, code: inMillions, times: 1e6 };
  if (word === 'usd' || word === 'eur' || word === 'gbp') return { end: i + 1, code: word.toUpperCase() };
  // "69.45 US cents"
  if ((word === 'us' || word === 'us.') && /^cents?$/.test(r.word(i + 1))) return { end: i + 2, code: 'USD', per: 100 };
  const part = own(SUBUNITS, word) ?? own(SUBUNITS, word.endsWith('s') ? word.slice(0, -1) : word);
  if (part && (word !== 'p' || !r.spaced(i))) {
    return { end: i + 1, code: part.currency, per: part.per, ...(word.startsWith('cent') && { open: 'dollar' }) };
  }
  // Full names of two to four words: "Australian dollars", "New Zealand dollars", "CFA francs".
  const { full, demonyms } = currencyNames();
  let name = '';
  for (let k = 0; k < 4; k++) {
    const next = r.word(i + k);
    if (next === '' || next === '.' || (!r.isWord(i + k) && next !== '.')) break;
    const whole = name + singular(next);
    if (k > 0) {
      const found = full.get(whole);
      if (found !== undefined) return { end: i + k + 1, code: found };
      const shortName = k === 1 && demonyms.has(word) ? own(CURRENCY_NOUNS, singular(next)) : undefined;
      if (shortName !== undefined) return { end: i + 2, code: shortName };
    }
    name = `${name}${next} `;
  }
  const noun = singular(word);
  const short = own(CURRENCY_NOUNS, noun);
  if (short === undefined) return undefined;
  if (DOUBTFUL_CURRENCY_NOUNS.has(noun) && !isDoubtfulMoney(r, i, word, noun, isScaled)) return undefined;
  const end = noun === 'pound' && r.word(i + 1) === 'sterling' ? i + 2 : i + 1;
  return { end, code: short, open: noun };
}

/** "five pounds" may be weight: money where the scale is large or nothing is weighed; "won" needs to end its phrase. */
function isDoubtfulMoney(r: FigureReader, i: number, word: string, noun: string, isScaled: boolean): boolean {
  if (noun === 'real' && r.word(i + 1) === 'estate') return false;
  if (isScaled) return true;
  if (noun === 'pound') return r.word(i + 1) === 'sterling';
  if (noun === 'won' || noun === 'real' || noun === 'sol' || noun === 'som') return r.atoms.value[i - 1]! >= 100;
  return word.endsWith('s') || noun === 'rand' || noun === 'dong' || noun === 'lei' || noun === 'leu';
}
