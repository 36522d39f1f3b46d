import type { DocumentJson } from '../document/schema.js';
import type { Span } from '../document/span.js';
import { WhowhomError } from '../pipeline/errors.js';

/**
 * Checks what the schema cannot: that spans lie in the text, that indices point into their layers and that an entity is
 * there once. Documents may come from any file, and a graph built on a dangling index would be wrong without a word. Throws WhowhomError
 * `invalid-document` with the field.
 */
export function checkDocument(document: DocumentJson): void {
  const { text, sentences, mentions, dates, figures } = document;
  const fail = (field: string, problem: string, found: unknown): never => {
    throw new WhowhomError(
      'invalid-document',
      `Document ${JSON.stringify(document.id)}: ${field} ${problem}: ${JSON.stringify(found)}`,
      { document: document.id, field, found },
    );
  };
  const span = (field: string, { start, end }: Span) => {
    if (start > end || end > text.length) fail(field, 'is no span of the text', [start, end]);
  };
  const index = (field: string, value: number | undefined, layer: readonly unknown[]) => {
    if (value !== undefined && value >= layer.length) fail(field, 'points at nothing', value);
  };
  for (const [i, sentence] of sentences.entries()) span(`sentences.${i}`, sentence);
  for (const [i, mention] of mentions.entries()) span(`mentions.${i}`, mention);
  const ids = new Set<string>();
  for (const [i, entity] of document.entities.entries()) {
    if (ids.has(entity.id)) fail(`entities.${i}.id`, 'is there twice', entity.id);
    ids.add(entity.id);
    for (const mention of entity.mentions) index(`entities.${i}.mentions`, mention, mentions);
  }
  for (const [i, relation] of document.relations.entries()) {
    span(`relations.${i}.subject`, relation.subject);
    span(`relations.${i}.object`, relation.object);
    index(`relations.${i}.sentence`, relation.sentence, sentences);
    index(`relations.${i}.date`, relation.date, dates);
    for (const figure of relation.figures) index(`relations.${i}.figures`, figure, figures);
  }
}
