import type { Layers } from '../../src/document/layers.js';
import { type DocumentJson, entityIdSchema } from '../../src/document/schema.js';
import { compareSpans, type Span } from '../../src/document/span.js';
import { nmtoken } from '../../src/formats/write/xml-text.js';

/** What is wrong with a document beyond its schema: one line a broken promise; none where all hold. */
export function brokenPromises(document: DocumentJson): readonly string[] {
  const { text, sentences, mentions, dates, figures, entities, quotes, relations } = document;
  const broken: string[] = [];
  const hold = (promise: boolean, message: string) => promise || broken.push(message);

  const inText = (place: string, { start, end }: Span) =>
    hold(0 <= start && start < end && end <= text.length, `${place}: ${start}..${end} is no span of the text`);
  const says = (place: string, value: (Span & { readonly text: string }) | undefined) => {
    if (!value) return;
    inText(place, value);
    hold(value.text === text.slice(value.start, value.end), `${place}: "${value.text}" is not what the text has there`);
  };
  const sorted = (place: string, spans: readonly Span[]) =>
    hold(
      spans.every((span, i) => i === 0 || compareSpans(spans[i - 1]!, span) <= 0),
      `${place} are not sorted`,
    );
  const index = (place: string, value: number | undefined, list: readonly unknown[]) =>
    hold(value === undefined || value < list.length, `${place}: there is no number ${value}`);

  const ids = entities.map(({ id }) => id);
  const known = new Set(ids);
  hold(known.size === ids.length, 'an entity is there twice');
  const id = (place: string, value: string | undefined) =>
    hold(value === undefined || known.has(value), `${place}: ${value} is no entity of the document`);

  for (const [i, sentence] of sentences.entries()) {
    inText(`sentences.${i}`, sentence);
    hold(i === 0 || sentences[i - 1]!.end <= sentence.start, `sentences.${i} overlaps the one before`);
  }
  for (const [place, layer] of Object.entries({ mentions, dates, figures, quotes })) {
    sorted(place, layer);
    for (const [i, value] of layer.entries()) says(`${place}.${i}`, value);
  }
  for (const [i, { from, to }] of dates.entries()) {
    hold(from === undefined || to === undefined || from < to, `dates.${i}: from ${from} is not before ${to}`);
  }
  for (const [i, figure] of figures.entries()) {
    says(`figures.${i}.of`, figure.of);
    index(`figures.${i}.date`, figure.date, dates);
    const { low, high } = figure;
    hold(low === undefined || high === undefined || low <= high, `figures.${i}: low ${low} is above high ${high}`);
  }
  const owner = new Map<number, string>();
  for (const entity of entities) {
    hold(entityIdSchema.safeParse(entity.id).success, `${entity.id} is no entity id`);
    hold(nmtoken(entity.id) === entity.id, `${entity.id} is no NMTOKEN`);
    hold(entity.id.startsWith(`${entity.type}:`), `${entity.id} is a ${entity.type}`);
    hold(entity.mentions.length > 0, `${entity.id} has no mention`);
    hold(!entity.aliases.includes(entity.name), `${entity.id}: the name is an alias too`);
    hold(isAscending(entity.aliases), `${entity.id}: aliases are not sorted`);
    hold(isAscending(entity.mentions), `${entity.id}: mentions are not ascending`);
    for (const mention of entity.mentions) {
      index(`${entity.id}.mentions`, mention, mentions);
      hold(!owner.has(mention), `mention ${mention} is of ${owner.get(mention)} and of ${entity.id}`);
      owner.set(mention, entity.id);
    }
  }
  for (const [i, { entity }] of mentions.entries()) {
    hold(entity === owner.get(i), `mentions.${i} says ${entity}, the entities ${owner.get(i)}`);
  }
  for (const [i, { speaker, cue }] of quotes.entries()) {
    says(`quotes.${i}.speaker`, speaker);
    says(`quotes.${i}.cue`, cue);
    id(`quotes.${i}.speaker`, speaker?.entity);
  }
  for (const [i, relation] of relations.entries()) {
    const place = `relations.${i}`;
    for (const part of ['subject', 'object', 'trigger'] as const) says(`${place}.${part}`, relation[part]);
    id(`${place}.subject`, relation.subject.entity);
    id(`${place}.object`, relation.object.entity);
    id(`${place}.reportedBy`, relation.reportedBy);
    index(`${place}.sentence`, relation.sentence, sentences);
    index(`${place}.date`, relation.date, dates);
    for (const figure of relation.figures) index(`${place}.figures`, figure, figures);
    const sentence = sentences[relation.sentence];
    const { start, end } = relation.trigger;
    hold(!sentence || (sentence.start <= start && end <= sentence.end), `${place}: trigger outside its sentence`);
    hold(
      i === 0 || relations[i - 1]!.sentence <= relation.sentence,
      `${place} comes before the relation before it in the text`,
    );
  }
  return broken;
}

/** What is wrong with the columns, which have no JSON form: one line a broken promise. */
export function brokenColumns(text: string, { tokens, sentences, tags, dependencies }: Layers): readonly string[] {
  const broken: string[] = [];
  const hold = (promise: boolean, message: string) => promise || broken.push(message);
  const { count, start, end } = tokens;
  for (const [name, column] of Object.entries({
    start,
    end,
    word: tokens.word,
    repair: tokens.repair,
    tag: tags.tag,
    lemma: tags.lemma,
    head: dependencies.head,
    label: dependencies.label,
  })) {
    hold(column.length === count, `${name} has ${column.length} values for ${count} tokens`);
  }
  for (let i = 0; i < count; i++) {
    hold(start[i]! < end[i]! && end[i]! <= text.length, `token ${i}: ${start[i]}..${end[i]} is no span of the text`);
    hold(i === 0 || end[i - 1]! <= start[i]!, `token ${i} overlaps the one before`);
    hold(tokens.word[i]! < tokens.strings.length, `token ${i} has no word`);
    hold(tags.lemma[i]! < tags.strings.length, `token ${i} has no lemma`);
  }
  hold(text.trim() === '' || count > 0 || !/[\p{L}\p{N}]/u.test(text), 'a text with letters or digits has no token');
  for (let s = 0; s < sentences.count; s++) {
    const [first, last] = [sentences.first[s]!, sentences.end[s]!];
    hold(first === (s ? sentences.end[s - 1]! : 0), `sentence ${s} does not begin where the one before ends`);
    hold(first < last, `sentence ${s} is empty`);
    const heads = [...dependencies.head.subarray(first, last)];
    hold(heads.filter((head) => head === -1).length === 1, `sentence ${s} has not one root`);
    hold(
      heads.every((head) => head === -1 || (head >= first && head < last)),
      `sentence ${s} has a head outside it`,
    );
    hold(reachRoot(dependencies.head, first, last), `sentence ${s} is no tree`);
  }
  hold((sentences.count ? sentences.end[sentences.count - 1]! : 0) === count, 'a token is in no sentence');
  return broken;
}

/** Whether every word comes to the root by its heads; words known to do so are walked once. */
function reachRoot(head: Int32Array, first: number, last: number): boolean {
  const reaches = new Set<number>([-1]);
  for (let i = first; i < last; i++) {
    const path: number[] = [];
    for (let at = i; !reaches.has(at); at = head[at]!) {
      if (path.length > last - first) return false;
      path.push(at);
    }
    for (const at of path) reaches.add(at);
  }
  return true;
}

function isAscending<T extends string | number>(values: readonly T[]): boolean {
  return values.every((value, i) => i === 0 || values[i - 1]! < value);
}
