import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { documentToJson } from '../../document/json.js';
import type { DocumentJson } from '../../document/schema.js';
import { makeSource } from '../../document/source.js';
import { parseSeed } from '../../formats/read/index.js';
import type { EvaluationContext, EvaluationSet } from '../set.js';
import { judgeRelations } from './seed-relations.js';

const goldSchema = z.object({
  entities: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      name: z.string(),
      names: z.array(z.string()),
      country: z.string().optional(),
    }),
  ),
  not_entities: z.array(z.string()),
  dates: z.array(z.object({ line: z.number(), text: z.string(), value: z.string() })),
  figures: z.array(
    z.object({
      line: z.number(),
      text: z.string(),
      kind: z.string(),
      value: z.number(),
      unit: z.string().optional(),
      comparator: z.string().optional(),
      change: z.string().optional(),
    }),
  ),
  relations: z.array(
    z.object({
      line: z.number(),
      subject: z.string(),
      gist: z.array(z.string()),
      object: z.string().nullable(),
      type: z.array(z.string()).optional(),
      polarity: z.string().optional(),
      symmetric: z.boolean().optional(),
    }),
  ),
  wrong: z.array(
    z.object({ subject: z.string(), gist: z.array(z.string()), object: z.string(), polarity: z.string().optional() }),
  ),
  quotes: z.array(z.object({ line: z.number(), text: z.string(), speaker: z.string() })),
});
export type SeedGold = z.infer<typeof goldSchema>;

/** The seed article against what a careful reader takes from it. */
export const seedSet: EvaluationSet = {
  name: 'seed',
  about: 'the seed article: entities, dates, figures, relations and quotations that a reader takes from it',
  files: ['gold/seed.txt', 'gold/seed.json'],
  // One short article: every miss is worth reading.
  errorsShown: Number.POSITIVE_INFINITY,
  async evaluate(context: EvaluationContext) {
    const gold = goldSchema.parse(JSON.parse(await readFile(join(context.data, 'gold/seed.json'), 'utf8')));
    const text = await readFile(join(context.data, 'gold/seed.txt'), 'utf8');
    const parsed = parseSeed(text, 'seed.txt');
    if (parsed.kind !== 'article') throw new Error(`the seed article cannot be read: ${parsed.skip.message}`);
    const [document] = await context.run([makeSource(parsed.article)]);
    const json = documentToJson(document!);
    const errors: string[] = [];
    const idOf = entityIds(gold, json, errors);
    const relations = judgeRelations(gold, json, idOf, errors);
    const scores = [
      score('entities', ...judgeEntities(gold, json, errors)),
      score('people: one entity each, no other', ...judgePeople(gold, json, errors)),
      score('not entities: kept out', ...judgeJunk(gold, json, errors)),
      score('dates with their values', ...judgeDates(gold, json, errors)),
      score('figures', ...judgeFigures(gold, json, errors)),
      score('relations: actors, direction, polarity', relations.right, gold.relations.length),
      score('relations: class too, where the gold names one', relations.withType, gold.relations.length),
      score('wrong relations: kept out', gold.wrong.length - relations.wrong, gold.wrong.length),
      score('quotations with their speaker', ...judgeQuotes(gold, json, idOf, errors)),
    ];
    return { scores, errors };
  },
};

function score(figure: string, right: number, of: number) {
  return { figure, value: of ? (100 * right) / of : 100, detail: `${right} of ${of}` };
}

/** Line number of an offset: 0 is the title, 1 the first line of the body. */
export function lineOf(document: DocumentJson, offset: number): number {
  const title = document.title?.length ?? 0;
  if (offset < title) return 0;
  return document.text.slice(title + 2, offset).split('\n').length;
}

/** "BEIJING (the dateline is the place)" -> "BEIJING". */
function bareName(name: string): string {
  return name.replace(/ \(.*\)$/, '');
}

/** Gold id to ours: the entity of the right type that most of the gold's names are resolved to. */
function entityIds(gold: SeedGold, json: DocumentJson, errors: string[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const entity of gold.entities) {
    if (json.entities.some((ours) => ours.id === entity.id)) {
      ids.set(entity.id, entity.id);
      continue;
    }
    const names = new Set(entity.names.map(bareName));
    const votes = new Map<string, number>();
    for (const mention of json.mentions) {
      if (mention.entity && names.has(mention.text)) votes.set(mention.entity, (votes.get(mention.entity) ?? 0) + 1);
    }
    const best = [...votes].sort((a, b) => b[1] - a[1])[0];
    if (best) ids.set(entity.id, best[0]);
    else errors.push(`entity ${entity.id} is not found`);
  }
  return ids;
}

function judgeEntities(gold: SeedGold, json: DocumentJson, errors: string[]): [number, number] {
  let right = 0;
  for (const entity of gold.entities) {
    const ours = json.entities.find((candidate) => candidate.id === entity.id);
    // A name with a remark ("BEIJING (the dateline is the place)") is listed to be kept apart.
    const names = entity.names.filter((name) => bareName(name) === name);
    const texts = new Set((ours?.mentions ?? []).map((index) => json.mentions[index]!.text));
    const missing = names.filter((name) => ![...texts].some((text) => text === name || text.endsWith(` ${name}`)));
    if (
      ours &&
      ours.type === entity.type &&
      missing.length === 0 &&
      (!entity.country || ours.country === entity.country)
    )
      right++;
    else
      errors.push(
        `entity ${entity.id}: ${ours ? `names not resolved to it: ${missing.join(', ') || 'none'}; country ${ours.country}` : 'absent'}`,
      );
  }
  return [right, gold.entities.length];
}

function judgePeople(gold: SeedGold, json: DocumentJson, errors: string[]): [number, number] {
  const wanted = gold.entities.filter(({ type }) => type === 'person').map(({ id }) => id);
  const found = json.entities.filter(({ type }) => type === 'person').map(({ id }) => id);
  for (const id of found) if (!wanted.includes(id)) errors.push(`person that is none: ${id}`);
  return [wanted.filter((id) => found.includes(id)).length, Math.max(wanted.length, found.length)];
}

function judgeJunk(gold: SeedGold, json: DocumentJson, errors: string[]): [number, number] {
  const names = new Set(
    json.entities.flatMap((entity) => [entity.name, ...entity.aliases]).map((name) => name.toLowerCase()),
  );
  const junk = gold.not_entities.filter((name) => names.has(name.toLowerCase()));
  for (const name of junk) errors.push(`junk entity: ${name}`);
  return [gold.not_entities.length - junk.length, gold.not_entities.length];
}

function judgeDates(gold: SeedGold, json: DocumentJson, errors: string[]): [number, number] {
  const right = gold.dates.filter((date) =>
    json.dates.some(
      (ours) => lineOf(json, ours.start) === date.line && ours.text === date.text && ours.value === date.value,
    ),
  );
  for (const date of gold.dates)
    if (!right.includes(date)) errors.push(`date: line ${date.line} "${date.text}" = ${date.value}`);
  return [right.length, gold.dates.length];
}

function judgeFigures(gold: SeedGold, json: DocumentJson, errors: string[]): [number, number] {
  const right = gold.figures.filter((figure) =>
    json.figures.some(
      (ours) =>
        lineOf(json, ours.start) === figure.line &&
        ours.text === figure.text &&
        ours.kind === figure.kind &&
        ours.value === figure.value &&
        (figure.unit === undefined || ours.unit === figure.unit) &&
        (figure.comparator === undefined || ours.comparator === figure.comparator) &&
        (figure.change === undefined || ours.change === figure.change),
    ),
  );
  for (const figure of gold.figures)
    if (!right.includes(figure)) errors.push(`figure: line ${figure.line} "${figure.text}"`);
  return [right.length, gold.figures.length];
}

function judgeQuotes(
  gold: SeedGold,
  json: DocumentJson,
  idOf: ReadonlyMap<string, string>,
  errors: string[],
): [number, number] {
  const right = gold.quotes.filter((quote) =>
    json.quotes.some(
      (ours) =>
        lineOf(json, ours.start) === quote.line &&
        ours.text === quote.text &&
        ours.speaker?.entity === idOf.get(quote.speaker),
    ),
  );
  for (const quote of gold.quotes)
    if (!right.includes(quote)) errors.push(`quote: line ${quote.line} "${quote.text}" by ${quote.speaker}`);
  return [right.length, gold.quotes.length];
}
