import { countriesByName } from '../../knowledge/countries.js';
import { normalizeName } from '../../knowledge/normalize-name.js';
import { REGION_COUNTRIES } from '../../knowledge/regions.js';
import { countryOfState, isUsState, stateOfAbbreviation } from '../../knowledge/us-states.js';
import type { Article, Reference } from './article.js';
import type { Draft, Drafts } from './drafts.js';

const regionCountries = new Map(Object.entries(REGION_COUNTRIES).map(([name, code]) => [normalizeName(name), code]));
const KINDS =
  /^(?:city|cities|town|village|province|region|state|district|capital|port|island|peninsula|county|suburb|resort|area|border|township|municipality)$/;
const BODY_NOUNS =
  /^(?:broadcaster|agency|company|firm|giant|bank|newspaper|daily|ministry|carrier|airline|manufacturer|maker|outlet|network|magazine|telecom|group|party|club|team|lender|conglomerate|producer|automaker|carmaker|startup|developer|media|tabloid|website|regulator|operator|university|navy|army|ngo|watchdog|charity|organization|organisation|institute|foundation|think|tank|state|news|oil|gas|tech|energy|owned|public|run|television|radio|space|central|technology)$/;

/** Countries of places and organizations, where the text says them: "Lyon, France", "the Russian city of X", "Chinese state broadcaster CCTV". */
export function resolveCountriesOf(article: Article, drafts: Drafts): void {
  for (const reference of article.references) {
    const draft = drafts.of(reference);
    if (!draft || draft.country || reference.mention.form !== 'name') continue;
    const country =
      draft.type === 'location' || draft.type === 'facility'
        ? (countryAfterComma(article, reference, drafts) ??
          countryOfKind(article, reference, drafts) ??
          listedCountry(reference))
        : draft.type === 'organization'
          ? countryOfBody(article, reference, drafts)
          : undefined;
    if (country) draft.country = country;
  }
}

/** "Calif.", "Conn." and, behind a comma, "KY": the state under its full name. */
export function resolveStates(article: Article, drafts: Drafts): void {
  for (const reference of article.references) {
    const { text, mention, first, end } = reference;
    if (mention.form !== 'name' || mention.type !== 'location' || drafts.isAssigned(reference)) continue;
    const isDotted = text.includes('.') || (article.word(end) === '.' && article.touches(end));
    if (!isDotted && article.word(first - 1) !== ',') continue;
    const name = stateOfAbbreviation(text);
    if (name === undefined) continue;
    const draft = drafts.get(`location:${normalizeName(name)}`, () => ({
      type: 'location',
      listedName: name,
      country: countryOfState(name),
    }));
    drafts.assign(reference, draft, `"${text}" is short for ${name}`);
  }
}

function listedCountry({ text }: Reference): string | undefined {
  const region = regionCountries.get(normalizeName(text));
  if (region) return region;
  // A name that is read as the country never comes here: this Georgia is the state.
  if (isUsState(text) || text === 'Georgia' || text === 'New York') return 'USA';
  return undefined;
}

function countryAfterComma(article: Article, { end, first }: Reference, drafts: Drafts): string | undefined {
  if (article.word(end) !== ',') return undefined;
  const name = article.nameAt(end + 1);
  if (isUsState(name?.text ?? article.word(end + 1))) return 'USA';
  if (!name || countriesByName(name.text).length === 0) return undefined;
  // A list of places ("Lyon, France and Spain") does not say where the first one lies; nor does a list before it.
  if (/^(?:and|or)$/.test(article.lower(name.end)) || (article.word(first - 1) === ',' && article.nameAt(first - 2)))
    return undefined;
  return codeOf(drafts.of(name));
}

/** "the far eastern Russian city of Blagoveshchensk", "Russia's Kursk region". */
function countryOfKind(article: Article, { first, end }: Reference, drafts: Drafts): string | undefined {
  let at = first - 1;
  if (article.lower(at) === 'of' && KINDS.test(article.lower(at - 1))) {
    at -= 2;
    for (let steps = 0; steps < 3 && at >= 0; steps++, at--) {
      const code = demonymCode(article, at, drafts);
      if (code) return code;
      if (article.tag(at) !== 'ADJ' && article.tag(at) !== 'NOUN' && article.word(at) !== '-') return undefined;
    }
    return undefined;
  }
  if (KINDS.test(article.lower(at)) || KINDS.test(article.lower(end))) {
    if (KINDS.test(article.lower(at))) at--;
    if (/^(?:'s|')$/.test(article.word(at))) at--;
    return demonymCode(article, at, drafts);
  }
  return undefined;
}

function countryOfBody(article: Article, { first }: Reference, drafts: Drafts): string | undefined {
  let at = first - 1;
  let nouns = 0;
  while (at >= 0 && nouns < 5 && (BODY_NOUNS.test(article.lower(at)) || article.word(at) === '-')) {
    at--;
    nouns++;
  }
  return nouns > 0 ? demonymCode(article, at, drafts) : undefined;
}

function demonymCode(article: Article, at: number, drafts: Drafts): string | undefined {
  const name = article.nameAt(at);
  return name?.mention.type === 'group' || article.lower(at + 1) === "'s" ? codeOf(drafts.of(name)) : undefined;
}

function codeOf(draft: Draft | undefined): string | undefined {
  return draft?.type === 'country' ? draft.code : undefined;
}
