import { createHash } from 'node:crypto';
import type { Argument, Document, Relation } from '#dist/document/layers.js';
import { withKeptEncoding } from '#dist/evaluate/kept-encoding.js';
import { sentenceText } from '#dist/evaluate/relations/found.js';
import { judgedKey, readJudgments, stratumOf } from '#dist/evaluate/relations/judgments.js';
import { readNewsTexts } from '#dist/evaluate/relations/news-texts.js';
import { loadPipelineWith } from '#dist/pipeline/load-pipeline.js';
import { REGISTRY } from '#dist/stages/registry.js';

/** Sentences of each set whose relations are all judged. */
const SENTENCES: Readonly<Record<string, number>> = { worldwide: 280, polnear: 330, 'news-fair': 75, meantime: 75 };
/** What of rules is rarer than this among them is drawn beside, relation by relation: by how many ends are actors. */
const LEAST: Readonly<Record<string, number>> = { 0: 16, 1: 24, 2: 60 };
const SEED = 'relations 1';

/**
 * `npm run train -- sample --data FOLDER`: prints relations for people to judge, with the keys that judgments.tsv names them by:
 * all of sentences drawn at random, and more of the rules and ends that are rare there; those that are judged already are left out. The same
 * texts, rules and judgments give the same list.
 */
export async function sampleRelations(data: string, keep?: string): Promise<void> {
  const registry = keep === undefined ? REGISTRY : withKeptEncoding(REGISTRY, keep);
  const pipeline = await loadPipelineWith(registry);
  const all: { readonly document: Document; readonly relation: Relation }[] = [];
  for (const source of await readNewsTexts(data)) {
    const [document] = await pipeline.run([source]);
    for (const relation of document!.layers.relations ?? []) all.push({ document: document!, relation });
  }
  const sentenceOf = ({ document, relation }: (typeof all)[number]) => `${document.source.id} ${relation.sentence}`;
  const drawn = new Set<string>();
  for (const [set, count] of Object.entries(SENTENCES)) {
    const sentences = new Set(all.map(sentenceOf).filter((key) => key.startsWith(`${set}/`)));
    for (const key of [...sentences].sort(byChance).slice(0, count)) drawn.add(key);
  }
  const chosen = new Set(all.filter((one) => drawn.has(sentenceOf(one))));
  const strata = new Map<string, (typeof all)[number][]>();
  for (const one of all) {
    const stratum = stratumOf(one.relation);
    strata.set(stratum, [...(strata.get(stratum) ?? []), one]);
  }
  for (const [stratum, members] of [...strata].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const missing = LEAST[stratum.at(-1)!]! - members.filter((one) => chosen.has(one)).length;
    const rest = members.filter((one) => !chosen.has(one));
    rest.sort((a, b) => byChance(judgedKey(a.document, a.relation), judgedKey(b.document, b.relation)));
    for (const one of rest.slice(0, Math.max(0, missing))) chosen.add(one);
    process.stderr.write(`${stratum}: ${members.length}, ${members.filter((one) => chosen.has(one)).length} drawn\n`);
  }
  const judged = await readJudgments();
  let last = '';
  let number = 0;
  for (const one of all) {
    const { document, relation } = one;
    if (!chosen.has(one) || judged.has(judgedKey(document, relation))) continue;
    if (sentenceOf(one) !== last) process.stdout.write(`\n${context(document, relation)}\n`);
    last = sentenceOf(one);
    process.stdout.write(`${++number}\t${judgedKey(document, relation)}\t${line(document, relation)}\n`);
  }
}

function byChance(a: string, b: string): number {
  const [x, y] = [a, b].map((key) => createHash('sha256').update(`${SEED} ${key}`).digest('hex'));
  return x! < y! ? -1 : 1;
}

/** The sentence and what stands before it. */
function context(document: Document, { sentence }: Relation): string {
  const { tokens, sentences } = document.layers;
  const startOf = (at: number): number => tokens!.start[sentences!.first[at]!]!;
  const before = document.source.text.slice(startOf(Math.max(0, sentence - 2)), startOf(sentence));
  return `## ${document.source.id}\n(${before.slice(-350).replace(/\s+/g, ' ')})\n${sentenceText(document, sentence)}`;
}

function line(document: Document, relation: Relation): string {
  const { polarity, certainty, time, reportedBy, rule, type, predicate } = relation;
  const nameOf = (id: string | undefined): string =>
    document.layers.entities?.find((entity) => entity.id === id)?.name ?? '';
  const end = ({ start, end: to, entity }: Argument): string => {
    const said = document.source.text.slice(start, to).replace(/\s+/g, ' ');
    if (entity === undefined) return `[${said}]`;
    return nameOf(entity) === said ? `[${said}]*` : `[${said}]=${nameOf(entity)}<${entity.split(':')[0]}>`;
  };
  const signs = [polarity === 'negative' ? 'NOT' : '', certainty === 'certain' ? '' : certainty, time].filter(Boolean);
  return `${end(relation.subject)} | ${predicate} | ${end(relation.object)}  {${type} ${rule} ${signs.join(' ')}${reportedBy ? ` by ${nameOf(reportedBy)}` : ''}}`;
}
