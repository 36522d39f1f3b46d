import { type Command, InvalidArgumentError } from 'commander';
import type { AssembleView } from '../corpus/assemble-view.js';
import { ENTITY_TYPES, type EntityType, RELATION_TYPES, type RelationType } from '../document/labels.js';
import { restricts } from '../graph/views/view.js';
import { wholeNumber } from './options.js';
import { UsageError } from './services.js';

/** What of the graph is written, as the command line says it. */
export interface ViewOptions {
  readonly minWeight?: number;
  readonly minConfidence?: number;
  readonly types?: TypeLists;
  readonly onlyAsserted?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly around?: string;
  readonly hops?: number;
  readonly actorsOnly?: boolean;
  readonly mergePredicates?: boolean;
  /** False with --no-dedup. */
  readonly dedup?: boolean;
}

interface TypeLists {
  readonly entityTypes?: readonly EntityType[];
  readonly relationTypes?: readonly RelationType[];
}

/** The options that say what part of the graph is written. The documents are always written whole. */
export function addViewOptions(command: Command): Command {
  return command
    .optionsGroup('What of the graph is written (documents.jsonl is always whole):')
    .option('--min-weight <sentences>', 'edges that at least so many sentences say', wholeNumber(1, 1e9))
    .option('--min-confidence <number>', 'edges of at least this mean confidence, 0 to 1', confidence)
    .option('--types <types>', 'only entities or relations of these types: person,country,SANCTION', typeLists)
    .option('--only-asserted', 'edges that some sentence states as a fact')
    .option('--from <day>', 'edges said of this day or later: YYYY-MM-DD, YYYY-MM or YYYY', day('first'))
    .option('--to <day>', 'edges said of this day or earlier', day('last'))
    .option('--around <entity>', 'an entity, by id or name, and its neighbours', entityName)
    .option('--hops <number>', 'with --around: how many edges away (default: 1)', wholeNumber(1, 100))
    .option('--actors-only', 'countries, people and organizations alone')
    .option('--merge-predicates', 'one edge a type between two nodes, whatever the predicate')
    .option('--no-dedup', 'count near-copies of one report as documents of their own');
}

/** The view that the options ask for. Throws UsageError `invalid-option` where they contradict each other. */
export function graphChoice(options: ViewOptions): AssembleView {
  const { minWeight, minConfidence, types, onlyAsserted, from, to, around, hops, actorsOnly } = options;
  if (hops !== undefined && around === undefined) {
    throw new UsageError('invalid-option', '--hops says how far --around goes, which is missing', { hops });
  }
  if (from !== undefined && to !== undefined && from > to) {
    throw new UsageError('invalid-option', `--from ${from} is after --to ${to}`, { from, to });
  }
  return {
    view: {
      ...(minWeight !== undefined && { minWeight }),
      ...(minConfidence !== undefined && { minConfidence }),
      ...types,
      ...(onlyAsserted && { onlyAsserted }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(around !== undefined && { around, hops: hops ?? 1 }),
      ...(actorsOnly && { actorsOnly }),
    },
    mergePredicates: options.mergePredicates ?? false,
    ...(options.dedup === false && { dedup: false }),
  };
}

/** What run.json says of the choice: nothing where the whole graph is written. */
export function choiceFacts({ view, mergePredicates, dedup }: AssembleView): Readonly<Record<string, unknown>> {
  return {
    ...(restricts(view) && { view }),
    ...(mergePredicates && { mergePredicates }),
    ...(dedup === false && { dedup }),
  };
}

function confidence(value: string): number {
  const number = /^\d{0,3}\.?\d{1,10}$/.test(value.trim()) ? Number(value) : Number.NaN;
  if (number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError(`Expected a number from 0 to 1, such as 0.6; found ${JSON.stringify(value)}.`);
}

function typeLists(value: string): TypeLists {
  const names = value.split(',').map((name) => name.trim());
  const known = (name: string) => [...ENTITY_TYPES, ...RELATION_TYPES].find((type) => same(type, name));
  const wrong = names.filter((name) => known(name) === undefined);
  if (wrong.length) {
    throw new InvalidArgumentError(
      `No such type: ${wrong.map((name) => JSON.stringify(name)).join(', ')}. ` +
        `Entities: ${ENTITY_TYPES.join(', ')}. Relations: ${RELATION_TYPES.join(', ')}.`,
    );
  }
  const chosen = new Set<string>(names.map((name) => known(name)!));
  const entityTypes = ENTITY_TYPES.filter((type) => chosen.has(type));
  const relationTypes = RELATION_TYPES.filter((type) => chosen.has(type));
  return { ...(entityTypes.length && { entityTypes }), ...(relationTypes.length && { relationTypes }) };
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A day, or the first or last one of a month or year. */
function day(which: 'first' | 'last'): (value: string) => string {
  return (value) => {
    const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value.trim());
    const fail = () =>
      new InvalidArgumentError(`Expected a day such as 2022-06-15, a month or a year; found ${JSON.stringify(value)}.`);
    if (!match) throw fail();
    const year = Number(match[1]);
    const month = Number(match[2] ?? (which === 'first' ? 1 : 12));
    const date = Number(match[3] ?? (which === 'first' ? 1 : daysOfMonth(year, month)));
    if (month < 1 || month > 12 || date < 1 || date > daysOfMonth(year, month)) throw fail();
    return [match[1], ...[month, date].map((number) => String(number).padStart(2, '0'))].join('-');
  };
}

function daysOfMonth(year: number, month: number): number {
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.getUTCDate();
}

function entityName(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Expected the id or name of an entity.');
  return value.trim();
}
