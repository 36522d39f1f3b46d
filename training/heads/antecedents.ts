import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document, DocumentView, Source } from '#dist/document/layers.js';
import { makeSource } from '#dist/document/source.js';
import { spansOverlap } from '#dist/document/span.js';
import { keyOf } from '#dist/evaluate/coreference/chains.js';
import { readOntogum } from '#dist/evaluate/coreference/ontogum.js';
import { phrasesOf } from '#dist/evaluate/coreference/phrases.js';
import { type GapCase, readGap } from '#dist/evaluate/sets/gap.js';
import { NameLexicon } from '#dist/knowledge/name-lexicon.js';
import { makeHead } from '#dist/model/head.js';
import type { HeadFile } from '#dist/model/head-format.js';
import { loadPipelineWith } from '#dist/pipeline/load-pipeline.js';
import { REGISTRY } from '#dist/stages/registry.js';
import { FEATURE_NAMES } from '#dist/stages/resolve-entities/antecedents/feature-table.js';
import { rankerOf } from '#dist/stages/resolve-entities/antecedents/ranker.js';
import { type Chooser, findAntecedents } from '#dist/stages/resolve-entities/antecedents/walk.js';
import { openArticle } from '#dist/stages/resolve-entities/article.js';
import { Drafts } from '#dist/stages/resolve-entities/drafts.js';
import { resolveNames } from '#dist/stages/resolve-entities/names.js';
import { type ChoiceOptions, ChoiceSet, trainChoices } from './choices.js';
import { writeHead } from './write-head.js';

type View = DocumentView<'tokens' | 'sentences' | 'tags' | 'dependencies' | 'mentions'>;
/** Runs the pipeline up to mentions. */
export type Reader = (sources: readonly Source[], scope: 'actors' | 'all') => Promise<readonly Document[]>;

const OPTIONS: ChoiceOptions = {
  name: 'antecedents',
  className: 'antecedent',
  hidden: 16,
  epochs: 5,
  rate: 0.1,
  decay: 1e-4,
  dropout: 0.1,
  seed: 7,
};
/** How often the choices of GAP count beside those of OntoGUM, which are many more. */
const GAP_WEIGHT = 2;
/** The other pronouns of a snippet of GAP are read by the ranker itself, first trained without them. */
const ROUNDS = 1;

const COMMAND = 'npm run train -- antecedents --data FOLDER';

export const CARD = {
  title: 'Ranker of antecedents',
  command: COMMAND,
  text: `For a pronoun or a description that names and rules leave open: which of the actors and things before it is meant, or none.
It reads indicators of grammar, distance, agreement and words in common alone, no vectors, so that it does not depend on the encoder but through its tags, trees and names.

Learned from: OntoGUM (GUM's openly licensed genres, CC BY 4.0 and as its documents say), all documents that are not in its development
list; GAP development (Apache-2.0). Not from: OntoGUM development, GAP validation, news-fair, which measure it: \`npm run evaluate -- ontogum-dev gap news-fair --data FOLDER\`
(scores in docs/scores.md; docs/coreference.md compares it with the rules alone).

Known failures: "they" and "it" for events and clauses; people in crowds of people of one gender; descriptions by another noun ("the firm" for a company that was called by name alone) are joined only where the name's type says so.`,
};

/** Trains the ranker of antecedents on the training part of OntoGUM and the development part of GAP, and writes it. */
export async function trainAntecedents(data: string, read: Reader = readWithPipeline): Promise<void> {
  const file = await makeRanker(data, read);
  process.stdout.write(`${await writeHead(file, CARD)}\n`);
}

/** The ranker's weights: deterministic, given the documents. */
export async function makeRanker(data: string, read: Reader): Promise<HeadFile> {
  const lexicon = new NameLexicon();
  const chains = new ChoiceSet();
  await readChains(data, read, lexicon, chains);
  process.stdout.write(`OntoGUM: ${chains.size} choices\n`);
  let file = trainChoices(chains, FEATURE_NAMES, { ...OPTIONS, epochs: 2 });
  const cases = readGap(await readFile(join(data, 'data/coref/gap/gap-development.tsv'), 'utf8'));
  const documents = await read(
    cases.map(({ id, text }) => makeSource({ id, body: text })),
    'actors',
  );
  for (let round = 0; round < ROUNDS; round++) {
    const ranker = rankerOf(makeHead(file, 'ranker'));
    const pronouns = new ChoiceSet();
    for (const [i, gold] of cases.entries()) readSnippet(documents[i]!, gold, lexicon, ranker, pronouns);
    process.stdout.write(`GAP: ${pronouns.size} choices\n`);
    file = trainChoices(chains.with(pronouns, GAP_WEIGHT), FEATURE_NAMES, OPTIONS);
  }
  return file;
}

async function readWithPipeline(sources: readonly Source[], scope: 'actors' | 'all'): Promise<readonly Document[]> {
  const pipeline = await loadPipelineWith(REGISTRY, {
    schema: 'whowhom/pipeline@1',
    name: 'mentions',
    description: 'What the ranker reads',
    stages: [
      'split-words',
      'encode-words',
      'split-sentences',
      'tag-words',
      'parse-dependencies',
      { stage: 'recognize-mentions', options: { scope } },
    ],
  });
  const documents: Document[] = [];
  for (const source of sources) documents.push(...(await pipeline.run([source])));
  return documents;
}

/** Choices of OntoGUM's training part: right is whatever chain has a mention of the same gold chain, else none. */
async function readChains(data: string, read: Reader, lexicon: NameLexicon, set: ChoiceSet): Promise<void> {
  const gold = await readOntogum(data, 'training');
  const documents = await read(
    gold.map(({ id, text }) => makeSource({ id, body: text })),
    'all',
  );
  for (const [i, { chains }] of gold.entries()) {
    const document = documents[i]!;
    const chainOf = new Map(chains.flatMap((chain, at) => chain.map((key) => [key, at] as const)));
    const phraseOf = phrasesOf(document);
    const goldOf = (document.layers.mentions ?? []).map((mention) => chainOf.get(keyOf(phraseOf(mention))));
    walk(document, lexicon, ({ anaphor, candidates, features }) => {
      const wanted = goldOf[anaphor.reference.index];
      const right = new Set<number>();
      for (const [at, { draft }] of candidates.entries()) {
        if (wanted !== undefined && draft.references.some(({ index }) => goldOf[index] === wanted)) right.add(at);
      }
      const [first = -1] = right;
      if (right.size === 0) right.add(candidates.length);
      set.add(features, right);
      return first;
    });
  }
}

/** The one choice of a snippet that GAP knows; all others are the ranker's. */
function readSnippet(document: Document, gold: GapCase, lexicon: NameLexicon, ranker: Chooser, set: ChoiceSet): void {
  const { pronoun, names } = gold;
  const mentions = document.layers.mentions ?? [];
  walk(document, lexicon, (choice) => {
    const { candidates, features } = choice;
    if (mentions[choice.anaphor.reference.index]?.start !== pronoun.start) return ranker(choice);
    const holding = (wanted: boolean) =>
      candidates.flatMap(({ draft }, at) => {
        const isNamed = ({ index }: { index: number }) =>
          names.some((name) => name.wanted === wanted && mentions[index] && spansOverlap(name.span, mentions[index]));
        return draft.references.some(isNamed) ? [at] : [];
      });
    const wrong = new Set(holding(false));
    const right = holding(true);
    if (right.length > 0) set.add(features, new Set(right));
    else if (!names.some(({ wanted }) => wanted) && wrong.size > 0) {
      set.add(features, new Set(features.map((_, at) => at).filter((at) => !wrong.has(at))));
    }
    return ranker(choice);
  });
}

function walk(document: Document, lexicon: NameLexicon, choose: Chooser): void {
  const article = openArticle(document as View);
  const drafts = new Drafts();
  resolveNames(article, drafts, lexicon);
  findAntecedents(article, drafts, lexicon, choose);
}
