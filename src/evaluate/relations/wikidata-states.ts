import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RelationType } from '../../document/labels.js';
import type { Document } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { detokenize } from '../names/detokenize.js';
import { sharedPart } from './found.js';

const documentSchema = z.object({
  title: z.string(),
  sents: z.array(z.array(z.string())),
  vertexSet: z.array(z.array(z.object({ sent_id: z.number(), pos: z.tuple([z.number(), z.number()]) }))),
  labels: z.array(z.object({ h: z.number(), t: z.number(), r: z.string() })).optional(),
});

/** Our states by Wikidata property: `forth` as the property's direction is, `back` the other way round. */
export const STATE_PROPERTIES: Readonly<
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

/** A mention of the gold's: its place in the text, and its sentence. */
export interface Place extends Span {
  readonly sentence: number;
}

/** A fact between two of the gold's things. */
export interface Fact {
  readonly h: number;
  readonly t: number;
  readonly r: string;
}

/** One document of Re-DocRED as a text: its things with all their mentions, and the facts between them. */
export interface GoldStates {
  readonly title: string;
  readonly text: string;
  readonly places: readonly (readonly Place[])[];
  readonly facts: readonly Fact[];
}

/** Reads a file of Re-DocRED. Throws where it has another form. */
export async function readGoldStates(data: string, file: string): Promise<readonly GoldStates[]> {
  const golds = z.array(documentSchema).parse(JSON.parse(await readFile(join(data, file), 'utf8')));
  return golds.map(({ title, sents, vertexSet, labels }) => {
    const { text, start, end } = detokenize(sents);
    const first: number[] = [];
    let tokens = 0;
    for (const sentence of sents) {
      first.push(tokens);
      tokens += sentence.length;
    }
    const places = vertexSet.map((mentions) =>
      mentions.map(({ sent_id, pos }) => ({
        start: start[first[sent_id]! + pos[0]]!,
        end: end[first[sent_id]! + pos[1] - 1]!,
        sentence: sent_id,
      })),
    );
    return { title, text, places, facts: labels ?? [] };
  });
}

/** The gold's things that each of our entities is, by its id: those with a mention of which it has four fifths. */
export function thingsOfEntities(
  document: Document,
  places: readonly (readonly Place[])[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const mentions = document.layers.mentions ?? [];
  return new Map(
    (document.layers.entities ?? []).map((entity) => {
      const things = new Set<number>();
      places.forEach((spans, thing) => {
        if (spans.some((place) => entity.mentions.some((index) => sharedPart(place, mentions[index]!) >= 0.8)))
          things.add(thing);
      });
      return [entity.id, things];
    }),
  );
}

export function factKey({ h, r, t }: Fact): string {
  return `${h} ${r} ${t}`;
}

/** Those of the facts (by their keys) that a state between two of our entities says. */
export function factsSaid(
  type: RelationType,
  heads: ReadonlySet<number>,
  tails: ReadonlySet<number>,
  facts: ReadonlySet<string>,
): readonly string[] {
  const property = STATE_PROPERTIES[type];
  if (!property) return [];
  const said: string[] = [];
  for (const h of heads) {
    for (const t of tails) {
      for (const r of property.forth) said.push(factKey({ h, r, t }));
      for (const r of property.back) said.push(factKey({ h: t, r, t: h }));
    }
  }
  return said.filter((key) => facts.has(key));
}
