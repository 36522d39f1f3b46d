import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Document } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import type { Span } from '../../document/span.js';
import { type FoundMention, foundMentions, gather, keyOf } from '../coreference/chains.js';
import { clusterScore } from '../coreference/cluster-scores.js';
import {
  addClusterCounts,
  bCubed,
  type ClusterCounts,
  type Clusters,
  links,
  mentionSpans,
  NO_CLUSTERS,
} from '../measures-of-clusters.js';
import type { EvaluationSet } from '../set.js';

const FILE = 'data/linking/news-fair/dev.jsonl';
const articleSchema = z.object({
  id: z.number(),
  text: z.string(),
  evaluation_span: z.tuple([z.number(), z.number()]),
  labels: z.array(
    z.object({
      span: z.tuple([z.number(), z.number()]),
      entity_id: z.string(),
      type: z.string(),
      coref: z.boolean(),
      optional: z.boolean().optional(),
    }),
  ),
});
type Label = z.infer<typeof articleSchema>['labels'][number];

const VALUES = new Set(['QUANTITY', 'DATETIME']);
/** Wikidata classes of what nobody would call an actor, a place or a work: occupations, genres, symptoms, disciplines, taxa, parts of bodies, colours. */
const CONCEPTS = /^(?:Q12737077|Q4164871|Q483394|Q169872|Q11862829|Q16521|Q4936952|Q1075|Q618779|\|)+$/;
const PRONOUN =
  /^(?:i|me|my|mine|he|him|his|she|hers?|it|its|they|them|theirs?|(?:my|him|her|it)self|themselves|we|us|our|you|your)$/i;
const FORMS = ['names', 'descriptions', 'pronouns'] as const;
type Form = (typeof FORMS)[number];

/** One article of the set: what must be found, and what may be found without a fault. */
interface GoldArticle {
  readonly wanted: readonly { readonly span: Span; readonly form: Form; readonly entity: string | undefined }[];
  readonly free: ReadonlySet<string>;
  readonly within: Span;
}

/** Mentions and coreference in the annotated stretches of news articles; the whole article is read. */
export const newsFair: EvaluationSet = {
  name: 'news-fair',
  about: 'News articles: mention spans (names, descriptions, pronouns), coreference within an article',
  files: [FILE],
  async evaluate({ data, run }) {
    const lines = (await readFile(join(data, FILE), 'utf8')).split('\n').filter((line) => line.trim());
    const articles = lines.map((line) => articleSchema.parse(JSON.parse(line)));
    const documents = await run(articles.map(({ id, text }) => makeSource({ id: String(id), body: text })));
    const byForm = new Map<Form, ClusterCounts>(FORMS.map((form) => [form, NO_CLUSTERS]));
    let mentions = NO_CLUSTERS;
    let cubed = NO_CLUSTERS;
    let pairs = NO_CLUSTERS;
    const errors: string[] = [];
    for (const [i, article] of articles.entries()) {
      const document = documents[i]!;
      const gold = readGold(article.text, article.evaluation_span, article.labels);
      const found = judged(document, gold);
      for (const form of FORMS) {
        const of = (list: readonly { readonly span: Span; readonly form: Form }[]) =>
          list.filter((item) => item.form === form).map(({ span }) => [keyOf(span)]);
        byForm.set(form, addClusterCounts(byForm.get(form)!, mentionSpans(of(found), of(gold.wanted))));
      }
      const alone = (list: readonly { readonly span: Span }[]) => list.map(({ span }) => [keyOf(span)]);
      mentions = addClusterCounts(mentions, mentionSpans(alone(found), alone(gold.wanted)));
      const clusters = clustersOf(found, gold);
      cubed = addClusterCounts(cubed, bCubed(clusters.completed, clusters.wanted));
      pairs = addClusterCounts(pairs, links(clusters.found, clusters.wanted));
      errors.push(...listErrors(document, found, gold));
    }
    return {
      scores: [
        clusterScore('mention spans F1', mentions),
        ...FORMS.map((form) => clusterScore(`mention spans F1, ${form}`, byForm.get(form)!)),
        clusterScore('B-cubed F1 on the gold mentions', cubed),
        clusterScore('coreference links F1', pairs),
      ],
      errors,
    };
  },
};

/** Values, concepts written small, occupations and optional labels are free: neither wanted nor wrong. */
function readGold(text: string, [start, end]: readonly [number, number], labels: readonly Label[]): GoldArticle {
  const wanted: GoldArticle['wanted'][number][] = [];
  const free = new Set<string>();
  for (const { span, entity_id, type, coref, optional } of labels) {
    const place = { start: span[0], end: span[1] };
    const words = text.slice(...span);
    const isName = /\p{Lu}/u.test(words);
    if (VALUES.has(type) || CONCEPTS.test(type) || optional || (!coref && !isName)) free.add(keyOf(place));
    else {
      const form = coref ? (PRONOUN.test(words) ? 'pronouns' : 'descriptions') : 'names';
      wanted.push({ span: place, form, entity: /^Q\d+$/.test(entity_id) ? entity_id : undefined });
    }
  }
  return { wanted, free, within: { start, end } };
}

interface JudgedMention {
  readonly span: Span;
  readonly form: Form;
  readonly entity: number;
}

/**
 * Our mentions that can be right or wrong: within the annotated stretch, every name and pronoun, and those descriptions that were
 * joined to something, since the gold marks only such.
 */
function judged(document: Document, { free, within }: GoldArticle): readonly JudgedMention[] {
  return foundMentions(document)
    .filter((found) => found.start >= within.start && found.end <= within.end && !free.has(keyOf(found)))
    .filter(({ mention, entity }) => mention.form !== 'nominal' || entity >= 0)
    .map((found) => ({ span: { start: found.start, end: found.end }, form: formOf(found), entity: found.entity }));
}

function formOf({ mention }: FoundMention): Form {
  return mention.form === 'name' ? 'names' : mention.form === 'nominal' ? 'descriptions' : 'pronouns';
}

/**
 * Clusters of the mentions with a known identity. Ours that the gold marks without one are left out of both; a gold mention that
 * we lack, or that refers to nothing, stands alone in `completed` (Stoyanov et al. 2009), which is for B-cubed.
 */
function clustersOf(
  found: readonly JudgedMention[],
  gold: GoldArticle,
): { found: Clusters<string>; completed: Clusters<string>; wanted: Clusters<string> } {
  const known = gold.wanted.filter(({ entity }) => entity !== undefined);
  const unknown = new Set(gold.wanted.filter(({ entity }) => entity === undefined).map(({ span }) => keyOf(span)));
  const ours = found.filter(({ span, entity }) => entity >= 0 && !unknown.has(keyOf(span)));
  const wanted = gather(
    known,
    ({ entity }) => entity,
    ({ span }) => keyOf(span),
  );
  const keys = new Set(wanted.flat());
  const clusters = gather(
    ours,
    ({ entity }) => entity,
    ({ span }) => keyOf(span),
  );
  const shared = clusters.map((cluster) => cluster.filter((key) => keys.has(key))).filter(({ length }) => length > 0);
  const placed = new Set(shared.flat());
  const alone = [...keys].filter((key) => !placed.has(key)).map((key) => [key]);
  return { found: clusters, completed: [...shared, ...alone], wanted };
}

function listErrors(
  { source, layers }: Document,
  found: readonly JudgedMention[],
  { wanted }: GoldArticle,
): readonly string[] {
  const { text } = source;
  const ours = new Map(found.map((item) => [keyOf(item.span), item]));
  const gold = new Map(wanted.map((item) => [keyOf(item.span), item]));
  const show = ({ start, end }: Span) =>
    `${text.slice(Math.max(0, start - 50), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replaceAll(
      '\n',
      ' ',
    );
  const idOf = (entity: number | undefined) => (entity === undefined ? '-' : (layers.entities?.[entity]?.id ?? '-'));
  const missed = wanted
    .filter(({ span }) => !ours.has(keyOf(span)))
    .map(({ span, form }) => `missed ${form}: ${show(span)}`);
  const extra = found
    .filter(({ span }) => !gold.has(keyOf(span)))
    .map(({ span, form }) => `extra ${form}: ${show(span)}`);
  const joined = wanted.flatMap((a, i) =>
    wanted.slice(i + 1).flatMap((b) => {
      const x = ours.get(keyOf(a.span));
      const y = ours.get(keyOf(b.span));
      if (!a.entity || !b.entity || !x || !y) return [];
      const together = x.entity >= 0 && x.entity === y.entity;
      if (together === (a.entity === b.entity)) return [];
      return `${together ? 'joined' : 'parted'}: ${show(a.span)} (${idOf(x.entity)}) | ${show(b.span)} (${idOf(y.entity)})`;
    }),
  );
  return [...joined, ...missed, ...extra].map((line) => `${source.id} ${line}`);
}
