import { titleOf } from '../../knowledge/titles.js';
import type { Article, Reference } from './article.js';
import type { Drafts } from './drafts.js';

const PEOPLE =
  /^(?:man|woman|boy|girl|inmate|victim|child|baby|mother|father|son|daughter|wife|husband|sister|brother|patient|resident|guest|friend|somebody|someone|person|teenager|youth|widow|kid)$/;

/** A single person without a name before the reference and after `after`: "a fifth inmate", "the woman", "his lawyer". */
export function hasNameless(article: Article, drafts: Drafts, { sentence, first }: Reference, after: number): boolean {
  for (let i = Math.max(article.sentenceStart(sentence), after + 1); i < first; i++) {
    if (article.tag(i) !== 'NOUN' || article.nameAt(i)) continue;
    const lower = article.lower(i);
    const human = PEOPLE.test(lower) || (titleOf(lower) !== undefined && !lower.endsWith('s'));
    if (!human || article.nameAt(i + 1)?.mention.type === 'person') continue;
    const next = article.word(i + 1) === ',' ? article.nameAt(i + 2) : undefined;
    const previous = article.word(i - 1) === ',' ? article.nameAt(i - 2) : undefined;
    if (next?.mention.type === 'person' || previous?.mention.type === 'person') continue;
    const covered = article
      .inSentence(sentence)
      .some(
        (other) => other.mention.form === 'nominal' && other.first <= i && i < other.end && drafts.isAssigned(other),
      );
    if (!covered && !isRoleAfterName(article, i)) return true;
  }
  return false;
}

/** "Ruto, the first president", "Ruto is a lawyer": the noun says what the named person is. */
function isRoleAfterName(article: Article, noun: number): boolean {
  for (let i = noun - 1; i >= Math.max(0, noun - 6); i--) {
    const lower = article.lower(i);
    if (/^(?:is|was|as|became|remains|,)$/.test(lower)) return true;
    if (article.tag(i) === 'VERB' || article.tag(i) === 'PUNCT') return false;
  }
  return false;
}
