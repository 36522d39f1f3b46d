import type { App } from './app.js';
import { type Child, h } from './dom.js';
import { cutAtSpans } from './marks.js';
import { dateText, figureText } from './words.js';

type Label =
  | { readonly kind: 'mention'; readonly type: string; readonly actor?: number }
  | { readonly kind: 'value'; readonly name: 'date' | 'figure'; readonly value: string; readonly start: number }
  | { readonly kind: 'sentence'; readonly seen: boolean };

/** An article's text: mentions coloured by type and linked to their actors, dates and figures with their values. */
export function articleText(app: App, index: number): HTMLElement {
  const found = app.text(index);
  if (!found) return h('p', { class: 'muted' }, 'Reading the articles …');
  const { text, mentions, dates, figures, relations } = found;
  const spans: { at: readonly [number, number]; label: Label }[] = [
    ...relations.map(({ sentence }, i) => ({
      at: sentence,
      label: { kind: 'sentence', seen: i === app.route.at } as const,
    })),
    ...dates.map((date) => ({
      at: date.at,
      label: { kind: 'value', name: 'date', value: dateText(date), start: date.at[0] } as const,
    })),
    ...figures.map((figure) => ({
      at: figure.at,
      label: { kind: 'value', name: 'figure', value: figureText(figure), start: figure.at[0] } as const,
    })),
    ...mentions.map(([start, length, type, actor]) => ({
      at: [start, length] as const,
      label: { kind: 'mention', type, ...(actor !== undefined && { actor }) } as const,
    })),
  ];
  // The title stands above as the heading; the text begins with it.
  const { title } = app.data.articles[index]!;
  const begin = title !== undefined && text.startsWith(`${title}\n`) ? title.length : 0;
  const paragraphs: HTMLElement[] = [];
  let at = begin;
  for (const line of text.slice(begin).split('\n')) {
    const end = at + line.length;
    if (line.trim() !== '') paragraphs.push(h('p', {}, ...marked(app, text, [at, end], spans)));
    at = end + 1;
  }
  return h('div', { class: 'text' }, ...paragraphs);
}

function marked(
  app: App,
  text: string,
  range: readonly [number, number],
  spans: Parameters<typeof cutAtSpans<Label>>[1],
): Child[] {
  let seen = false;
  return cutAtSpans(range, spans).map(({ start, end, labels }) => {
    let child: Child = text.slice(start, end);
    const mention = labels.findLast((label) => label.kind === 'mention');
    const value = labels.findLast((label) => label.kind === 'value');
    if (mention) {
      const attributes = { class: `mention type-${mention.type}`, title: mention.type };
      child =
        mention.actor === undefined
          ? h('span', attributes, child)
          : h('a', { ...attributes, href: app.actorHash(mention.actor, 'articles') }, child);
    }
    if (value) {
      // A value cut by another mark is told once, at its beginning.
      const first = start === value.start;
      child = h(
        'span',
        { class: `value ${value.name}`, tabindex: first ? 0 : undefined },
        child,
        first && h('span', { class: 'tip', role: 'tooltip' }, value.value),
      );
    }
    if (labels.some((label) => label.kind === 'sentence' && label.seen)) {
      child = h('span', { class: seen ? 'lit' : 'lit seen', tabindex: seen ? undefined : -1 }, child);
      seen = true;
    }
    return child;
  });
}
