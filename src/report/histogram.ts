import { svg } from './dom.js';

const WIDTH = 240;
const HEIGHT = 44;

/** Bars of counts; those outside [from, to] (positions in the list) are pale. A picture for the eye beside words that say the same. */
export function histogram(counts: readonly number[], from = 0, to = counts.length - 1): SVGElement {
  const most = Math.max(1, ...counts);
  const step = WIDTH / Math.max(1, counts.length);
  const gap = step > 4 ? 1 : 0;
  const bars = counts.flatMap((count, i) => {
    if (count === 0) return [];
    const height = Math.max(2, (count / most) * HEIGHT);
    const place = { x: i * step, y: HEIGHT - height, width: Math.max(0.5, Math.min(step - gap, 14)), height };
    return [svg('rect', { ...place, class: i >= from && i <= to ? 'bar-on' : 'bar-off' })];
  });
  const attributes = {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    class: 'histogram',
    'aria-hidden': 'true',
  };
  return svg('svg', attributes, ...bars);
}

/** Steps of time that fit a span of days: days, weeks, months, quarters or years, as days each. */
export function timeSteps(first: number, last: number): { readonly size: number; readonly count: number } {
  const size =
    [1, 7, 30, 91, 365].find((days) => (last - first + 1) / days <= 60) ?? Math.ceil((last - first + 1) / 60);
  return { size, count: Math.floor((last - first) / size) + 1 };
}
