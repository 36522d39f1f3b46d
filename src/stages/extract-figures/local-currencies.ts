import type { CurrencyRead } from './currency-code.js';
import { currencyNames } from './currency-names.js';
import type { FigureReader } from './reader.js';

/** Which currency a short name or "$" means in this text: that of the one country it speaks of which has such a currency. */
export class LocalCurrencies {
  readonly #r: FigureReader;
  readonly #answers = new Map<string, string | undefined>();

  constructor(r: FigureReader) {
    this.#r = r;
  }

  resolve({ code, open }: CurrencyRead): string {
    if (open === undefined) return code;
    let answer = this.#answers.get(open);
    if (!this.#answers.has(open)) {
      answer = this.#decide(open, code);
      this.#answers.set(open, answer);
    }
    return answer ?? code;
  }

  /** Counts the countries named in the text by the currency of this name that they use; the default wins a tie. */
  #decide(noun: string, fallback: string): string | undefined {
    const local = currencyNames().local.get(noun);
    if (!local) return undefined;
    const { atoms } = this.#r;
    const counts = new Map<string, number>();
    for (let i = 0; i < atoms.count; i++) {
      if (atoms.capital[i] === 0) continue;
      const word = atoms.word[i]!;
      const pair = i + 1 < atoms.count ? `${word} ${atoms.word[i + 1]}` : word;
      const isUs =
        noun === 'dollar' &&
        (word === 'us' ||
          word === 'us.' ||
          word === 'usa' ||
          word === 'american' ||
          word === 'america' ||
          word === 'washington');
      const code = isUs ? 'USD' : (local.get(pair) ?? local.get(word));
      if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    let best: string | undefined;
    for (const [code, count] of counts) {
      const known = best === undefined ? 0 : counts.get(best)!;
      if (count > known || (count === known && code === fallback)) best = code;
    }
    // For the dollar, which is counted with all over the world, one mention of a country is no evidence.
    if (noun === 'dollar' && best !== undefined && best !== 'USD' && counts.get(best)! < 2) return undefined;
    if (noun === 'dollar' && (counts.get('USD') ?? 0) > 0) return 'USD';
    return best;
  }
}
