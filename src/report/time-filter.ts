import type { App } from './app.js';
import { fill, h } from './dom.js';
import { histogram, timeSteps } from './histogram.js';
import { dayOf } from './words.js';

/** Sentences over time, with two sliders for the first and the last day. */
export function timeFilter(app: App): HTMLElement | undefined {
  const days = app.data.relations.flatMap(({ claims }) => claims.flatMap(([, , , first]) => first ?? []));
  if (days.length === 0) return undefined;
  days.sort((a, b) => a - b);
  // A handful of far dates ("in 1905") would leave all others one bar: the ends gather what lies beyond them.
  const first = days[Math.floor(days.length * 0.02)]!;
  const last = days[Math.ceil(days.length * 0.98) - 1]!;
  const { size, count } = timeSteps(first, last);
  if (count < 2) return undefined;
  const counts = new Array<number>(count).fill(0);
  for (const day of days) counts[Math.min(count - 1, Math.max(0, Math.floor((day - first) / size)))]! += 1;
  const drawing = h('div');
  const words = h('output', { class: 'span' });
  const slider = (name: string, value: number) =>
    h('input', { type: 'range', min: 0, max: count - 1, value, 'aria-label': name, input: () => change() });
  const { from, to } = app.filters;
  const low = slider('From', from === undefined ? 0 : Math.round((from - first) / size));
  const high = slider('To', to === undefined ? count - 1 : Math.round((to + 1 - first) / size) - 1);
  const show = () => {
    const [a, b] = bounds();
    fill(drawing, histogram(counts, a, b));
    const start = a === 0 ? 'the start' : dayOf(first + a * size);
    const end = b === count - 1 ? 'the end' : dayOf(first + (b + 1) * size - 1);
    words.textContent =
      a === 0 && b === count - 1 ? `${dayOf(days[0]!)} to ${dayOf(days.at(-1)!)}` : `${start} to ${end}`;
    low.setAttribute('aria-valuetext', start);
    high.setAttribute('aria-valuetext', end);
  };
  const bounds = (): [number, number] => {
    const values = [Number(low.value), Number(high.value)] as const;
    return [Math.min(...values), Math.max(...values)];
  };
  const change = () => {
    show();
    const [a, b] = bounds();
    const { from: _from, to: _to, ...rest } = app.filters;
    app.replaceFilters({
      ...rest,
      ...(a > 0 && { from: first + a * size }),
      ...(b < count - 1 && { to: first + (b + 1) * size - 1 }),
    });
  };
  show();
  return h(
    'fieldset',
    { class: 'time' },
    h('legend', {}, 'When'),
    drawing,
    h('div', { class: 'sliders' }, low, high),
    words,
  );
}
