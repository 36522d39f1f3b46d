import type { App } from './app.js';
import { h } from './dom.js';
import { actorLink, classChip } from './parts.js';
import type { View } from './route.js';
import { drawTable } from './table.js';
import { type Manner, mannerOf } from './words.js';

/** Every relation that passes the filters, strongest first. */
export function drawRelationsTable(app: App): HTMLElement {
  const name = (index: number) => app.actorOf(index).name;
  const said = new Map(
    app.data.relations.map(({ id, claims }) => {
      const counts: Record<Manner, number> = { fact: 0, expected: 0, uncertain: 0, denied: 0 };
      for (const [, , how] of claims) counts[mannerOf(how)] += 1;
      return [id, counts];
    }),
  );
  const table = drawTable({
    name: 'Relations',
    empty: 'No relation passes the filters and has these words.',
    rows: () =>
      app.data.relations
        .map((relation, index) => ({ ...relation, count: app.visible.sentences[index]! }))
        .filter(({ count }) => count > 0),
    text: ({ source, target, predicate, type }) => `${name(source)} ${predicate} ${name(target)} ${type}`,
    columns: [
      { name: 'Who', order: ({ source }) => name(source), cell: ({ source }) => actorLink(app, source, 'relations') },
      {
        name: 'Does',
        order: ({ predicate }) => predicate,
        cell: ({ predicate, ...pair }) => h('a', { href: app.pairHash(pair, 'relations') }, predicate),
      },
      { name: 'Whom', order: ({ target }) => name(target), cell: ({ target }) => actorLink(app, target, 'relations') },
      { name: 'Sentences', numeric: true, order: ({ count }) => count, cell: ({ count }) => count },
      { name: 'Class', order: ({ type }) => type, cell: (row) => classChip(row) },
      { name: 'Articles', numeric: true, order: ({ articles }) => articles, cell: ({ articles }) => articles },
      { name: 'As fact', numeric: true, order: ({ id }) => said.get(id)!.fact, cell: ({ id }) => said.get(id)!.fact },
      {
        name: 'Denied',
        numeric: true,
        order: ({ id }) => said.get(id)!.denied,
        cell: ({ id }) => said.get(id)!.denied,
      },
      {
        name: 'Confidence',
        numeric: true,
        order: ({ confidence }) => confidence,
        cell: ({ confidence }) => `${Math.round(confidence * 100)} %`,
      },
    ],
  });
  return tableView(app, 'relations', 'Relations', table);
}

/** Every actor of the page, also those without a relation. */
export function drawActorsTable(app: App): HTMLElement {
  const strength = (index: number, end: 'source' | 'target') =>
    app.pairsOfActor(index).reduce((sum, pair) => sum + (pair[end] === index ? app.strength(pair) : 0), 0);
  const table = drawTable({
    name: 'Actors',
    empty: 'No actor has these words.',
    rows: () =>
      app.data.actors
        .map((actor, index) => ({ ...actor, index, out: strength(index, 'source'), into: strength(index, 'target') }))
        .filter(({ type, country }) => {
          const { hiddenTypes, country: wanted } = app.filters;
          return !hiddenTypes.has(type) && (wanted === '' || country === wanted);
        })
        .sort((a, b) => b.out + b.into - a.out - a.into || b.mentions - a.mentions),
    text: ({ name, aliases, roles }) =>
      [name, ...aliases.map((alias) => alias.name), ...roles.map(({ title }) => title)].join(' '),
    columns: [
      { name: 'Actor', order: ({ name }) => name, cell: ({ index }) => actorLink(app, index, 'actors') },
      { name: 'Type', order: ({ type }) => type, cell: ({ type }) => type },
      {
        name: 'Country',
        order: ({ country = '' }) => (country === '' ? '' : app.countryName(country)),
        cell: ({ country = '' }) => (country === '' ? '' : app.countryName(country)),
      },
      { name: 'Role', order: ({ roles }) => roles[0]?.title ?? '', cell: ({ roles }) => roles[0]?.title ?? '' },
      { name: 'Mentions', numeric: true, order: ({ mentions }) => mentions, cell: ({ mentions }) => mentions },
      { name: 'Articles', numeric: true, order: ({ articles }) => articles, cell: ({ articles }) => articles },
      { name: 'Acts', numeric: true, order: ({ out }) => out, cell: ({ out }) => out },
      { name: 'Acted on', numeric: true, order: ({ into }) => into, cell: ({ into }) => into },
    ],
  });
  return tableView(app, 'actors', 'Actors', table);
}

/** A table that is drawn when it is looked at, not before. */
function tableView(app: App, view: View, name: string, { element, update }: ReturnType<typeof drawTable>): HTMLElement {
  let stale = true;
  const show = () => {
    if (!stale || app.route.view !== view) return;
    stale = false;
    update();
  };
  app.onFilters(() => {
    stale = true;
    show();
  });
  app.onRoute(show);
  show();
  return h('section', { class: 'view', 'aria-label': name }, element);
}
