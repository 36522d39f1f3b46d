import { z } from 'zod';
import type { DocumentView, Entity } from '../../document/layers.js';
import { Gazetteer } from '../../knowledge/gazetteer/gazetteer.js';
import { NameLexicon } from '../../knowledge/name-lexicon.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { type Needs, openArticle } from './article.js';
import { resolveCountries } from './countries.js';
import { resolveDescriptions } from './descriptions.js';
import { Drafts } from './drafts.js';
import { finishEntities } from './finish.js';
import { resolveCountriesOf, resolveStates } from './locations.js';
import { resolveOtherNames } from './organizations.js';
import { resolvePeople } from './people.js';
import { resolvePlaces } from './places.js';
import { resolvePronouns } from './pronouns.js';
import { resolveRoles } from './roles.js';

/** Which mentions of an article refer to the same actor, by rules that each leave a reason. */
export const resolveEntities = defineStage({
  name: 'resolve-entities',
  needs: ['tokens', 'sentences', 'tags', 'dependencies', 'mentions'],
  adds: ['entities'],
  options: z.strictObject({
    pronouns: z.boolean().default(true).describe('Resolve pronouns where one antecedent stands out'),
  }),
  create({ pronouns }) {
    const lexicon = new NameLexicon();
    const gazetteer = new Gazetteer();
    return eachDocument((document) => ({ layers: { entities: resolve(document, lexicon, pronouns, gazetteer) } }));
  },
});

/**
 * The entities of one document. Countries first, so that their names are taken; then people, whose surnames may have been mistaken for other
 * things; then the rest; then facts of roles and countries, by which descriptions find their person; pronouns last.
 */
export function resolve(
  document: DocumentView<Needs>,
  lexicon: NameLexicon,
  pronouns: boolean,
  gazetteer = new Gazetteer(),
): Entity[] {
  const article = openArticle(document);
  const drafts = new Drafts();
  resolveCountries(article, drafts);
  resolveStates(article, drafts);
  resolvePeople(article, drafts, lexicon);
  resolveOtherNames(article, drafts);
  resolveRoles(article, drafts);
  resolveCountriesOf(article, drafts);
  resolvePlaces(article, drafts, gazetteer);
  resolveDescriptions(article, drafts);
  if (pronouns) resolvePronouns(article, drafts, lexicon);
  return finishEntities(drafts);
}
