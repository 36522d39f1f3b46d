import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Document, Relation } from '../../document/layers.js';
import { packagedPath } from '../../pipeline/packaged.js';
import { isState } from './found.js';

/** What is wrong with a relation, the first that holds; docs/relations.md says what each means. */
export const FAULTS = ['parse', 'entity', 'name', 'direction', 'asserted', 'state', 'predicate', 'far'] as const;
export type Fault = (typeof FAULTS)[number];

const FILE = packagedPath('src', 'evaluate', 'relations', 'judgments.tsv');
const RIGHT = '-';
const KEY_CELLS = 6;

/**
 * What a relation is known by among the judged: its article, the places of its ends and its trigger, its rule, and a digest of what
 * was judged beside (predicate, polarity, who the ends are, the class of a state). No word of the text is in it. A relation that comes out
 * otherwise has another key, and its old judgment does not count.
 */
export function judgedKey({ source }: Pick<Document, 'source'>, relation: Relation): string {
  const { subject, trigger, object, rule, predicate, polarity, type } = relation;
  const judged = [predicate, polarity, subject.entity ?? '', object.entity ?? '', isState(relation) ? type : 'event'];
  const digest = createHash('sha256').update(judged.join('\n')).digest('hex').slice(0, 8);
  const places = [subject, trigger, object].map(({ start, end }) => `${start}-${end}`);
  return [source.id, ...places, rule, digest].join('\t');
}

/** Rule, and how many of the two ends are actors. */
export function stratumOf({ rule, subject, object }: Relation): string {
  return `${rule} ${Number(subject.entity !== undefined) + Number(object.entity !== undefined)}`;
}

/**
 * Whether the confidence of relations is measured on an article and not fitted: all of PolNeAR, which may be evaluated on alone, and whose
 * newspapers are others than those that it is fitted on.
 */
export function isHeldOut(article: string): boolean {
  return article.startsWith('polnear/');
}

/** What is wrong with each judged relation, by its key; nothing with those that are right. */
export type Judgments = ReadonlyMap<string, Fault | undefined>;

/** Reads the judgments that come with the sources. */
export async function readJudgments(): Promise<Judgments> {
  return parseJudgments(await readFile(FILE, 'utf8'));
}

/** Throws where a line is no judgment. */
export function parseJudgments(text: string): Judgments {
  const judgments = new Map<string, Fault | undefined>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    const fault = cells[KEY_CELLS];
    const known = fault === RIGHT || FAULTS.includes(fault as Fault);
    if (cells.length !== KEY_CELLS + 1 || !known) throw new Error(`No judgment of a relation: ${line}`);
    judgments.set(cells.slice(0, KEY_CELLS).join('\t'), fault === RIGHT ? undefined : (fault as Fault));
  }
  return judgments;
}
