import type { App } from './app.js';
import { fill, h } from './dom.js';
import { type Suggestion, suggest } from './suggest.js';
import { plural } from './words.js';

const LIMIT = 10;

/** A combobox: names, aliases and titles as one types; arrows and Enter choose. */
export function drawSearch(app: App): HTMLElement {
  let suggestions: Suggestion[] = [];
  let active = -1;
  const list = h('ul', { id: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions', hidden: true });
  const input = h('input', {
    type: 'search',
    role: 'combobox',
    placeholder: 'Find an actor or an article',
    'aria-label': 'Find an actor or an article',
    'aria-expanded': 'false',
    'aria-controls': 'suggestions',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    input: () => show(),
    keydown: (event) => onKey(event as KeyboardEvent),
    blur: () => close(),
    focus: () => show(),
  });

  function show(): void {
    suggestions = suggest(input.value, app.data.actors, app.data.articles, LIMIT);
    active = suggestions.length ? 0 : -1;
    draw();
  }

  function draw(): void {
    const nothing = input.value.trim() !== '' && suggestions.length === 0;
    fill(
      list,
      suggestions.map((suggestion, i) =>
        h(
          'li',
          {
            role: 'option',
            id: `suggestion-${i}`,
            'aria-selected': String(i === active),
            // Before the field loses its focus, and the list with it.
            pointerdown: (event) => {
              event.preventDefault();
              choose(i);
            },
          },
          ...words(app, suggestion),
        ),
      ),
      nothing &&
        h('li', { class: 'muted', role: 'option', 'aria-disabled': 'true' }, 'No actor and no title has these words.'),
    );
    list.hidden = suggestions.length === 0 && !nothing;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (active >= 0) input.setAttribute('aria-activedescendant', `suggestion-${active}`);
    else input.removeAttribute('aria-activedescendant');
  }

  function close(): void {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function choose(i: number): void {
    const suggestion = suggestions[i];
    if (!suggestion) return;
    input.value = '';
    close();
    location.hash = suggestion.kind === 'article' ? app.articleHash(suggestion.index) : app.actorHash(suggestion.index);
  }

  function onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && suggestions.length) {
      event.preventDefault();
      active = (active + step + suggestions.length) % suggestions.length;
      draw();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Escape') {
      input.value = '';
      close();
    }
  }

  return h('div', { class: 'search', role: 'search' }, input, list);
}

function words(app: App, suggestion: Suggestion) {
  if (suggestion.kind === 'article') {
    const { title = '', publisher } = app.data.articles[suggestion.index]!;
    return [h('span', {}, title), h('small', {}, publisher ? `article, ${publisher}` : 'article')];
  }
  const { name, type, mentions } = app.data.actors[suggestion.index]!;
  const also = suggestion.alias === undefined ? '' : `also “${suggestion.alias}”, `;
  return [
    h('span', {}, h('i', { class: `dot type-${type}` }), name),
    h('small', {}, `${also}${type}, ${plural(mentions, 'mention')}`),
  ];
}
