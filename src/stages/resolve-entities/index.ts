import { z } from 'zod';
import type { DocumentView, Entity } from '../../document/layers.js';
import { Gazetteer } from '../../knowledge/gazetteer/gazetteer.js';
import { NameLexicon } from '../../knowledge/name-lexicon.js';
import { defineStage, eachDocument } from '../../pipeline/stage.js';
import { loadRanker } from './antecedents/ranker.js';
import { type Chooser, findAntecedents } from './antecedents/walk.js';
import { type Needs, openArticle } from './article.js';
import { Drafts } from './drafts.js';
import { finishEntities } from './finish.js';
import { resolveNames } from './names.js';
import { resolvePronouns } from './pronouns.js';

/** Which mentions of an article refer to the same actor, by rules that each leave a reason. */
export const resolveEntities = defineStage({
  name: 'resolve-entities',
  needs: ['tokens', 'sentences', 'tags', 'dependencies', 'mentions'],
  adds: ['entities'],
  options: z.strictObject({
    pronouns: z.boolean().default(true).describe('Resolve pronouns where one antecedent stands out'),
    antecedents: z
      .enum(['ranker', 'rules'])
      .default('ranker')
      .describe(
        'How pronouns and descriptions that names do not settle find what they mean: trained ranker, or rules alone',
      ),
    nameless: z
      .boolean()
      .default(false)
      .describe('Entities without a name as well (ids unnamed:1 and so on): chains of descriptions and pronouns'),
  }),
  create({ pronouns, antecedents, nameless }) {
    const lexicon = new NameLexicon();
    const chooser = pronouns && antecedents === 'ranker' ? loadRanker(RANKER) : undefined;
    const how = { lexicon, gazetteer: new Gazetteer(), pronouns, nameless, ...(chooser && { chooser }) };
    return eachDocument((document) => ({ layers: { entities: resolve(document, how) } }));
  },
});

const RANKER = 'heads/antecedents';

interface How {
  readonly lexicon: NameLexicon;
  readonly gazetteer: Gazetteer;
  readonly pronouns: boolean;
  /** Chooses antecedents; where there is none, rules do. */
  readonly chooser?: Chooser;
  readonly nameless: boolean;
}

/**
 * The entities of one document. Countries first, so that their names are taken; then people, whose surnames may have been mistaken for other
 * things; then the rest; then facts of roles and countries, by which descriptions find their person; last whoever a pronoun or a description
 * that is still open means.
 */
export function resolve(
  document: DocumentView<Needs>,
  { lexicon, gazetteer, pronouns, chooser, nameless }: How,
): Entity[] {
  const article = openArticle(document);
  const drafts = new Drafts();
  resolveNames(article, drafts, lexicon, gazetteer);
  if (chooser) findAntecedents(article, drafts, lexicon, chooser);
  else if (pronouns) resolvePronouns(article, drafts, lexicon);
  return finishEntities(drafts, nameless);
}
