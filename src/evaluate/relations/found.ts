import { STATE_TYPES } from '../../document/labels.js';
import type { Argument, Document, Relation } from '../../document/layers.js';
import type { Span } from '../../document/span.js';

/** How much two spans share of the shorter one, 0..1. */
export function sharedPart(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.min(a.end - a.start, b.end - b.start);
}

/** How much two spans share of the longer one, 0..1. */
export function sharedPartOfLonger(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.max(a.end - a.start, b.end - b.start);
}

/** The text of a document's sentence, on one line. */
export function sentenceText({ source, layers: { tokens, sentences } }: Document, sentence: number): string {
  const start = tokens!.start[sentences!.first[sentence]!]!;
  return source.text.slice(start, tokens!.end[sentences!.end[sentence]! - 1]!).replace(/\s+/g, ' ');
}

/** Every place of a string in a text. */
export function placesOf(text: string, part: string): readonly Span[] {
  const places: Span[] = [];
  if (!part) return places;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    places.push({ start: at, end: at + part.length });
  }
  return places;
}

/** Mentions of each entity, by its id. */
export function mentionsByEntity(document: Document): ReadonlyMap<string, readonly Span[]> {
  const mentions = document.layers.mentions ?? [];
  return new Map(
    (document.layers.entities ?? []).map((entity) => [entity.id, entity.mentions.map((index) => mentions[index]!)]),
  );
}

/**
 * Whether an argument is one of the wanted spans: at least half of the shorter of the two is shared, or its entity has
 * such a mention (a pronoun that stands for the wanted name).
 */
export function fillsSlot(
  argument: Argument,
  wanted: readonly Span[],
  mentions: ReadonlyMap<string, readonly Span[]>,
): boolean {
  const fits = (span: Span): boolean => wanted.some((place) => sharedPart(span, place) >= 0.5);
  if (fits(argument)) return true;
  return argument.entity !== undefined && (mentions.get(argument.entity) ?? []).some(fits);
}

/** A relation as one line: what was found, for lists of errors. */
export function relationLine(document: Document, relation: Relation): string {
  const { text } = document.source;
  const cut = ({ start, end }: Span): string => text.slice(start, end);
  const signs = `${relation.polarity === 'negative' ? ' not' : ''}${relation.certainty === 'certain' ? '' : ` ${relation.certainty}`}`;
  return `[${cut(relation.subject)}] ${relation.predicate} [${cut(relation.object)}] ${relation.type}${signs} ${relation.time} (${relation.rule})`;
}

export function foundLines(document: Document): string {
  return (document.layers.relations ?? []).map((relation) => `\n        ${relationLine(document, relation)}`).join('');
}

const STATES: ReadonlySet<string> = new Set(STATE_TYPES);

export function isState({ type }: Relation): boolean {
  return STATES.has(type);
}
