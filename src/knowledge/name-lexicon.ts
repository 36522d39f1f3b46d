import { type CompromiseModel, loadCompromise } from './compromise.js';

/** What compromise's word lists know of a form. A word can be several things: "Jordan" a given name and a country. */
export interface LexiconEntry {
  readonly given: 'male' | 'female' | 'either' | undefined;
  readonly surname: boolean;
  readonly place: boolean;
  readonly organization: boolean;
  /** An everyday word: a noun, verb or adjective written small. */
  readonly common: boolean;
}

const NOTHING: LexiconEntry = { given: undefined, surname: false, place: false, organization: false, common: false };
const COMMON = new Set(
  (
    'Plural Singular Infinitive PastTense PresentTense Gerund Adjective Comparative Superlative Adverb Uncountable Participle Actor Noun Verb ' +
    'PhrasalVerb Conjunction Determiner Preposition Pronoun Possessive QuestionWord Modal Copula Cardinal Ordinal TextValue Month WeekDay Unit Duration Expression ' +
    'Currency Reflexive Negative Date Condition Imperative Multiple Fraction'
  ).split(' '),
);

/** Forms whose entries are remembered: names are without end. */
const MEMO_SIZE = 20_000;

export class NameLexicon {
  readonly #lexicon: CompromiseModel['one']['lexicon'];
  readonly #memo = new Map<string, LexiconEntry>();

  constructor() {
    this.#lexicon = loadCompromise().model.one.lexicon;
  }

  /** Looks a word or a phrase up, in any case. */
  find(words: string): LexiconEntry {
    const key = words.toLowerCase();
    let entry = this.#memo.get(key);
    if (!entry) {
      entry = this.#read(key);
      // All are forgotten and learnt again, which changes nothing but time.
      if (this.#memo.size >= MEMO_SIZE) this.#memo.clear();
      this.#memo.set(key, entry);
    }
    return entry;
  }

  /** True where a list has the words, in any case, as a given name or a surname. */
  isPersonName(words: string): boolean {
    const { given, surname } = this.find(words);
    return given !== undefined || surname;
  }

  #read(key: string): LexiconEntry {
    if (!Object.hasOwn(this.#lexicon, key)) return NOTHING;
    const tags = new Set([this.#lexicon[key]!].flat());
    const has = (...names: readonly string[]) => names.some((name) => tags.has(name));
    return {
      given: has('MaleName')
        ? has('FemaleName')
          ? 'either'
          : 'male'
        : has('FemaleName')
          ? 'female'
          : has('FirstName')
            ? 'either'
            : undefined,
      surname: has('LastName'),
      place: has('City', 'Region') || (has('Place') && key.length > 4),
      organization: has('Organization', 'SportsTeam'),
      common: [...tags].some((tag) => COMMON.has(tag)),
    };
  }
}
