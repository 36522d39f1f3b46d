import type { ReportActor, ReportData, ReportText } from '../formats/write/report/payload.js';
import { applyFilters, type Filters, NO_FILTERS, type Visible } from './filter.js';
import { parseRoute, type Route, routeHash } from './route.js';

/** Two actors and all relations from the first to the second. */
export interface Pair {
  readonly source: number;
  readonly target: number;
  /** Indices of relations, strongest first. */
  readonly relations: readonly number[];
}

/** The state of the page: data, filters, and what is looked at. Views listen and draw. */
export class App {
  readonly data: ReportData;
  readonly pairs: readonly Pair[];
  #texts: readonly string[] | undefined;
  readonly #parsed = new Map<number, ReportText>();
  readonly #actors: ReadonlyMap<string, number>;
  readonly #articles: ReadonlyMap<string, number>;
  readonly #pairsOf = new Map<number, Pair[]>();
  readonly #pairIndex = new Map<string, number>();
  readonly #filterListeners: (() => void)[] = [];
  readonly #textListeners: (() => void)[] = [];
  readonly #routeListeners: ((before: Route) => void)[] = [];
  filters: Filters = NO_FILTERS;
  visible: Visible;
  route: Route;

  constructor(data: ReportData) {
    this.data = data;
    this.visible = applyFilters(data, this.filters);
    this.route = parseRoute(location.hash);
    this.#actors = new Map(data.actors.map(({ id }, index) => [id, index]));
    this.#articles = new Map(data.articles.map(({ id }, index) => [id, index]));
    this.pairs = pairsOf(data);
    for (const [index, pair] of this.pairs.entries()) {
      this.#pairIndex.set(`${pair.source} ${pair.target}`, index);
      for (const actor of [pair.source, pair.target]) {
        const known = this.#pairsOf.get(actor);
        if (known) known.push(pair);
        else this.#pairsOf.set(actor, [pair]);
      }
    }
    window.addEventListener('hashchange', () => {
      const before = this.route;
      this.route = parseRoute(location.hash);
      for (const listener of this.#routeListeners) listener(before);
    });
  }

  setFilters(change: Partial<Filters>): void {
    this.replaceFilters({ ...this.filters, ...change });
  }

  resetFilters(): void {
    this.replaceFilters(NO_FILTERS);
  }

  replaceFilters(filters: Filters): void {
    this.filters = filters;
    this.visible = applyFilters(this.data, filters);
    for (const listener of this.#filterListeners) listener();
  }

  onFilters(listener: () => void): void {
    this.#filterListeners.push(listener);
  }

  onRoute(listener: (before: Route) => void): void {
    this.#routeListeners.push(listener);
  }

  /** Goes where a link with this hash would go. */
  go(route: Route): void {
    location.hash = routeHash(route);
  }

  /** The hash of the present view with an actor looked at. */
  actorHash(index: number, view = this.route.view): string {
    return routeHash({ ...this.#kept(view), view, actor: this.data.actors[index]!.id });
  }

  pairHash({ source, target }: Pick<Pair, 'source' | 'target'>, view = this.route.view): string {
    const { actors } = this.data;
    return routeHash({ ...this.#kept(view), view, pair: [actors[source]!.id, actors[target]!.id] });
  }

  articleHash(index: number, at?: number): string {
    const { actor, pair } = this.route;
    return routeHash({
      view: 'articles',
      ...(actor !== undefined && { actor }),
      ...(pair !== undefined && { pair }),
      article: this.data.articles[index]!.id,
      ...(at !== undefined && { at }),
    });
  }

  /** The article that stays in sight while an actor or a pair is chosen. */
  #kept(view: Route['view']): Pick<Route, 'article'> {
    const { article } = this.route;
    return view === 'articles' && article !== undefined ? { article } : {};
  }

  get actor(): number | undefined {
    return this.#actors.get(this.route.actor ?? '');
  }

  get pair(): Pair | undefined {
    const [from, to] = this.route.pair ?? [];
    const [source, target] = [this.#actors.get(from ?? ''), this.#actors.get(to ?? '')];
    return this.pairs[this.pairIndex(source ?? -1, target ?? -1) ?? -1];
  }

  /** Index of the pair of these two actors. */
  pairIndex(source: number, target: number): number | undefined {
    return this.#pairIndex.get(`${source} ${target}`);
  }

  get article(): number | undefined {
    return this.#articles.get(this.route.article ?? '');
  }

  actorOf(index: number): ReportActor {
    return this.data.actors[index]!;
  }

  countryName(code: string): string {
    return this.data.countries[code] ?? code;
  }

  pairsOfActor(actor: number): readonly Pair[] {
    return this.#pairsOf.get(actor) ?? [];
  }

  /** Sentences of a pair that pass the filters. */
  strength({ relations }: Pair): number {
    return relations.reduce((sum, index) => sum + this.visible.sentences[index]!, 0);
  }

  /** Takes the texts of the articles, a line of JSON each, once the browser has them all. */
  setTexts(lines: readonly string[]): void {
    this.#texts = lines;
    for (const listener of this.#textListeners) listener();
  }

  onTexts(listener: () => void): void {
    this.#textListeners.push(listener);
  }

  /** The text of an article, if the browser has it already; only what is looked at is ever parsed. */
  text(index: number): ReportText | undefined {
    const known = this.#parsed.get(index);
    if (known) return known;
    if (!this.#texts) return undefined;
    const text = JSON.parse(this.#texts[index]!) as ReportText;
    this.#parsed.set(index, text);
    return text;
  }
}

function pairsOf({ relations }: ReportData): Pair[] {
  const pairs = new Map<string, { source: number; target: number; relations: number[] }>();
  for (const [index, { source, target }] of relations.entries()) {
    const key = `${source} ${target}`;
    const pair = pairs.get(key);
    if (pair) pair.relations.push(index);
    else pairs.set(key, { source, target, relations: [index] });
  }
  return [...pairs.values()];
}
