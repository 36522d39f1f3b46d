import type { App } from './app.js';
import { articleText } from './article-text.js';
import { fill, h, webLink } from './dom.js';
import { articleName } from './parts.js';
import { drawTable } from './table.js';
import { dayText } from './words.js';

/** The list of articles, or the one that is read. */
export function drawArticles(app: App): HTMLElement {
  const claims = new Map<number, number>();
  for (const relation of app.data.relations) {
    for (const [article] of relation.claims) claims.set(article, (claims.get(article) ?? 0) + 1);
  }
  const list = drawTable({
    name: 'Articles',
    empty: 'No article has these words.',
    rows: () => app.data.articles.map((article, index) => ({ ...article, index })),
    text: (article) => `${articleName(article)} ${article.publisher ?? ''} ${article.id}`,
    columns: [
      {
        name: 'Date',
        order: ({ date = '' }) => date,
        cell: ({ date }) => (date === undefined ? '' : h('time', { datetime: date }, dayText(date))),
      },
      {
        name: 'Title',
        order: (article) => articleName(article),
        cell: (article) => h('a', { href: app.articleHash(article.index) }, articleName(article)),
      },
      { name: 'Publisher', order: ({ publisher = '' }) => publisher, cell: ({ publisher = '' }) => publisher },
      {
        name: 'Relations',
        numeric: true,
        order: ({ index }) => claims.get(index) ?? 0,
        cell: ({ index }) => claims.get(index) ?? 0,
      },
    ],
  });
  const reader = h('article', { class: 'reader' });
  const view = h('section', { class: 'view', 'aria-label': 'Articles' }, list.element, reader);
  let listed = false;
  const show = () => {
    if (app.route.view !== 'articles') return;
    if (!listed) list.update();
    listed = true;
    const { article } = app;
    list.element.hidden = article !== undefined;
    reader.hidden = article === undefined;
    if (article === undefined) return;
    const { date, publisher, url, excerpt } = app.data.articles[article]!;
    fill(
      reader,
      h('p', { class: 'close' }, h('a', { href: '#view=articles' }, '← All articles')),
      h('h2', { tabindex: -1 }, articleName(app.data.articles[article]!)),
      h(
        'p',
        { class: 'source' },
        date !== undefined && h('span', {}, dayText(date)),
        url !== undefined ? webLink(url, publisher ?? url) : publisher !== undefined && h('span', {}, publisher),
      ),
      excerpt === true &&
        h(
          'p',
          { class: 'muted' },
          'An excerpt: the sentences behind relations. documents.jsonl holds the whole article.',
        ),
      articleText(app, article),
    );
    // After the page has brought this view to the front.
    queueMicrotask(() => {
      const target = reader.querySelector('.seen') ?? reader.querySelector('h2');
      if (!(target instanceof HTMLElement)) return;
      target.focus({ preventScroll: true });
      if (app.route.at === undefined) view.scrollTop = 0;
      else target.scrollIntoView({ block: 'center' });
    });
  };
  app.onTexts(show);
  app.onRoute((before) => {
    const { route } = app;
    if (route.view !== 'articles') return;
    if (before.view !== route.view || before.article !== route.article || before.at !== route.at) show();
  });
  show();
  return view;
}
