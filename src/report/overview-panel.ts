import type { App, Pair } from './app.js';
import { h } from './dom.js';
import { groupOf } from './groups.js';
import { actorLink, arrow, bar } from './parts.js';
import { plural } from './words.js';

const LISTED = 40;

/** What an investigator wants first: who acts on whom most, each a click from its evidence. */
export function drawOverview(app: App): HTMLElement {
  const rows = app.pairs
    .map((pair) => ({ pair, strength: app.strength(pair), acts: acts(app, pair) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.acts - a.acts || b.strength - a.strength)
    .slice(0, LISTED);
  const most = Math.max(1, ...rows.map(({ strength }) => strength));
  return h(
    'div',
    {},
    h('h2', { tabindex: -1 }, 'Who acts on whom'),
    h('p', { class: 'muted' }, 'The strongest pairs. Choose one to read its evidence.'),
    rows.length === 0
      ? nothing(app)
      : h('ul', { class: 'pairs' }, ...rows.map(({ pair, strength }) => pairRow(app, pair, strength, strength / most))),
  );
}

/** Sentences of a pair that tell of deeds, not of lasting ties such as a post. */
function acts(app: App, { relations }: Pair): number {
  return relations.reduce((sum, index) => {
    const state = groupOf(app.data.relations[index]!.type) === 'state';
    return sum + (state ? 0 : app.visible.sentences[index]!);
  }, 0);
}

function nothing(app: App): HTMLElement {
  if (app.data.relations.length > 0) {
    return h('p', { class: 'empty' }, 'No relation passes the filters. “Show all” brings them back.');
  }
  return h(
    'p',
    { class: 'empty' },
    'These articles name no two actors of whom one does something to the other. The articles view shows what was found in them.',
  );
}

/** A pair, its words, and how many sentences say so. */
export function pairRow(app: App, pair: Pair, strength: number, share: number, without?: number): HTMLElement {
  const shown = pair.relations.filter((index) => app.visible.sentences[index]! > 0);
  const words = shown.map((index) => app.data.relations[index]!.predicate);
  const group = groupOf(app.data.relations[shown[0] ?? pair.relations[0]!]!.type);
  const more = words.length > 3 ? ` and ${words.length - 3} more` : '';
  return h(
    'li',
    {},
    h(
      'p',
      { class: 'who-whom' },
      without !== pair.source && actorLink(app, pair.source),
      without === undefined && arrow(app, pair),
      without !== pair.target && actorLink(app, pair.target),
    ),
    h(
      'a',
      { class: 'doing', href: app.pairHash(pair) },
      h('span', { class: 'words' }, words.slice(0, 3).join(', ') + more),
      h('span', { class: 'count' }, plural(strength, 'sentence')),
      bar(share, group),
    ),
  );
}
