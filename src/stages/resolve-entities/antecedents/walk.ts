import type { NameLexicon } from '../../../knowledge/name-lexicon.js';
import type { Article } from '../article.js';
import type { Draft, Drafts } from '../drafts.js';
import { Chain } from './chain.js';
import { type Facts, factsOf, PLACES, PRONOUNS } from './facts.js';
import { agrees, candidateFeatures, newFeatures, type Situation } from './features.js';
import { type KnownSpeakers, speakerOf } from './speakers.js';

/** One choice of an antecedent: who could be meant, and what speaks for each. Features of what is new stand last. */
export interface Choice {
  readonly anaphor: Facts;
  readonly candidates: readonly Chain[];
  /** Feature numbers of each candidate, and behind them of "none of these". */
  readonly features: readonly (readonly number[])[];
}

/** Chooses a candidate's index, or -1 for none of them. */
export type Chooser = (choice: Choice) => number;

/** How far back an antecedent is sought, so that work stays linear in the text. */
const MOST_CANDIDATES = 20;
const MOST_MENTIONS = 80;
const MOST_SENTENCES = 12;

/**
 * Reads an article from front to back and asks for the antecedent of each pronoun and description that the rules left
 * open. Those without one begin a chain of their own, so that "a fifth inmate … he" is not the president.
 */
export function findAntecedents(article: Article, drafts: Drafts, lexicon: NameLexicon, choose: Chooser): void {
  new Walk(article, drafts, lexicon, choose).run();
}

class Walk {
  readonly #article: Article;
  readonly #drafts: Drafts;
  readonly #lexicon: NameLexicon;
  readonly #choose: Chooser;
  readonly #chains = new Map<Draft, Chain>();
  readonly #recent: { readonly facts: Facts; readonly chain: Chain }[] = [];
  /** The last chain of each noun, however far back. */
  readonly #byLemma = new Map<string, Chain>();
  readonly #speakers: KnownSpeakers = new Map();
  #topmost: Chain | undefined;

  constructor(article: Article, drafts: Drafts, lexicon: NameLexicon, choose: Chooser) {
    this.#article = article;
    this.#drafts = drafts;
    this.#lexicon = lexicon;
    this.#choose = choose;
  }

  run(): void {
    for (const reference of this.#article.withNouns) {
      if (this.#drafts.isDismissed(reference)) continue;
      const facts = factsOf(this.#article, this.#lexicon, reference);
      let draft = this.#drafts.of(reference);
      if (!draft && reference.mention.form === 'name') continue;
      if (!draft) {
        const chain = this.#isOpen(facts) ? this.#find(facts) : undefined;
        draft = chain?.draft ?? this.#drafts.nameless(reference.mention.type);
        this.#drafts.assign(reference, draft, chain && this.#reason(facts, chain));
      }
      this.#keep(facts, draft);
    }
  }

  /** Words of the text that are no mentions of their own are never joined to anything: they stand in the way of others. */
  #isOpen({ reference, predicate, place }: Facts): boolean {
    return (
      !reference.isFiller && !predicate && !(reference.mention.form === 'nominal' && PLACES[place] === 'apposition')
    );
  }

  #reason({ reference }: Facts, chain: Chain): string | undefined {
    if (reference.mention.form === 'pronoun') return undefined;
    const name = chain.draft.references.find(({ mention }) => mention.form === 'name');
    return name && `"${reference.text}" most likely means "${name.text}"`;
  }

  #find(anaphor: Facts): Chain | undefined {
    const candidates = this.#candidates(anaphor);
    const speaker = speakerOf(this.#article, this.#drafts, this.#speakers, anaphor.reference);
    const speaking = speaker && this.#chainOf(speaker);
    if (speaking && !speaking.last) speaking.preview(factsOf(this.#article, this.#lexicon, speaker.references[0]!));
    if (speaking && PRONOUNS[anaphor.pronoun] === 'i' && !candidates.includes(speaking)) candidates.push(speaking);
    if (candidates.length === 0) return undefined;
    const situation: Situation = {
      article: this.#article,
      anaphor,
      candidates,
      speaker: speaking,
      topmost: this.#topmost,
    };
    let agreeing = 0;
    const features = candidates.map((chain, rank) =>
      candidateFeatures(situation, chain, rank, agrees(anaphor, chain) ? agreeing++ : -1),
    );
    features.push(newFeatures(situation));
    const chosen = this.#choose({ anaphor, candidates, features });
    return chosen < 0 ? undefined : (somebodyElse(anaphor, candidates, chosen) ?? candidates[chosen]);
  }

  #candidates(anaphor: Facts): Chain[] {
    const found: Chain[] = [];
    const recent = this.#recent;
    const far = anaphor.reference.sentence - (this.#article.unordered ? 0 : MOST_SENTENCES);
    for (let i = recent.length - 1; i >= 0 && recent.length - i <= MOST_MENTIONS; i--) {
      const { facts, chain } = recent[i]!;
      if (facts.reference.sentence < far || found.length >= MOST_CANDIDATES) break;
      if (chain.last === facts && this.#isPossible(anaphor, chain)) found.push(chain);
    }
    if (anaphor.pronoun < 0 && !this.#article.unordered) {
      const same = this.#byLemma.get(anaphor.lemma);
      if (same && !found.includes(same) && this.#isPossible(anaphor, same)) found.push(same);
    }
    return found;
  }

  /** Never what holds the anaphor or is held by it, of another gender, or the subject of the verb whose object it is. */
  #isPossible(anaphor: Facts, chain: Chain): boolean {
    const last = chain.last!;
    const { first, end, sentence } = anaphor.reference;
    if (last.reference.first < end && first < last.reference.end) return false;
    if (anaphor.gender !== 'unknown' && chain.gender !== 'unknown' && anaphor.gender !== chain.gender) return false;
    const { pronoun } = anaphor;
    // "its works council", "its citizens": a body or several are no named person.
    if (pronoun < 0 && chain.named && chain.draft.type === 'person') {
      if (anaphor.quantity === 'many' || anaphor.reference.mention.type === 'organization') return false;
    }
    if (pronoun >= 0 && anaphor.quantity === 'one' && chain.quantity === 'many' && PRONOUNS[pronoun] !== 'i')
      return false;
    if (
      pronoun >= 0 &&
      !anaphor.reflexive &&
      last.reference.sentence === sentence &&
      anaphor.governor === last.governor &&
      PLACES[anaphor.place] === 'object' &&
      PLACES[last.place] === 'subject'
    )
      return false;
    if (PRONOUNS[pronoun] === 'he' || PRONOUNS[pronoun] === 'she')
      return !(
        chain.named &&
        chain.draft.type !== 'person' &&
        chain.draft.type !== 'miscellaneous' &&
        chain.draft.type !== 'organization'
      );
    if (PRONOUNS[pronoun] === 'it') return chain.draft.type !== 'person' || !chain.named;
    return true;
  }

  #keep(facts: Facts, draft: Draft): void {
    const chain = this.#chainOf(draft);
    chain.add(facts);
    this.#recent.push({ facts, chain });
    if (facts.pronoun < 0) this.#byLemma.set(facts.lemma, chain);
    if (chain.named && (!this.#topmost || chain.size > this.#topmost.size)) this.#topmost = chain;
  }

  #chainOf(draft: Draft): Chain {
    let chain = this.#chains.get(draft);
    if (!chain) {
      chain = new Chain(draft);
      this.#chains.set(draft, chain);
    }
    return chain;
  }
}

/**
 * "Ruto spoke. A fifth inmate wept. He was spared.": one person without a name, the subject of a later sentence than any in which the chosen one
 * stands, is meant rather. The ranker does not learn this: GAP knows only names.
 */
function somebodyElse(anaphor: Facts, candidates: readonly Chain[], chosen: number): Chain | undefined {
  const family = PRONOUNS[anaphor.pronoun];
  const { named, last } = candidates[chosen]!;
  if (!named || (family !== 'he' && family !== 'she')) return undefined;
  return candidates
    .slice(0, chosen)
    .find(
      (other) =>
        !other.named &&
        other.draft.type === 'person' &&
        other.quantity === 'one' &&
        /^(?:subject|passive)$/.test(PLACES[other.last!.place]!) &&
        other.last!.reference.sentence > last!.reference.sentence,
    );
}
