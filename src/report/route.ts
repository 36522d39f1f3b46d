export const VIEWS = ['graph', 'relations', 'actors', 'articles'] as const;
export type View = (typeof VIEWS)[number];

/** What the page shows, kept in the address so that back, forward and links work. Ids, not indices. */
export interface Route {
  readonly view: View;
  readonly actor?: string;
  /** Source and target of a pair of actors. */
  readonly pair?: readonly [string, string];
  readonly article?: string;
  /** Index into the relations of the article's text that is to be seen. */
  readonly at?: number;
}

/** Reads a location's hash; what it does not know it passes over. */
export function parseRoute(hash: string): Route {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const view = VIEWS.find((known) => known === parameters.get('view')) ?? 'graph';
  const actor = parameters.get('actor');
  const [source, target] = [parameters.get('from'), parameters.get('to')];
  const article = parameters.get('article');
  const at = Number.parseInt(parameters.get('at') ?? '', 10);
  return {
    view,
    ...(actor !== null && { actor }),
    ...(actor === null && source !== null && target !== null && { pair: [source, target] as const }),
    ...(article !== null && { article }),
    ...(at >= 0 && { at }),
  };
}

/** The hash of a route: begins with "#". */
export function routeHash({ view, actor, pair, article, at }: Route): string {
  const parameters = new URLSearchParams({ view });
  if (actor !== undefined) parameters.set('actor', actor);
  if (pair !== undefined) {
    parameters.set('from', pair[0]);
    parameters.set('to', pair[1]);
  }
  if (article !== undefined) parameters.set('article', article);
  if (at !== undefined) parameters.set('at', String(at));
  return `#${parameters}`;
}
