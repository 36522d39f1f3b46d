import type { Argument, Layers, Quote, Relation } from '../../src/document/layers.js';
import { attributeQuotes } from '../../src/stages/attribute-quotes/index.js';
import { extractRelations } from '../../src/stages/extract-relations/index.js';
import { parsedView } from './parsed-view.js';

/** Both stages over one parsed document: its relations, one line each, with its reporter. */
export function relationLines(rows: string, keep: 'actors' | 'all' = 'actors', isTitle = false): readonly string[] {
  const parsed = parsedView(rows);
  const view = isTitle ? { ...parsed, source: { ...parsed.source, title: parsed.source.text } } : parsed;
  const { text } = view.source;
  const quotes = quotesOf(view);
  const relations = runStage<Relation>(
    extractRelations.create({ keep }),
    { ...view, layers: { ...view.layers, quotes } },
    'relations',
  );
  return relations.map((relation) => {
    const signs = [relation.type, relation.polarity, relation.certainty, relation.time];
    const by = relation.reportedBy === undefined ? [] : [`by ${relation.reportedBy}`];
    return [nameOf(text, relation.subject), relation.predicate, nameOf(text, relation.object), ...signs, ...by].join(
      ' | ',
    );
  });
}

/** "subject | phrase | object | what else": the tuples of whole clauses. */
export function tupleLines(rows: string): readonly string[] {
  const view = parsedView(rows);
  const { text } = view.source;
  const relations = runStage<Relation>(
    extractRelations.create({ keep: 'all' }),
    { ...view, layers: { ...view.layers, quotes: [] } },
    'relations',
  );
  return relations.map(({ subject, phrase, object, further = [] }) =>
    [subject, phrase, object, ...further]
      .map((part) => (typeof part === 'string' ? part : text.slice(part.start, part.end)))
      .join(' | '),
  );
}

/** "speaker | cue | words", with "direct" before those between marks. */
export function quoteLines(rows: string): readonly string[] {
  const view = parsedView(rows);
  const { text } = view.source;
  return quotesOf(view).map(({ direct, speaker, cue, start, end }) =>
    [
      ...(direct ? ['direct'] : []),
      speaker ? nameOf(text, speaker) : '-',
      cue ? text.slice(cue.start, cue.end) : '-',
      text.slice(start, end),
    ].join(' | '),
  );
}

function quotesOf(view: ReturnType<typeof parsedView>): readonly Quote[] {
  return runStage<Quote>(attributeQuotes.create({}), view, 'quotes');
}

/** The one layer that a stage adds to one document. Both stages answer at once; a promise would be a fault. */
function runStage<T>(process: unknown, view: ReturnType<typeof parsedView>, layer: keyof Layers): readonly T[] {
  if (typeof process !== 'function') throw new Error('the stage is not ready');
  const [result] = process([view]) as readonly [{ readonly layers: Readonly<Record<string, readonly T[]>> }];
  return result.layers[layer]!;
}

function nameOf(text: string, { start, end, entity }: Argument): string {
  return entity ?? text.slice(start, end);
}
