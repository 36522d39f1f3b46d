import type { ReportRelation } from '../formats/write/report/payload.js';
import type { App, Pair } from './app.js';
import { type Child, h } from './dom.js';
import { evidence } from './evidence.js';
import { passes } from './filter.js';
import { actorLink, arrow, classChip, longList } from './parts.js';
import { number, plural } from './words.js';

const FIRST = 5;

/** All that one actor does to another: each relation with every sentence that says it. */
export function drawPair(app: App, pair: Pair): HTMLElement {
  const back = app.pairs[app.pairIndex(pair.target, pair.source) ?? -1];
  return h(
    'div',
    {},
    h('h2', { tabindex: -1 }, actorLink(app, pair.source), arrow(app, pair), actorLink(app, pair.target)),
    back &&
      h(
        'p',
        { class: 'muted' },
        h(
          'a',
          { href: app.pairHash(back) },
          `And back: ${app.actorOf(back.source).name} → ${app.actorOf(back.target).name}`,
        ),
      ),
    pair.relations.map((index) => relation(app, app.data.relations[index]!)),
  );
}

function relation(app: App, shown: ReportRelation): HTMLElement {
  const { predicate, sentences, articles, claims } = shown;
  const passing = claims.filter((claim) => passes(claim, app.filters));
  const notes: Child[] = [];
  if (passing.length < claims.length) notes.push(`${number(claims.length - passing.length)} hidden by the filters.`);
  if (claims.length < sentences) {
    notes.push(
      ` This page holds the strongest ${number(claims.length)} of ${plural(sentences, 'sentence')}; relations.csv holds all.`,
    );
  }
  return h(
    'section',
    { class: 'relation' },
    h('h3', {}, predicate, classChip(shown)),
    h('p', { class: 'muted' }, `${plural(sentences, 'sentence')} in ${plural(articles, 'article')}. `, ...notes),
    longList(passing, FIRST, (claim) => evidence(app, claim), { class: 'evidences' }),
  );
}
