import { PENN_TAG } from '../../document/labels.js';
import { type Compromise, loadCompromise } from '../../knowledge/compromise.js';

type Tables = Compromise['transform'];

const TENSE: ReadonlyMap<number, string> = new Map([
  [PENN_TAG.VBD, 'PastTense'],
  [PENN_TAG.VBN, 'PastTense'],
  [PENN_TAG.VBG, 'Gerund'],
  [PENN_TAG.VBZ, 'PresentTense'],
]);
/** Plurals that are their own base: without a singular, or with the same. */
const UNCHANGED = new Set(
  (
    'series species means headquarters premises data news police politics economics mathematics telecommunications troops thanks regards goods ' +
    'surroundings glasses manners whereabouts pants jeans trousers proceedings arrears remains savings finances'
  ).split(' '),
);
/** What the tables do not know. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'done do, gone go, undone undo, overdone overdo, run run, overrun overrun, born bear, stood stand, understood understand, withstood withstand, ' +
    'held hold, withheld withhold, upheld uphold, withdrawn withdraw, undertaken undertake, overtaken overtake, overthrown overthrow, ' +
    'shown show, flown fly, mistaken mistake, mown mow, sawn saw, lain lie, retold retell, gon go, wan want, got get, gotten get, forgotten forget, hidden hide, beaten beat, left leave, ' +
    'lives life, lies lie, toes toe, grandchildren grandchild, schoolchildren schoolchild, ' +
    'gentlemen gentleman, biases bias, analyses analysis, bases basis, headaches headache, caches cache'
  )
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
);
/** Verbs whose past and participle are their base: tables cut their ends ("let" is no participle of "le"). */
const ONE_FORM = new Set(
  (
    'put set cut let shut hit hurt cost cast quit rid split spread burst bet shed thrust upset reset bid slit wed broadcast ' +
    'forecast overcast beset inset offset sublet input output read'
  ).split(' '),
);
const MEMO_SIZE = 20_000;

/** Base forms of inflected words, by compromise's tables; pure but for a bounded memo. */
export class Inflections {
  readonly #tables: Tables;
  readonly #model: Compromise['model'];
  readonly #memo = new Map<string, string>();

  constructor() {
    const { transform, model } = loadCompromise();
    this.#tables = transform;
    this.#model = model;
  }

  /** The base form of a word in lower case that has this Penn tag (a number in PENN_TAGS), or nothing where the tag says it is one. */
  baseOf(word: string, pennTag: number): string | undefined {
    const tense = TENSE.get(pennTag);
    if (tense === undefined && pennTag !== PENN_TAG.NNS && pennTag !== PENN_TAG.JJR && pennTag !== PENN_TAG.JJS)
      return undefined;
    const key = `${pennTag} ${word}`;
    const known = this.#memo.get(key);
    if (known !== undefined) return known;
    const base = this.#look(word, pennTag, tense);
    if (this.#memo.size >= MEMO_SIZE) this.#memo.clear();
    this.#memo.set(key, base);
    return base;
  }

  #look(word: string, pennTag: number, tense: string | undefined): string {
    const { verb, noun, adjective } = this.#tables;
    // "lives" and "lies" are verbs too.
    const irregular = tense === 'PresentTense' ? undefined : IRREGULAR.get(word);
    if (irregular !== undefined) return irregular;
    if (tense !== undefined) {
      if (ONE_FORM.has(word)) return word;
      if (word.endsWith('s') && ONE_FORM.has(word.slice(0, -1))) return word.slice(0, -1);
      if (word.endsWith('ss')) return word;
      if (tense !== 'PastTense' || word.endsWith('ed')) return verb.toInfinitive(word, this.#model, tense);
      return this.#irregularPast(word, pennTag === PENN_TAG.VBN ? ['Participle', 'PastTense'] : ['PastTense']);
    }
    if (pennTag === PENN_TAG.NNS) return UNCHANGED.has(word) ? word : noun.toSingular(word, this.#model);
    if (pennTag === PENN_TAG.JJR) return adjective.fromComparative(word, this.#model);
    return adjective.fromSuperlative(word, this.#model);
  }

  /**
   * What has this form. Headlines' presents are often tagged as pasts ("leaders slam"), and the tables make a base of anything
   * ("slim"): only one that makes the form again is its base.
   */
  #irregularPast(word: string, tenses: readonly string[]): string {
    const { verb } = this.#tables;
    for (const tense of tenses) {
      const base = verb.toInfinitive(word, this.#model, tense);
      if (base === word) continue;
      const { PastTense, Participle } = verb.conjugate(base, this.#model);
      if (word === PastTense || word === Participle) return base;
    }
    return word;
  }
}
