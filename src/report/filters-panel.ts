import { ENTITY_TYPES, type RelationType } from '../document/labels.js';
import type { App } from './app.js';
import { type Child, fill, h } from './dom.js';
import { NO_FILTERS } from './filter.js';
import { GROUPS, typeName } from './groups.js';
import { timeFilter } from './time-filter.js';
import { MANNERS, mannerOf, number } from './words.js';

/** The filters, open beside the graph where there is room, folded above it where there is not. */
export function drawFilters(app: App): HTMLElement {
  const reset = h('button', { type: 'button', class: 'quiet', click: () => app.resetFilters() }, 'Show all');
  const body = h('div', { class: 'filters-body' });
  const draw = () =>
    fill(body, said(app), timeFilter(app), classes(app), actorTypes(app), country(app), weight(app), h('p', {}, reset));
  const details = h('details', { class: 'filters' }, h('summary', {}, 'Filters'), body);
  const wide = window.matchMedia('(min-width: 1100px)');
  const unfold = () => {
    details.open = wide.matches;
  };
  wide.addEventListener('change', unfold);
  unfold();
  // Redrawn as a whole only when all is reset: while one filter is used its elements must stay under the hand.
  app.onFilters(() => {
    if (app.filters === NO_FILTERS) draw();
    reset.disabled = app.filters === NO_FILTERS;
  });
  draw();
  reset.disabled = true;
  return h('aside', { class: 'side', 'aria-label': 'Filters' }, details);
}

interface Choice<T> {
  readonly value: T;
  readonly label: readonly Child[];
  readonly count: number;
}

/** Check boxes for a set of what is hidden. */
function choices<T>(items: readonly Choice<T>[], hidden: () => ReadonlySet<T>, set: (hidden: ReadonlySet<T>) => void) {
  return items.map(({ value, label, count }) => {
    const box = h('input', {
      type: 'checkbox',
      change: () => {
        const next = new Set(hidden());
        if (box.checked) next.delete(value);
        else next.add(value);
        set(next);
      },
    });
    box.checked = !hidden().has(value);
    return h('label', { class: 'choice' }, box, h('span', {}, ...label), h('span', { class: 'count' }, number(count)));
  });
}

function said(app: App): HTMLElement {
  const counts = new Map<string, number>();
  let reported = 0;
  for (const { claims } of app.data.relations) {
    for (const [, , how] of claims) {
      counts.set(mannerOf(how), (counts.get(mannerOf(how)) ?? 0) + 1);
      if (how & 8) reported += 1;
    }
  }
  const voices = [
    ['any', 'Anyone'],
    ['own', 'The article itself'],
    ['reported', `Someone it quotes (${number(reported)})`],
  ] as const;
  const select = h(
    'select',
    { change: () => app.setFilters({ voice: voices.find(([voice]) => voice === select.value)?.[0] ?? 'any' }) },
    ...voices.map(([voice, name]) => h('option', { value: voice, selected: app.filters.voice === voice }, name)),
  );
  return h(
    'fieldset',
    {},
    h('legend', {}, 'How it is said'),
    choices(
      MANNERS.map(({ manner, name }) => ({ value: manner, label: [name], count: counts.get(manner) ?? 0 })),
      () => app.filters.hiddenManners,
      (hiddenManners) => app.setFilters({ hiddenManners }),
    ),
    h('label', { class: 'field' }, 'Who says it', select),
  );
}

function classes(app: App): HTMLElement {
  const counts = new Map<string, number>();
  for (const { type } of app.data.relations) counts.set(type, (counts.get(type) ?? 0) + 1);
  const groups = GROUPS.flatMap(({ group, name, types }) => {
    const present = types.filter((type) => counts.has(type));
    if (present.length === 0) return [];
    const items = present.map((type) => ({ value: type, label: [typeName(type)], count: counts.get(type)! }));
    const boxes = choices(
      items,
      () => app.filters.hiddenClasses,
      (hiddenClasses) => app.setFilters({ hiddenClasses }),
    );
    const title = [h('i', { class: `stroke group-${group}` }), name];
    if (present.length === 1 && group === 'other') {
      boxes[0]!.replaceChildren(boxes[0]!.firstElementChild!, h('span', {}, ...title), boxes[0]!.lastElementChild!);
      return [boxes[0]!];
    }
    const count = h('span', { class: 'count' }, number(items.reduce((sum, item) => sum + item.count, 0)));
    return [groupOfClasses(app, { name, types: present }, [h('span', {}, ...title), count], boxes)];
  });
  return h('fieldset', {}, h('legend', {}, 'What happens'), groups);
}

/** One box for a group, with the boxes of its classes folded below it. */
function groupOfClasses(
  app: App,
  { name, types }: { readonly name: string; readonly types: readonly RelationType[] },
  title: readonly Child[],
  boxes: readonly HTMLElement[],
): HTMLElement {
  const inputs = boxes.map((label) => label.querySelector('input')!);
  const all = h('input', {
    type: 'checkbox',
    'aria-label': name,
    change: () => {
      const hiddenClasses = new Set(app.filters.hiddenClasses);
      for (const type of types) {
        if (all.checked) hiddenClasses.delete(type);
        else hiddenClasses.add(type);
      }
      for (const input of inputs) input.checked = all.checked;
      app.setFilters({ hiddenClasses });
    },
  });
  const show = () => {
    const checked = inputs.filter((input) => input.checked).length;
    all.checked = checked > 0;
    all.indeterminate = checked > 0 && checked < inputs.length;
  };
  for (const input of inputs) input.addEventListener('change', show);
  show();
  return h('div', { class: 'group' }, all, h('details', {}, h('summary', {}, ...title), ...boxes));
}

function actorTypes(app: App): HTMLElement {
  const counts = new Map<string, number>();
  for (const index of new Set(app.data.relations.flatMap(({ source, target }) => [source, target]))) {
    const { type } = app.actorOf(index);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const items = ENTITY_TYPES.filter((type) => counts.has(type)).map((type) => ({
    value: type,
    label: [h('i', { class: `dot type-${type}` }), type],
    count: counts.get(type)!,
  }));
  const boxes = choices(
    items,
    () => app.filters.hiddenTypes,
    (hiddenTypes) => app.setFilters({ hiddenTypes }),
  );
  return h('fieldset', {}, h('legend', {}, 'Who acts'), boxes);
}

function country(app: App): HTMLElement {
  const codes = Object.keys(app.data.countries).sort((a, b) =>
    app.countryName(a).localeCompare(app.countryName(b), 'en'),
  );
  const select = h(
    'select',
    { change: () => app.setFilters({ country: select.value }) },
    h('option', { value: '' }, 'Any country'),
    ...codes.map((code) => h('option', { value: code, selected: code === app.filters.country }, app.countryName(code))),
  );
  return h('label', { class: 'field' }, 'Country of an actor', select);
}

function weight(app: App): HTMLElement {
  const most = Math.min(50, Math.max(1, ...app.data.relations.map(({ sentences }) => sentences)));
  // Not an output element: the label would then be its label.
  const shown = h('span', {}, String(app.filters.minimum));
  const input = h('input', {
    type: 'range',
    min: 1,
    max: most,
    value: app.filters.minimum,
    disabled: most === 1,
    input: () => {
      shown.textContent = input.value;
      app.setFilters({ minimum: Number(input.value) });
    },
  });
  return h('label', { class: 'field' }, h('span', {}, 'Sentences at least ', shown), input);
}
