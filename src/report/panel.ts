import { drawActor } from './actor-panel.js';
import type { App } from './app.js';
import { fill, h } from './dom.js';
import { drawOverview } from './overview-panel.js';
import { drawPair } from './pair-panel.js';

/** The panel beside every view: what is strongest, or the actor or the pair that was chosen. */
export function drawPanel(app: App): HTMLElement {
  const body = h('div', { class: 'panel-body' });
  const panel = h('section', { class: 'panel', 'aria-label': 'Details' }, body);
  const draw = () => {
    const { actor, pair } = app;
    if (actor !== undefined) fill(body, closeLink(app), drawActor(app, actor));
    else if (pair !== undefined) fill(body, closeLink(app), drawPair(app, pair));
    else fill(body, drawOverview(app));
  };
  app.onFilters(draw);
  app.onTexts(() => {
    if (app.pair !== undefined) draw();
  });
  app.onRoute((before) => {
    const { actor, pair } = app.route;
    if (before.actor === actor && before.pair?.join() === pair?.join()) {
      // The links keep the article that is read.
      if (before.view !== app.route.view || before.article !== app.route.article) draw();
      return;
    }
    draw();
    panel.scrollTop = 0;
    if (actor === undefined && pair === undefined) return;
    const heading = body.querySelector('h2');
    heading?.focus({ preventScroll: true });
    // Where the panel lies below the graph it comes into sight.
    if (window.matchMedia('(max-width: 899px)').matches) panel.scrollIntoView({ block: 'start' });
  });
  draw();
  return panel;
}

function closeLink(app: App): HTMLElement {
  const { view, article } = app.route;
  const close = (event: Event) => {
    event.preventDefault();
    app.go({ view, ...(article !== undefined && { article }) });
  };
  return h('p', { class: 'close' }, h('a', { href: '#view=graph', click: close }, '← All relations'));
}
