import { toFourDigits } from './four-digits.js';
import type { Argument, Document } from './layers.js';
import { DOCUMENT_SCHEMA, type DocumentJson } from './schema.js';
import type { Span } from './span.js';

/** The JSON form of a document. Layers that no stage added are empty lists; fields stand in the schema's order. */
export function documentToJson(document: Document): DocumentJson {
  const { source, layers, warnings } = document;
  const { text } = source;
  const spanOnly = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) });
  const argument = (value: Argument) => ({
    ...spanOnly(value),
    ...(value.entity !== undefined && { entity: value.entity }),
  });
  const entityOfMention = new Map<number, string>();
  for (const entity of layers.entities ?? []) {
    for (const mention of entity.mentions) entityOfMention.set(mention, entity.id);
  }
  return {
    schema: DOCUMENT_SCHEMA,
    id: source.id,
    ...(source.title !== undefined && { title: source.title }),
    ...(source.date !== undefined && { date: source.date }),
    ...(source.url !== undefined && { url: source.url }),
    ...(source.publisher !== undefined && { publisher: source.publisher }),
    ...(source.path !== undefined && { path: source.path }),
    text,
    sentences: sentenceSpans(layers),
    mentions: (layers.mentions ?? []).map((mention, i) => {
      const entity = entityOfMention.get(i);
      return {
        ...spanOnly(mention),
        type: mention.type,
        form: mention.form,
        ...(entity !== undefined && { entity }),
        confidence: mention.confidence,
      };
    }),
    dates: (layers.dates ?? []).map((date) => ({
      ...spanOnly(date),
      ...fields(date, ['kind', 'value', 'mod', 'from', 'to']),
    })),
    figures: (layers.figures ?? []).map((figure) => ({
      ...spanOnly(figure),
      ...fields(figure, ['kind', 'value', 'unit', 'comparator', 'low', 'high', 'change']),
      ...(figure.of && { of: spanOnly(figure.of) }),
      ...fields(figure, ['date']),
    })),
    entities: (layers.entities ?? []).map((entity) => ({
      ...fields(entity, ['id', 'type', 'name']),
      aliases: [...entity.aliases],
      ...fields(entity, ['country', 'latitude', 'longitude']),
      roles: entity.roles.map((role) => fields(role, ['title', 'of'])),
      mentions: [...entity.mentions],
      reasons: [...entity.reasons],
    })),
    quotes: (layers.quotes ?? []).map(({ speaker, cue, direct, ...rest }) => ({
      ...spanOnly(rest),
      direct,
      ...(speaker && { speaker: argument(speaker) }),
      ...(cue && { cue: spanOnly(cue) }),
    })),
    relations: (layers.relations ?? []).map((relation) => ({
      subject: argument(relation.subject),
      predicate: relation.predicate,
      phrase: relation.phrase,
      object: argument(relation.object),
      ...(relation.further && { further: relation.further.map(argument) }),
      type: relation.type,
      trigger: spanOnly(relation.trigger),
      sentence: relation.sentence,
      polarity: relation.polarity,
      certainty: relation.certainty,
      time: relation.time,
      ...(relation.reportedBy !== undefined && { reportedBy: relation.reportedBy }),
      ...(relation.date !== undefined && { date: relation.date }),
      figures: [...relation.figures],
      rule: relation.rule,
      confidence: toFourDigits(relation.confidence),
    })),
    warnings: warnings.map((warning) => fields(warning, ['code', 'message', 'stage'])),
  };
}

/** A document as a line of documents.jsonl; lone surrogates are escaped by JSON itself. */
export function documentLine(document: DocumentJson): string {
  return `${JSON.stringify(document)}\n`;
}

/** The named fields that are there, in this order: stages build their objects in any, the JSON has one. */
function fields<T extends object, K extends keyof T>(value: T, names: readonly K[]): Pick<T, K> {
  const picked: Partial<Pick<T, K>> = {};
  for (const name of names) if (value[name] !== undefined) picked[name] = value[name];
  return picked as Pick<T, K>;
}

function sentenceSpans({ tokens, sentences }: Document['layers']): Span[] {
  if (!tokens || !sentences) return [];
  return Array.from({ length: sentences.count }, (_, s) => ({
    start: tokens.start[sentences.first[s]!]!,
    end: tokens.end[sentences.end[s]! - 1]!,
  }));
}
