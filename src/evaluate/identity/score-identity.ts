import type { Source } from '../../document/layers.js';
import type { DocumentJson } from '../../document/schema.js';
import type { Span } from '../../document/span.js';
import { identify } from '../../graph/identity/decide.js';
import { compareText } from '../../graph/order.js';
import {
  bCubed,
  type ClusterCounts,
  type ClusterMeasure,
  type Clusters,
  clusterF1,
  links,
} from '../measures-of-clusters.js';
import type { Evaluation, Score } from '../set.js';
import { alignNames, type GoldName, ourNames } from './align.js';

/** An article with the names that are known in it. */
export interface IdentityArticle {
  readonly source: Source;
  /** Chains have one meaning within a topic; names of two topics are never linked, on either side. */
  readonly topic: string;
  readonly names: readonly GoldName[];
  /**
   * Where the gold has every name of a part of the text: names of ours there that it has not count as wrong, but for those inside of
   * `phrases`, longer mentions whose inner names the gold leaves out ("the iPod line").
   */
  readonly complete?: Span;
  readonly phrases?: readonly Span[];
}

interface Keyed {
  readonly key: string;
  readonly document: string;
  readonly text: string;
  readonly chain?: string;
  readonly entity?: string;
}

/**
 * Names across documents: each pair of names that mean the same is a link. Names of the gold that we miss lose their links;
 * where the gold is complete, names of ours that it has not make wrong ones. `documents` stand in the order of the articles.
 */
export function scoreIdentity(articles: readonly IdentityArticle[], found: readonly DocumentJson[]): Evaluation {
  const identity = identify(found);
  const documents = found.map((document) => identity.apply(document));
  return scoreEntities(articles, documents);
}

/** As `scoreIdentity`, of documents whose entities have the collection's ids already. */
export function scoreEntities(articles: readonly IdentityArticle[], documents: readonly DocumentJson[]): Evaluation {
  const names = articles.flatMap((article, i) => keyedNames(article, documents[i]!));
  const found = group(names, ({ entity }) => entity);
  const wanted = group(names, ({ chain }) => chain);
  const keys = (clusters: readonly Keyed[][]): Clusters<string> => clusters.map((list) => list.map(({ key }) => key));
  const all = links(keys(found), keys(wanted));
  const within = links(keys(byDocument(found)), keys(byDocument(wanted)));
  const across: ClusterCounts = {
    rightOfFound: all.rightOfFound - within.rightOfFound,
    found: all.found - within.found,
    rightOfWanted: all.rightOfWanted - within.rightOfWanted,
    wanted: all.wanted - within.wanted,
  };
  const cubed: ClusterMeasure = bCubed;
  const aligned = names.filter(({ chain, entity }) => chain !== undefined && entity !== undefined).length;
  const gold = names.filter(({ chain }) => chain !== undefined).length;
  return {
    scores: [
      {
        figure: 'names of the gold that are found',
        value: gold ? (100 * aligned) / gold : 0,
        detail: `${aligned} of ${gold}`,
      },
      score('links across documents F1', across),
      score('links, also within documents, F1', all),
      score('B-cubed F1', cubed(keys(found), keys(wanted))),
    ],
    errors: [...splitLines(wanted), ...mixedLines(found)]
      .sort((a, b) => b.lost - a.lost || compareText(a.line, b.line))
      .map(({ lost, line }) => `${lost} links: ${line}`),
  };
}

function keyedNames(
  { source, topic, names, complete, phrases = [] }: IdentityArticle,
  document: DocumentJson,
): Keyed[] {
  const ours = ourNames(document);
  const aligned = alignNames(names, ours);
  const used = new Set(aligned.values());
  const text = ({ start, end }: Span) => document.text.slice(start, end).replace(/\s+/g, ' ');
  const entityOf = (index: number | undefined) =>
    index === undefined ? {} : { entity: `${topic} ${ours[index]!.entity}`.trim() };
  return [
    ...names.map((name, i) => ({
      key: `${source.id} ${i}`,
      document: source.id,
      text: text(name),
      chain: `${topic} ${name.chain}`.trim(),
      ...entityOf(aligned.get(i)),
    })),
    ...ours.flatMap((name, j) => {
      const counts =
        !used.has(j) && complete && inside(name, complete) && !phrases.some((phrase) => inside(name, phrase));
      return counts ? [{ key: `${source.id} our ${j}`, document: source.id, text: text(name), ...entityOf(j) }] : [];
    }),
  ];
}

function inside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function group(names: readonly Keyed[], by: (name: Keyed) => string | undefined): Keyed[][] {
  const groups = new Map<string, Keyed[]>();
  for (const name of names) {
    const id = by(name);
    if (id === undefined) continue;
    const known = groups.get(id);
    if (known) known.push(name);
    else groups.set(id, [name]);
  }
  return [...groups.values()];
}

function byDocument(clusters: readonly Keyed[][]): Keyed[][] {
  return clusters.flatMap((cluster) => group(cluster, ({ document }) => document));
}

function score(figure: string, counts: ClusterCounts): Score {
  const { precision, recall, f1 } = clusterF1(counts);
  return { figure, value: f1, detail: `P ${precision.toFixed(1)} R ${recall.toFixed(1)}` };
}

interface ErrorLine {
  readonly lost: number;
  readonly line: string;
}

/** Chains that we cut in several. */
function splitLines(wanted: readonly Keyed[][]): ErrorLine[] {
  return wanted.flatMap((chain) => {
    const parts = group(chain, ({ entity }) => entity ?? 'not found');
    const missed = parts.find(([first]) => first!.entity === undefined)?.length ?? 0;
    const lost = pairs(chain.length) - parts.reduce((sum, part) => sum + (part[0]!.entity ? pairs(part.length) : 0), 0);
    return lost > 0 && parts.length + missed > 1
      ? [
          {
            lost,
            line: `split ${chain[0]!.chain}: ${parts.map((part) => told(part, part[0]!.entity ?? 'not found')).join('; ')}`,
          },
        ]
      : [];
  });
}

/** Entities of ours that hold several chains. */
function mixedLines(found: readonly Keyed[][]): ErrorLine[] {
  return found.flatMap((cluster) => {
    const parts = group(cluster, ({ chain }) => chain ?? 'not in the gold');
    const lost =
      pairs(cluster.length) - parts.reduce((sum, part) => sum + (part[0]!.chain ? pairs(part.length) : 0), 0);
    return lost > 0
      ? [
          {
            lost,
            line: `mixed ${cluster[0]!.entity}: ${parts.map((part) => told(part, part[0]!.chain ?? 'not in the gold')).join('; ')}`,
          },
        ]
      : [];
  });
}

function told(part: readonly Keyed[], name: string): string {
  const texts = [...new Set(part.map(({ text }) => text))].slice(0, 4).join(' | ');
  return `${name} (${part.length}: ${texts}; ${[...new Set(part.map(({ document }) => document))].slice(0, 3).join(' ')})`;
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}
