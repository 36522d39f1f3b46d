import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Document } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import type { Span } from '../../document/span.js';
import { precisionRecallF1 } from '../measures.js';
import { foundLines, sharedPart } from '../relations/found.js';
import type { EvaluationSet } from '../set.js';

const FOLDERS = ['australian-department-of-foreign-affairs', 'us-state-department', 'wikipedia'].map(
  (name) => `data/ner/re3d/${name}`,
);
const documentSchema = z.object({ _id: z.string(), text: z.string() });
const entitySchema = z.object({ begin: z.number(), end: z.number(), type: z.string(), documentId: z.string() });
const relationSchema = z.object({
  sourceBegin: z.number(),
  sourceEnd: z.number(),
  source: z.string(),
  targetBegin: z.number(),
  targetEnd: z.number(),
  target: z.string(),
  type: z.string(),
  documentId: z.string(),
});
const ACTORS = new Set(['Organisation', 'Person', 'Nationality', 'Location']);
/** What actors do to one another, or how they belong together; not where things lie or what else they are called. */
const RELATIONS = new Set(['CommWith', 'Likes', 'Dislikes', 'FightingAgainst', 'BelongsTo', 'InChargeOf', 'AlliesOf']);

/** Reports on the war in Syria and Iraq: which actors stand in a relation, both ends, either way round. */
export const re3d: EvaluationSet = {
  name: 're3d',
  about: 'Relations between actors in reports on a war: both ends, either direction',
  files: FOLDERS,
  async evaluate({ data, run }) {
    const counts = { right: 0, found: 0, wanted: 0 };
    const errors: string[] = [];
    for (const folder of FOLDERS) {
      const texts = await readLines(join(data, folder, 'documents.json'), documentSchema);
      const entities = await readLines(join(data, folder, 'entities.json'), entitySchema);
      const relations = await readLines(join(data, folder, 'relations.json'), relationSchema);
      const documents = await run(texts.map(({ _id, text }) => makeSource({ id: _id, body: text })));
      for (const document of documents) {
        const { id } = document.source;
        const actors = entities
          .filter(({ documentId, type }) => documentId === id && ACTORS.has(type))
          .map(({ begin, end }) => ({ start: begin, end }));
        const gold = relations
          .filter(({ documentId, type }) => documentId === id && RELATIONS.has(type))
          .map((relation) => ({
            a: { start: relation.sourceBegin, end: relation.sourceEnd },
            b: { start: relation.targetBegin, end: relation.targetEnd },
            line: `${relation.source} ${relation.type} ${relation.target}`,
          }));
        judge(document, actors, gold, counts, errors);
      }
    }
    const { precision, recall, f1 } = precisionRecallF1(counts);
    return {
      scores: [
        {
          figure: 'relations between actors, both ends, F1',
          value: f1,
          detail: `P ${precision.toFixed(1)} R ${recall.toFixed(1)}, ${counts.right} of ${counts.wanted}, ${counts.found} found`,
        },
      ],
      errors,
    };
  },
};

interface GoldPair {
  readonly a: Span;
  readonly b: Span;
  readonly line: string;
}

function judge(
  document: Document,
  actors: readonly Span[],
  gold: readonly GoldPair[],
  counts: { right: number; found: number; wanted: number },
  errors: string[],
): void {
  const isActor = (span: Span): boolean => actors.some((actor) => sharedPart(actor, span) >= 0.5);
  const same = (x: Span, y: Span): boolean => sharedPart(x, y) >= 0.5;
  // Only pairs that the annotators could have marked are held against us: both ends one of their actors.
  const pairs = (document.layers.relations ?? []).filter(
    ({ subject, object, type }) => type !== 'located-in' && isActor(subject) && isActor(object),
  );
  const seen = new Set<string>();
  const ours = pairs.filter(({ subject, object }) => {
    const key = [subject.start, object.start].sort((x, y) => x - y).join(' ');
    return !seen.has(key) && seen.add(key);
  });
  const hit = (pair: GoldPair) =>
    ours.find(
      ({ subject, object }) =>
        (same(subject, pair.a) && same(object, pair.b)) || (same(subject, pair.b) && same(object, pair.a)),
    );
  const right = new Set(gold.flatMap((pair) => hit(pair) ?? []));
  for (const pair of gold) if (!hit(pair)) errors.push(`missed ${pair.line}: ${context(document, pair)}`);
  if (gold.length) errors.push(`found in ${document.source.id}:${foundLines(document)}`);
  counts.right += right.size;
  counts.found += ours.length;
  counts.wanted += gold.length;
}

function context(document: Document, { a, b }: GoldPair): string {
  const start = Math.max(0, Math.min(a.start, b.start) - 60);
  return document.source.text.slice(start, Math.max(a.end, b.end) + 60).replace(/\n/g, ' ');
}

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const text = await readFile(path, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => schema.parse(JSON.parse(line)));
}
