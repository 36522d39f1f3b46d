import { join } from 'node:path';
import type { LayerCounts } from '../corpus/layer-counts.js';
import type { Remark } from '../corpus/read-event.js';
import { countRemarks, remarkText } from '../corpus/remarks.js';
import type { WrittenFile } from '../formats/write/atomic-file.js';
import type { AssembledGraph, GraphStatistics, KnowledgeGraph } from '../graph/knowledge-graph.js';
import { bestEvidenced, mostConnected, type RankedActor, type RankedEdge } from '../graph/ranking.js';
import { number, oneLine, plural } from './terminal.js';

export interface SummaryFacts extends AssembledGraph {
  readonly layers: LayerCounts;
  readonly skips: readonly Remark[];
  readonly warnings?: readonly Remark[];
  readonly files: readonly WrittenFile[];
}

/** Actors and relations that are listed. */
const LISTED = 10;
/** Skips and warnings that are named before the summary points to run.json. */
const NAMED = 10;
const ABOUT: Readonly<Record<string, string>> = {
  'graph.graphml': 'the graph, for Gephi',
  'graph.gexf': 'the same with a timeline, for Gephi',
  'documents.jsonl': 'all that was found in each article, one a line',
  'entities.json': 'who and what the articles name',
  'relations.csv': 'who did what to whom, a row for each sentence that says so',
  'merges.csv': 'names that were taken for one, to look at and to change (--overrides)',
  'nodes.csv': 'the nodes of the graph as a table',
  'report.html': 'the graph and its evidence, for a browser',
  'graph.jsonld': 'the graph as JSON-LD',
  'documents.conllu': 'words, tags and trees of the articles',
  'run.json': 'versions, options, counts, skipped articles',
};

/** What a person wants to know after a run. `first` is the line on what was read. */
export function summarize(first: string, folder: string, facts: SummaryFacts): string {
  const { graph, statistics, layers, skips, files } = facts;
  const actors = mostConnected(graph, LISTED);
  const edges = bestEvidenced(graph, LISTED);
  const lines = [
    first,
    ...remarkLines('Skipped', skips),
    ...remarkLines('Warnings', facts.warnings ?? []),
    ...discardedLines(statistics.discardedDocuments),
    ...copyLines(statistics.copies),
    '',
    'Found',
    `  ${[
      plural(layers.sentences, 'sentence'),
      plural(layers.mentions, 'mention'),
      plural(layers.dates, 'date'),
      plural(layers.figures, 'figure'),
      plural(layers.quotes, 'quote'),
      plural(layers.relations, 'relation'),
    ].join(', ')}`,
    `  graph: ${plural(statistics.nodes, 'node')}, ${plural(statistics.edges, 'edge')} from ${plural(statistics.evidence, 'relation')}`,
    ...(statistics.shown
      ? [`  shown: ${plural(statistics.shown.nodes, 'node')}, ${plural(statistics.shown.edges, 'edge')}`]
      : []),
    ...identityLines(statistics.identity, folder),
    ...droppedLines(statistics.dropped),
    ...section('Most connected actors', actors.map(actorLine)),
    ...section(
      'Best-evidenced relations',
      edges.flatMap((edge) => edgeLines(graph, edge)),
    ),
    '',
    'Files',
    ...files.map(({ name }) => `  ${join(folder, name).padEnd(folder.length + 18)} ${ABOUT[name] ?? ''}`.trimEnd()),
    '',
    `To read it: open ${join(folder, 'report.html')} in a browser.`,
    `To see the graph: open ${join(folder, 'graph.graphml')} in Gephi (File > Open); it is laid out and coloured.`,
  ];
  return `${lines.join('\n')}\n`;
}

function remarkLines(title: string, remarks: readonly Remark[]): string[] {
  if (remarks.length === 0) return [];
  const counts = countRemarks(remarks).map(([code, count]) => `${count} ${code}`);
  const lines = [`${title}: ${counts.join(', ')}`];
  for (const remark of remarks.slice(0, NAMED)) lines.push(`  ${oneLine(remarkText(remark), 300)}`);
  if (remarks.length > NAMED) lines.push(`  … and ${number(remarks.length - NAMED)} more, all in run.json`);
  return lines;
}

function copyLines({ reports, documents }: GraphStatistics['copies']): string[] {
  return reports
    ? [`Near-copies: ${plural(documents, 'article')} of ${plural(reports, 'report')}, each counted once`]
    : [];
}

function discardedLines(discarded: number): string[] {
  return discarded
    ? [`Put aside: ${plural(discarded, 'other content', 'other contents')} under an id already there`]
    : [];
}

function identityLines({ joined, doubtful }: GraphStatistics['identity'], folder: string): string[] {
  if (joined + doubtful === 0) return [];
  const open = doubtful ? `, ${number(doubtful)} doubtful: see ${join(folder, 'merges.csv')}` : '';
  return [`  names: ${number(joined)} joined across articles${open}`];
}

function droppedLines({ noEntity, unknownEntity, selfLoop }: GraphStatistics['dropped']): string[] {
  const reasons = [
    ...(noEntity + unknownEntity
      ? [`${plural(noEntity + unknownEntity, 'relation')} with an argument that is no entity`]
      : []),
    ...(selfLoop ? [`${number(selfLoop)} of an entity with itself`] : []),
  ];
  return reasons.length ? [`  not in the graph: ${reasons.join(', ')}`] : [];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length ? ['', title, ...lines] : [];
}

function actorLine({ attributes, neighbours, weight }: RankedActor): string {
  const what = attributes.country ? `${attributes.type}, ${attributes.country}` : attributes.type;
  const name = `${oneLine(attributes.label, 40)} (${what})`;
  return `  ${name.padEnd(48)} ${plural(neighbours, 'neighbour')}, ${plural(weight, 'sentence')}`;
}

function edgeLines(graph: KnowledgeGraph, { source, target, attributes }: RankedEdge): string[] {
  const { label, type, weight, negated, possible, symmetric } = attributes;
  const name = (id: string) => oneLine(graph.getNodeAttribute(id, 'label'), 40);
  const shades = [
    plural(weight, 'sentence'),
    ...(negated ? [`${number(negated)} negated`] : []),
    ...(possible ? [`${number(possible)} not certain`] : []),
  ];
  return [
    `  ${name(source)} ${symmetric ? '<' : '-'}-- ${oneLine(label, 60)} --> ${name(target)}  [${type}; ${shades.join(', ')}]`,
    `      "${oneLine(attributes.sentence, 200)}"`,
  ];
}
