import type { Article, Reference } from '../article.js';
import type { Draft, Drafts } from '../drafts.js';

const SPEECH =
  /^(?:say|tell|add|ask|reply|note|state|explain|write|recall|insist|admit|warn|claim|argue|declare|announce|stress|joke|tweet|describe|urge|promise|pledge|continue|conclude|remark|respond|answer|comment|observe|acknowledge)$/;

/** Speakers of sentences, for a sentence is asked for once a pronoun. */
export type KnownSpeakers = Map<number, Draft | undefined>;

/** Who speaks the quotation around a mention: the one person beside a verb of speech in its sentence, else in the one before or after. */
export function speakerOf(
  article: Article,
  drafts: Drafts,
  known: KnownSpeakers,
  { first, sentence }: Reference,
): Draft | undefined {
  if (!article.isQuoted(first)) return undefined;
  const find = (place: number) => {
    if (!known.has(place)) known.set(place, speakerIn(article, drafts, place));
    return known.get(place);
  };
  const here = find(sentence);
  return here || article.unordered ? here : (find(sentence - 1) ?? find(sentence + 1));
}

function speakerIn(article: Article, drafts: Drafts, sentence: number): Draft | undefined {
  const speakers = new Set<Draft>();
  for (const other of article.inSentence(sentence)) {
    if (article.isQuoted(other.first)) continue;
    const draft = drafts.of(other);
    // Names alone: they have their entities before anything is asked.
    if (other.mention.form !== 'name' || draft?.type !== 'person') continue;
    const verb = article.head(other.end - 1);
    const isSubject = /^nsubj/.test(article.dependency(other.end - 1) ?? '') && SPEECH.test(article.lemma(verb));
    if (isSubject || SPEECH.test(article.lemma(other.end)) || SPEECH.test(article.lemma(other.first - 1)))
      speakers.add(draft);
  }
  return speakers.size === 1 ? [...speakers][0] : undefined;
}
