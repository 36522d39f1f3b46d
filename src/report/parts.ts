import type { ReportArticle, ReportRelation } from '../formats/write/report/payload.js';
import type { App, Pair } from './app.js';
import { type Child, h } from './dom.js';
import { groupOf, typeName } from './groups.js';
import type { View } from './route.js';

/** An actor's name as a link to it, with the colour of its type. */
export function actorLink(app: App, index: number, view?: View): HTMLElement {
  const { name, type } = app.actorOf(index);
  return h('a', { class: 'actor', href: app.actorHash(index, view) }, h('i', { class: `dot type-${type}` }), name);
}

/** "→", or "↔" where the relations of the pair all hold both ways; said in words to those who listen. */
export function arrow(app: App, { relations }: Pick<Pair, 'relations'>): HTMLElement {
  const both = relations.every((index) => app.data.relations[index]!.symmetric);
  return h(
    'span',
    { class: 'arrow' },
    h('span', { 'aria-hidden': 'true' }, both ? '↔' : '→'),
    hidden(both ? ' and ' : ' to '),
  );
}

/** An article's title, or else how it begins. */
export function articleName({ title, begins, id }: ReportArticle): string {
  return title ?? begins ?? `Article ${id}`;
}

/** Words for those who listen only. */
export function hidden(words: string): HTMLElement {
  return h('span', { class: 'listen' }, words);
}

/** The class of a relation with its colour. */
export function classChip({ type }: Pick<ReportRelation, 'type'>): HTMLElement {
  return h('span', { class: 'chip' }, h('i', { class: `stroke group-${groupOf(type)}` }), typeName(type));
}

/** A list that shows its first items, and a button for the rest. */
export function longList<T>(
  items: readonly T[],
  first: number,
  draw: (item: T) => HTMLElement,
  attributes: Readonly<Record<string, string>> = {},
): Child[] {
  const list = h('ul', attributes, ...items.slice(0, first).map(draw));
  if (items.length <= first) return [list];
  const more = h('button', {
    type: 'button',
    class: 'quiet',
    click: () => {
      const rest = items.slice(first).map(draw);
      list.append(...rest);
      more.remove();
      rest[0]?.querySelector('a')?.focus();
    },
  });
  more.textContent = `Show all ${items.length}`;
  return [list, more];
}

/** A bar as long as a share of a whole, for the eye. */
export function bar(share: number, group: string): HTMLElement {
  const element = h('span', { class: `bar group-${group}`, 'aria-hidden': 'true' });
  element.style.setProperty('--share', String(Math.max(0.02, Math.min(1, share))));
  return element;
}
