import type { DocumentJson, EntityJson, RelationJson } from '../../src/document/schema.js';

export interface DocumentSketch {
  readonly id?: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  /** Joined by line breaks they are the text. */
  readonly sentences?: readonly string[];
  readonly entities?: readonly EntitySketch[];
  readonly dates?: DocumentJson['dates'];
  readonly figures?: DocumentJson['figures'];
  readonly relations?: readonly RelationSketch[];
}

/** `says` lists the words of the entity's mentions. */
export type EntitySketch = Partial<Omit<EntityJson, 'mentions'>> & { id: string; says?: readonly string[] };

export type RelationSketch = Partial<Omit<RelationJson, 'subject' | 'object'>> & {
  readonly subject: string | undefined;
  readonly object: string | undefined;
};

/** A whole document from what a test is about; all else is plain. */
export function sketch(given: DocumentSketch): DocumentJson {
  const sentences = given.sentences ?? ['A sentence.'];
  const spans: { start: number; end: number }[] = [];
  let end = -1;
  for (const sentence of sentences) {
    spans.push({ start: end + 1, end: end + 1 + sentence.length });
    end += 1 + sentence.length;
  }
  const mentions: DocumentJson['mentions'] = [];
  const entities = (given.entities ?? []).map(({ says, ...entity }) => {
    const name = entity.name ?? entity.id.slice(entity.id.indexOf(':') + 1);
    const first = mentions.length;
    const words = says ?? [name];
    for (const text of words) {
      mentions.push({ start: 0, end: 1, text, type: 'person', form: 'name', entity: entity.id, confidence: 1 });
    }
    return {
      type: entity.id.slice(0, entity.id.indexOf(':')) as EntityJson['type'],
      name,
      aliases: [],
      roles: [],
      reasons: [],
      ...entity,
      mentions: words.map((_, i) => first + i),
    };
  });
  return {
    schema: 'whowhom/document@1',
    id: given.id ?? 'd1',
    ...(given.title !== undefined && { title: given.title }),
    ...(given.date !== undefined && { date: given.date }),
    ...(given.url !== undefined && { url: given.url }),
    text: sentences.join('\n'),
    sentences: spans,
    mentions,
    dates: given.dates ?? [],
    figures: given.figures ?? [],
    entities,
    quotes: [],
    relations: (given.relations ?? []).map(({ subject, object, ...relation }) => ({
      subject: { start: 0, end: 1, text: 'S', ...(subject !== undefined && { entity: subject }) },
      predicate: 'visit',
      phrase: 'visited',
      object: { start: 0, end: 1, text: 'O', ...(object !== undefined && { entity: object }) },
      type: 'other',
      trigger: { start: 0, end: 1, text: 'T' },
      sentence: 0,
      polarity: 'positive',
      certainty: 'certain',
      time: 'past',
      figures: [],
      rule: 'test',
      confidence: 0.5,
      ...relation,
    })),
    warnings: [],
  };
}
