import type { EntityType } from '../document/labels.js';
import type { ArgumentJson, DocumentJson, RelationJson } from '../document/schema.js';
import { coloured, legend, plain } from './colours.js';
import { oneLine, printable } from './terminal.js';

/** One article for a person: the text with its mentions marked, then dates, figures, entities, quotes and relations. */
export function showDocument(document: DocumentJson, colour: boolean): string {
  const paint = colour ? coloured : plain;
  const names = new Map(document.entities.map(({ id, name }) => [id, name]));
  const facts = [document.date, document.publisher, document.url].filter((fact) => fact !== undefined);
  const sections: [string, string[]][] = [
    ['Entities', document.entities.map(entityLine)],
    ['Dates', document.dates.map(({ text, value, from, to }) => `${oneLine(text, 60)} = ${interval(value, from, to)}`)],
    ['Figures', document.figures.map(figureLine)],
    ['Quotes', document.quotes.map((quote) => quoteLine(quote, names))],
    ['Relations', document.relations.map((relation) => relationLine(relation, document, names))],
    ['Warnings', document.warnings.map(({ code, message, stage }) => `${oneLine(message, 200)} [${stage}: ${code}]`)],
  ];
  const lines = [
    paint('dim', [oneLine(document.id, 80), ...facts.map((fact) => oneLine(fact, 200))].join(' · ')),
    ...(colour ? [legend(paint)] : []),
    '',
    markedText(document, colour),
  ];
  for (const [title, rows] of sections) {
    if (rows.length) lines.push('', paint('bold', title), ...rows.map((row) => `  ${row}`));
  }
  return `${lines.join('\n')}\n`;
}

/** The text with mentions in colour, or as [words type]; of two that overlap the first is marked. */
function markedText({ text, mentions, entities }: DocumentJson, colour: boolean): string {
  const types = new Map<string, EntityType>(entities.map(({ id, type }) => [id, type]));
  let marked = '';
  let end = 0;
  for (const mention of mentions) {
    if (mention.start < end) continue;
    const type = types.get(mention.entity ?? '') ?? mention.type;
    marked += lines(text.slice(end, mention.start));
    const words = printable(text.slice(mention.start, mention.end));
    marked += colour ? coloured(type, words) : `[${words} ${type}]`;
    end = mention.end;
  }
  return marked + lines(text.slice(end));
}

function lines(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => printable(line))
    .join('\n');
}

function entityLine({ id, name, aliases, country, roles }: DocumentJson['entities'][number]): string {
  const parts = [
    ...(country ? [country] : []),
    ...roles.map(({ title, of }) => oneLine(of ? `${title} of ${of}` : title, 80)),
    ...(aliases.length ? [`also ${aliases.map((alias) => oneLine(alias, 60)).join(', ')}`] : []),
  ];
  return `${oneLine(name, 80)} (${id})${parts.length ? `: ${parts.join('; ')}` : ''}`;
}

function interval(value: string, from: string | undefined, to: string | undefined): string {
  return from === undefined && to === undefined ? value : `${value} [${from ?? '…'}, ${to ?? '…'})`;
}

function figureLine({ text, comparator, value, unit, low, high, change, of }: DocumentJson['figures'][number]): string {
  const range = low !== undefined && high !== undefined ? ` (${low} to ${high})` : '';
  const about = [
    `${comparator === '=' ? '' : `${comparator} `}${value}${unit ? ` ${unit}` : ''}${range}`,
    ...(change === 'none' ? [] : [change]),
    ...(of ? [`of ${oneLine(of.text, 60)}`] : []),
  ];
  return `${oneLine(text, 60)} = ${about.join(', ')}`;
}

function quoteLine({ speaker, text }: DocumentJson['quotes'][number], names: ReadonlyMap<string, string>): string {
  return `${speaker ? nameOf(speaker, names) : '(unknown)'}: ${oneLine(text, 200)}`;
}

function relationLine(relation: RelationJson, document: DocumentJson, names: ReadonlyMap<string, string>): string {
  const { subject, predicate, object, type, polarity, certainty, time, reportedBy, date, figures } = relation;
  const shades = [
    type,
    ...(polarity === 'negative' ? ['not'] : []),
    ...(certainty === 'certain' ? [] : [certainty]),
    time,
    ...(reportedBy === undefined ? [] : [`says ${oneLine(names.get(reportedBy) ?? reportedBy, 60)}`]),
    ...(date === undefined ? [] : [document.dates[date]?.value ?? '']),
    ...figures.map((index) => oneLine(document.figures[index]?.text ?? '', 40)),
  ];
  return `${nameOf(subject, names)} --- ${oneLine(predicate, 80)} --> ${nameOf(object, names)}  [${shades.join(', ')}]`;
}

function nameOf({ entity, text }: ArgumentJson, names: ReadonlyMap<string, string>): string {
  return entity === undefined ? `"${oneLine(text, 60)}"` : oneLine(names.get(entity) ?? entity, 60);
}
