import type { App } from './app.js';
import { drawArticles } from './articles-view.js';
import { h } from './dom.js';
import { drawFilters } from './filters-panel.js';
import { drawGraph } from './graph-view.js';
import { drawPanel } from './panel.js';
import { routeHash, VIEWS, type View } from './route.js';
import { drawSearch } from './search.js';
import { drawActorsTable, drawRelationsTable } from './tables.js';
import { themeButton } from './theme.js';
import { number, plural } from './words.js';

const NAMES: Readonly<Record<View, string>> = {
  graph: 'Graph',
  relations: 'Relations',
  actors: 'Actors',
  articles: 'Articles',
};

/** Builds the page and keeps it up to date. */
export function drawPage(app: App): void {
  const status = h('p', { class: 'status', role: 'status' });
  const views: Readonly<Record<View, HTMLElement>> = {
    graph: drawGraph(app),
    relations: drawRelationsTable(app),
    actors: drawActorsTable(app),
    articles: drawArticles(app),
  };
  const tabs = VIEWS.map((view) => ({ view, link: h('a', { class: 'tab' }, NAMES[view]) }));
  const main = h('main', { id: 'main', tabindex: -1 }, ...VIEWS.map((view) => views[view]));
  const panel = drawPanel(app);
  document.body.append(
    h(
      'header',
      { class: 'top' },
      h('a', { class: 'skip', href: '#main', click: (event) => skip(event, main) }, 'Skip to the content'),
      h('h1', { class: 'wordmark' }, 'who', h('em', {}, 'whom')),
      h('p', { class: 'scope' }, scope(app)),
      drawSearch(app),
      themeButton(),
    ),
    h('div', { class: 'bar' }, h('nav', { 'aria-label': 'Views' }, ...tabs.map(({ link }) => link)), status),
    h('div', { class: 'columns' }, drawFilters(app), main, panel),
  );
  const showRoute = () => {
    for (const { view, link } of tabs) {
      const { actor, pair } = app.route;
      const kept = { ...(actor !== undefined && { actor }), ...(pair !== undefined && { pair }) };
      link.setAttribute('href', routeHash({ view, ...kept }));
      if (view === app.route.view) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
      views[view].hidden = view !== app.route.view;
    }
  };
  const showStatus = () => {
    const { relations, actors } = app.data;
    const drawn = new Set(relations.flatMap(({ source, target }) => [source, target])).size;
    const { visible } = app;
    status.textContent = `${number(visible.relations)} of ${plural(relations.length, 'relation')} between ${number(visible.actors)} of ${plural(actors.length === 0 ? 0 : drawn, 'actor')}, in ${plural(visible.total, 'sentence')}`;
  };
  app.onRoute(showRoute);
  app.onFilters(showStatus);
  showRoute();
  showStatus();
}

function skip(event: Event, main: HTMLElement): void {
  event.preventDefault();
  main.focus();
}

/** What the page holds of what was found. */
function scope({ data: { totals, actors, relations, articles } }: App): string {
  const all = `${plural(totals.articles, 'article')}, ${plural(totals.actors, 'actor')}, ${plural(totals.relations, 'relation')}`;
  const excerpts = articles.filter(({ excerpt }) => excerpt).length;
  const cuts = [
    ...(relations.length < totals.relations ? [`the ${number(relations.length)} strongest relations`] : []),
    ...(actors.length < totals.actors ? [`${number(actors.length)} actors`] : []),
    ...(articles.length < totals.articles || excerpts > 0
      ? [
          `${number(articles.length - excerpts)} whole articles${excerpts ? ` and excerpts of ${number(excerpts)}` : ''}`,
        ]
      : []),
  ];
  return cuts.length ? `${all}. This page holds ${cuts.join(', ')}; the files beside it hold all.` : all;
}
