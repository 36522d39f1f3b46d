import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RelationType } from '../../document/labels.js';
import type { Document } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import type { Span } from '../../document/span.js';
import { precisionRecallF1 } from '../measures.js';
import { detokenize } from '../names/detokenize.js';
import { isState, relationLine, sharedPart } from '../relations/found.js';
import type { EvaluationSet } from '../set.js';

const FILE = 'data/ner/redocred/dev_revised.json';
const documentSchema = z.object({
  title: z.string(),
  sents: z.array(z.array(z.string())),
  vertexSet: z.array(z.array(z.object({ sent_id: z.number(), pos: z.tuple([z.number(), z.number()]) }))),
  labels: z.array(z.object({ h: z.number(), t: z.number(), r: z.string() })).optional(),
});
type Gold = z.infer<typeof documentSchema>;

/** Our states by Wikidata property: `forth` as the property's direction is, `back` the other way round. */
const PROPERTIES: Readonly<
  Partial<Record<RelationType, { readonly forth: readonly string[]; readonly back: readonly string[] }>>
> = {
  'position-held': { forth: ['P39'], back: ['P6', 'P35', 'P488', 'P169'] },
  'member-of': { forth: ['P463', 'P102', 'P54', 'P361'], back: ['P527'] },
  'located-in': { forth: ['P131', 'P17', 'P276', 'P706', 'P30', 'P206'], back: ['P150', 'P527'] },
  'part-of': { forth: ['P361', 'P127', 'P749', 'P137'], back: ['P527', 'P355', 'P150'] },
  'citizen-of': { forth: ['P27'], back: [] },
  'employed-by': { forth: ['P108', 'P54', 'P241', 'P937'], back: [] },
  owns: { forth: ['P1830', 'P355'], back: ['P127', 'P749'] },
  family: { forth: ['P22', 'P25', 'P26', 'P40', 'P3373'], back: ['P22', 'P25', 'P26', 'P40', 'P3373'] },
  'subsidiary-of': { forth: ['P749', 'P127'], back: ['P355', 'P1830'] },
  'founded-by': { forth: ['P112', 'P170'], back: [] },
  'headquartered-in': { forth: ['P159', 'P131', 'P17', 'P276', 'P740', 'P495'], back: ['P150'] },
};
/** What must be found: the properties that news states within a sentence. */
const ASKED = new Set(
  Object.entries({
    ...PROPERTIES,
    'located-in': { forth: ['P131', 'P17'], back: [] },
    'employed-by': { forth: ['P108'], back: [] },
    'founded-by': { forth: ['P112'], back: [] },
    'headquartered-in': { forth: ['P159'], back: [] },
    'part-of': { forth: ['P361', 'P127'], back: [] },
  }).flatMap(([, { forth, back }]) => [...forth, ...back]),
);
ASKED.delete('P527');
ASKED.delete('P150');

/** Wikidata states in Wikipedia texts, within a sentence and between entities that we found too. */
export const redocredStates: EvaluationSet = {
  name: 'redocred-states',
  about: 'States (Wikidata) within a sentence between our own entities: precision and F1',
  files: [FILE],
  async evaluate({ data, run }) {
    const golds = z.array(documentSchema).parse(JSON.parse(await readFile(join(data, FILE), 'utf8')));
    const counts = { right: 0, found: 0, wanted: 0 };
    let recalled = 0;
    const byType = new Map<string, [number, number]>();
    const errors: string[] = [];
    for (let i = 0; i < golds.length; i += 50) {
      const part = golds.slice(i, i + 50).map((gold) => ({ gold, ...detokenize(gold.sents) }));
      const documents = await run(part.map(({ gold, text }) => makeSource({ id: gold.title, body: text })));
      part.forEach(({ gold, start, end }, k) => {
        recalled += judge(documents[k]!, gold, placesOfVertices(gold, start, end), counts, byType, errors);
      });
    }
    const { precision } = precisionRecallF1(counts);
    const recall = counts.wanted ? (100 * recalled) / counts.wanted : 0;
    const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
    return {
      scores: [
        { figure: 'states, precision', value: precision, detail: `${counts.right} of ${counts.found}` },
        { figure: 'states, recall', value: recall, detail: `${recalled} of ${counts.wanted}` },
        { figure: 'states, F1', value: f1 },
        ...[...byType].sort().map(([type, [right, found]]) => ({
          figure: `precision of ${type}`,
          value: (100 * right) / found,
          detail: `${right} of ${found}`,
        })),
      ],
      errors,
    };
  },
};

interface Place extends Span {
  readonly sentence: number;
}

function placesOfVertices(gold: Gold, start: readonly number[], end: readonly number[]): readonly (readonly Place[])[] {
  const first: number[] = [];
  let tokens = 0;
  for (const sentence of gold.sents) {
    first.push(tokens);
    tokens += sentence.length;
  }
  return gold.vertexSet.map((mentions) =>
    mentions.map(({ sent_id, pos }) => ({
      start: start[first[sent_id]! + pos[0]]!,
      end: end[first[sent_id]! + pos[1] - 1]!,
      sentence: sent_id,
    })),
  );
}

/** Counts our states of one document; returns how many asked facts were found. */
function judge(
  document: Document,
  gold: Gold,
  places: readonly (readonly Place[])[],
  counts: { right: number; found: number; wanted: number },
  byType: Map<string, [number, number]>,
  errors: string[],
): number {
  const mentions = document.layers.mentions ?? [];
  const vertexOfEntity = new Map<string, ReadonlySet<number>>();
  const known = new Set<number>();
  for (const entity of document.layers.entities ?? []) {
    const vertices = new Set<number>();
    places.forEach((spans, vertex) => {
      if (spans.some((place) => entity.mentions.some((index) => sharedPart(place, mentions[index]!) >= 0.8)))
        vertices.add(vertex);
    });
    for (const vertex of vertices) known.add(vertex);
    vertexOfEntity.set(entity.id, vertices);
  }
  const facts = new Set((gold.labels ?? []).map(({ h, r, t }) => `${h} ${r} ${t}`));
  const asked = (gold.labels ?? []).filter(
    ({ h, t, r }) =>
      ASKED.has(r) &&
      known.has(h) &&
      known.has(t) &&
      places[h]!.some((a) => places[t]!.some((b) => a.sentence === b.sentence)),
  );
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const relation of document.layers.relations ?? []) {
    const property = PROPERTIES[relation.type];
    if (!isState(relation) || !property || relation.polarity === 'negative') continue;
    const { subject, object } = relation;
    if (subject.entity === undefined || object.entity === undefined) continue;
    const key = `${subject.entity} ${relation.type} ${object.entity}`;
    const heads = vertexOfEntity.get(subject.entity) ?? new Set();
    const tails = vertexOfEntity.get(object.entity) ?? new Set();
    if (heads.size === 0 || tails.size === 0 || seen.has(key)) continue;
    seen.add(key);
    let right = false;
    for (const h of heads) {
      for (const t of tails) {
        for (const fact of [
          ...property.forth.map((r) => `${h} ${r} ${t}`),
          ...property.back.map((r) => `${t} ${r} ${h}`),
        ]) {
          if (!facts.has(fact)) continue;
          right = true;
          found.add(fact);
        }
      }
    }
    counts.found++;
    const [r, n] = byType.get(relation.type) ?? [0, 0];
    byType.set(relation.type, [r + Number(right), n + 1]);
    if (right) counts.right++;
    else {
      const { start, end } = { start: Math.min(subject.start, object.start), end: Math.max(subject.end, object.end) };
      errors.push(
        `wrong ${relationLine(document, relation)}: ${document.source.text.slice(Math.max(0, start - 50), end + 50)}`,
      );
    }
  }
  counts.wanted += asked.length;
  // A fact and its inverse are one statement.
  const hit = asked.filter(({ h, r, t }) => found.has(`${h} ${r} ${t}`) || sameStatement(found, h, t, r));
  for (const { h, r, t } of asked) {
    if (found.has(`${h} ${r} ${t}`)) continue;
    errors.push(
      `missed ${r}: ${nameOf(document, places[h]!)} -> ${nameOf(document, places[t]!)} in ${nearest(document, places[h]!, places[t]!)}`,
    );
  }
  return hit.length;
}

/** P131 is said where P17 of the same two is found, and the like. */
function sameStatement(found: ReadonlySet<string>, h: number, t: number, r: string): boolean {
  for (const { forth, back } of Object.values(PROPERTIES)) {
    if (!forth.includes(r) && !back.includes(r)) continue;
    const [a, b] = forth.includes(r) ? [h, t] : [t, h];
    if (forth.some((p) => found.has(`${a} ${p} ${b}`)) || back.some((p) => found.has(`${b} ${p} ${a}`))) return true;
  }
  return false;
}

function nameOf(document: Document, spans: readonly Place[]): string {
  return document.source.text.slice(spans[0]!.start, spans[0]!.end);
}

function nearest(document: Document, heads: readonly Place[], tails: readonly Place[]): string {
  for (const a of heads)
    for (const b of tails)
      if (a.sentence === b.sentence)
        return document.source.text.slice(Math.max(0, Math.min(a.start, b.start) - 30), Math.max(a.end, b.end) + 40);
  return '';
}
