import type { Gazetteer } from '../../knowledge/gazetteer/gazetteer.js';
import type { NameLexicon } from '../../knowledge/name-lexicon.js';
import type { Article } from './article.js';
import { resolveCountries } from './countries.js';
import { resolveDescriptions } from './descriptions.js';
import type { Drafts } from './drafts.js';
import { resolveCountriesOf, resolveStates } from './locations.js';
import { resolveOtherNames } from './organizations.js';
import { resolvePeople } from './people.js';
import { resolvePlaces } from './places.js';
import { resolveRoles } from './roles.js';

/**
 * What rules settle of an article: every name, and the descriptions that names, roles and countries make plain. Without a gazetteer places are
 * not looked up.
 */
export function resolveNames(article: Article, drafts: Drafts, lexicon: NameLexicon, gazetteer?: Gazetteer): void {
  resolveCountries(article, drafts, gazetteer);
  resolveStates(article, drafts);
  resolvePeople(article, drafts, lexicon);
  resolveOtherNames(article, drafts, lexicon);
  resolveRoles(article, drafts);
  resolveCountriesOf(article, drafts);
  if (gazetteer) resolvePlaces(article, drafts, gazetteer);
  resolveDescriptions(article, drafts);
}
