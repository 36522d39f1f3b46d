import type { DocumentJson } from '../src/document/schema.js';

const DAY = 86_400_000;

/**
 * As many documents as asked for, from a few: each copy has other names of its people, places and bodies (letters
 * shifted in the alphabet, so that every span stays where it is), another id and another day. Countries keep their
 * names, as they do from one article to the next; every name comes back after `names` copies.
 */
export function manyDocuments(documents: readonly DocumentJson[], count: number, names = 200): DocumentJson[] {
  return Array.from({ length: count }, (_, i) => {
    const copy = Math.floor(i / documents.length);
    return renamed(documents[i % documents.length]!, copy, copy % names);
  });
}

function renamed(document: DocumentJson, copy: number, shift: number): DocumentJson {
  const letters = [...Array(document.text.length)].map((_, i) => document.text[i]!);
  for (const { start, end, form, entity } of document.mentions) {
    if (form !== 'name' || entity?.startsWith('country:')) continue;
    for (let i = start; i < end; i++) letters[i] = shifted(document.text[i]!, shift, i - start);
  }
  const text = letters.join('');
  const ids = new Map(document.entities.map(({ id }) => [id, id.startsWith('country:') ? id : `${id}-${shift}`]));
  const name = (words: string) => [...words].map((letter, i) => shifted(letter, shift, i)).join('');
  const entity = (id: string | undefined) => (id === undefined ? {} : { entity: ids.get(id) ?? id });
  const span = <T extends { start: number; end: number; text: string }>(value: T): T => ({
    ...value,
    text: text.slice(value.start, value.end),
  });
  return {
    ...document,
    id: `${document.id}-${copy}`,
    text,
    ...(document.title !== undefined && { title: text.slice(0, document.title.length) }),
    ...(document.date !== undefined && { date: later(document.date, copy) }),
    mentions: document.mentions.map((mention) => ({ ...span(mention), ...entity(mention.entity) })),
    dates: document.dates.map(span),
    figures: document.figures.map(span),
    entities: document.entities.map((known) =>
      known.type === 'country'
        ? known
        : { ...known, id: ids.get(known.id)!, name: name(known.name), aliases: known.aliases.map(name) },
    ),
    relations: document.relations.map((relation) => ({
      ...relation,
      subject: { ...span(relation.subject), ...entity(relation.subject.entity) },
      object: { ...span(relation.object), ...entity(relation.object.entity) },
      trigger: span(relation.trigger),
      ...(relation.reportedBy !== undefined && { reportedBy: ids.get(relation.reportedBy) ?? relation.reportedBy }),
    })),
  };
}

/** A letter moved on in the alphabet, further for later letters; all else stays. */
function shifted(letter: string, shift: number, place: number): string {
  const base = /[a-z]/.test(letter) ? 97 : /[A-Z]/.test(letter) ? 65 : 0;
  if (base === 0 || shift === 0) return letter;
  return String.fromCharCode(base + ((letter.charCodeAt(0) - base + shift * (1 + (place % 3))) % 26));
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
