import type { ReportActor, ReportReason } from '../formats/write/report/payload.js';
import type { App, Pair } from './app.js';
import { h } from './dom.js';
import { passes } from './filter.js';
import { groupOf } from './groups.js';
import { histogram, timeSteps } from './histogram.js';
import { pairRow } from './overview-panel.js';
import { actorLink, longList } from './parts.js';
import { dayOf, dayText, plural } from './words.js';

const FIRST = 12;

/** An actor: roles, names and why they were joined, what it does and what is done to it, and when. */
export function drawActor(app: App, index: number): HTMLElement {
  const actor = app.actorOf(index);
  const pairs = app.pairsOfActor(index);
  const both = pairs.filter((pair) => isSymmetric(app, pair));
  const out = pairs.filter((pair) => pair.source === index && !both.includes(pair));
  const into = pairs.filter((pair) => pair.target === index && !both.includes(pair));
  return h(
    'div',
    {},
    h('h2', { tabindex: -1 }, h('i', { class: `dot type-${actor.type}` }), actor.name),
    h('p', { class: 'muted' }, about(app, actor)),
    roles(actor),
    names(actor),
    direction(app, index, 'Acts on', out),
    direction(app, index, 'Is acted on by', into),
    direction(app, index, 'Together with', both),
    pairs.length === 0 && h('p', { class: 'empty' }, 'No sentence joins this actor to another one by what it does.'),
    timeline(app, index, pairs),
  );
}

function about(app: App, { type, country, mentions, articles, first, last }: ReportActor): string {
  const seen =
    first === undefined || last === undefined
      ? []
      : [first === last ? dayText(first) : `${dayText(first)} to ${dayText(last)}`];
  const place = country === undefined || type === 'country' ? [] : [app.countryName(country)];
  return [type, ...place, `${plural(mentions, 'mention')} in ${plural(articles, 'article')}`, ...seen].join(' · ');
}

function roles({ roles: all }: ReportActor) {
  if (all.length === 0) return undefined;
  const role = ({ title, of, articles }: (typeof all)[number]) =>
    h(
      'li',
      {},
      of === undefined ? title : `${title}, ${of}`,
      h('span', { class: 'count' }, plural(articles, 'article')),
    );
  return section('Roles', longList(all, FIRST, role, { class: 'plain' }));
}

/** Names, each with the reasons that begin with it; then the reasons that speak of no name. */
function names({ aliases, reasons }: ReportActor) {
  if (aliases.length + reasons.length === 0) return undefined;
  const used = new Set<ReportReason>();
  const rows = aliases.map(({ name, mentions }) => {
    const own = reasons.filter(({ reason }) => reason.startsWith(`"${name}"`));
    for (const reason of own) used.add(reason);
    return { name, mentions, own };
  });
  const why = (own: readonly ReportReason[]) =>
    own.map(({ reason, articles }) => h('small', {}, `${reason} (${plural(articles, 'article')})`));
  const list = longList(
    rows,
    FIRST,
    ({ name, mentions, own }) =>
      h('li', {}, h('span', {}, name), h('span', { class: 'count' }, plural(mentions, 'mention')), ...why(own)),
    { class: 'plain' },
  );
  const rest = reasons.filter((reason) => !used.has(reason));
  return section('Also called', list, rest.length > 0 && h('p', { class: 'reasons' }, ...why(rest)));
}

function direction(app: App, index: number, title: string, pairs: readonly Pair[]) {
  const rows = pairs
    .map((pair) => ({ pair, strength: app.strength(pair) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  if (rows.length === 0) return undefined;
  const most = rows[0]!.strength;
  return section(
    title,
    longList(rows, FIRST, ({ pair, strength }) => pairRow(app, pair, strength, strength / most, index), {
      class: 'pairs',
    }),
  );
}

/** What is said of the actor by day, the latest first, with a small picture of how much. */
function timeline(app: App, index: number, pairs: readonly Pair[]) {
  const items = pairs.flatMap((pair) =>
    pair.relations.flatMap((relation) => {
      if (app.visible.sentences[relation] === 0) return [];
      const { claims, predicate } = app.data.relations[relation]!;
      return claims
        .filter((claim) => claim[3] !== undefined && passes(claim, app.filters))
        .map((claim) => ({ pair, predicate, day: claim[3]!, group: groupOf(app.data.relations[relation]!.type) }));
    }),
  );
  if (items.length === 0) return undefined;
  items.sort((a, b) => b.day - a.day);
  const [last, first] = [items[0]!.day, items.at(-1)!.day];
  const { size, count } = timeSteps(first, last);
  const counts = new Array<number>(count).fill(0);
  for (const { day } of items) counts[Math.floor((day - first) / size)]! += 1;
  const row = ({ pair, predicate, day, group }: (typeof items)[number]) =>
    h(
      'li',
      {},
      h('time', {}, dayOf(day)),
      h(
        'span',
        {},
        pair.source === index ? '' : actorLink(app, pair.source),
        ' ',
        h('a', { href: app.pairHash(pair) }, h('i', { class: `stroke group-${group}` }), predicate),
        ' ',
        pair.target === index ? '' : actorLink(app, pair.target),
      ),
    );
  return section('Timeline', count > 2 && histogram(counts), longList(items, FIRST, row, { class: 'timeline' }));
}

function section(title: string, ...children: Parameters<typeof h>[2][]) {
  return h('section', {}, h('h3', {}, title), ...children);
}

function isSymmetric(app: App, { relations }: Pair): boolean {
  return relations.every((index) => app.data.relations[index]!.symmetric);
}
