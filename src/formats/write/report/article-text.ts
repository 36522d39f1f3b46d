import type { DocumentJson, RelationJson } from '../../../document/schema.js';
import type { Span } from '../../../document/span.js';
import type { ReportFigure, ReportSpan, ReportStatement, ReportText } from './payload.js';

/** What stands between two sentences of an excerpt that do not follow one another. */
const GAP = '\n…\n';

/** Places of the text that an article of the page has, where it has them. */
type Place = (span: Span) => ReportSpan | undefined;

/** The whole article with the relations asked for (indices into the document's). */
export function wholeText(
  document: DocumentJson,
  relations: readonly number[],
  actors: ReadonlyMap<string, number>,
): ReportText {
  return reportText(document, document.text, ({ start, end }) => [start, end - start], relations, actors);
}

/** Only the sentences behind the relations asked for, in the order of the text. */
export function excerptText(
  document: DocumentJson,
  relations: readonly number[],
  actors: ReadonlyMap<string, number>,
): ReportText {
  const indices = [...new Set(relations.map((index) => document.relations[index]!.sentence))].sort((a, b) => a - b);
  let text = '';
  const pieces: { start: number; end: number; shift: number }[] = [];
  for (const [i, index] of indices.entries()) {
    const { start, end } = document.sentences[index]!;
    if (i > 0) text += index === indices[i - 1]! + 1 ? '\n' : GAP;
    pieces.push({ start, end, shift: text.length - start });
    text += document.text.slice(start, end);
  }
  const place: Place = ({ start, end }) => {
    const piece = pieces.find((sentence) => start >= sentence.start && end <= sentence.end);
    return piece && [start + piece.shift, end - start];
  };
  return reportText(document, text, place, relations, actors);
}

function reportText(
  document: DocumentJson,
  text: string,
  place: Place,
  relations: readonly number[],
  actors: ReadonlyMap<string, number>,
): ReportText {
  const types = new Map(document.entities.map(({ id, type }) => [id, type]));
  const dates = placed(document.dates, place);
  const figures = placed(document.figures, place);
  return {
    text,
    mentions: document.mentions.flatMap((mention) => {
      const at = place(mention);
      const actor = mention.entity === undefined ? undefined : actors.get(mention.entity);
      const type = types.get(mention.entity ?? '') ?? mention.type;
      // What is neither a name nor resolved ("the government") would only be noise to a reader.
      if (!at || (mention.form !== 'name' && mention.entity === undefined)) return [];
      return [actor === undefined ? ([...at, type] as const) : ([...at, type, actor] as const)];
    }),
    dates: dates.items.map(({ item: { value, from, to }, at }) => ({
      at,
      value,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    })),
    figures: figures.items.map(({ item, at }) => figure(item, at)),
    relations: relations.map((index) =>
      statement(document, document.relations[index]!, place, dates.index, figures.index),
    ),
  };
}

function figure(item: DocumentJson['figures'][number], at: ReportSpan): ReportFigure {
  const { kind, value, unit, comparator, low, high, change, of } = item;
  return {
    at,
    kind,
    value,
    ...(unit !== undefined && { unit }),
    comparator,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    change,
    ...(of !== undefined && { of: of.text }),
  };
}

function statement(
  document: DocumentJson,
  relation: RelationJson,
  place: Place,
  dates: ReadonlyMap<number, number>,
  figures: ReadonlyMap<number, number>,
): ReportStatement {
  const sentence = place(document.sentences[relation.sentence]!)!;
  // An argument outside its sentence has no place in an excerpt: an empty span marks nothing.
  const at = (span: Span): ReportSpan => place(span) ?? [sentence[0], 0];
  const { polarity, certainty, time, reportedBy, confidence } = relation;
  const date = relation.date === undefined ? undefined : dates.get(relation.date);
  const speaker = document.entities.find(({ id }) => id === reportedBy)?.name ?? reportedBy;
  return {
    sentence,
    subject: at(relation.subject),
    trigger: at(relation.trigger),
    object: at(relation.object),
    polarity,
    certainty,
    time,
    ...(speaker !== undefined && { reportedBy: speaker }),
    ...(date !== undefined && { date }),
    figures: relation.figures.flatMap((index) => figures.get(index) ?? []),
    confidence,
  };
}

/** The items that have a place, and where each index went. */
function placed<T extends Span>(items: readonly T[], place: Place) {
  const kept: { item: T; at: ReportSpan }[] = [];
  const index = new Map<number, number>();
  for (const [i, item] of items.entries()) {
    const at = place(item);
    if (!at) continue;
    index.set(i, kept.length);
    kept.push({ item, at });
  }
  return { items: kept, index };
}
