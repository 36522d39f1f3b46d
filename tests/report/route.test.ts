import { expect, test } from 'vitest';
import { parseRoute, type Route, routeHash } from '../../src/report/route.js';

test.each([
  [{ view: 'graph' }],
  [{ view: 'graph', actor: 'person:xi-jinping' }],
  [{ view: 'relations', pair: ['country:CHN', 'organization:a&b=c#d'] }],
  [{ view: 'articles', article: 'an id with </script> & ü', at: 0 }],
  [{ view: 'articles', actor: 'person:a', article: '1', at: 12 }],
] as [Route][])('%j comes back from its address', (route) => {
  expect(parseRoute(routeHash(route))).toEqual(route);
});

test.each([
  ['', { view: 'graph' }],
  ['#', { view: 'graph' }],
  ['#view=nowhere&at=-1', { view: 'graph' }],
  ['#view=actors&from=a', { view: 'actors' }],
  ['#view=graph&actor=a&from=b&to=c&at=x', { view: 'graph', actor: 'a' }],
  ['#%E0%A4%A', { view: 'graph' }],
] as [string, Route][])('of %j only what is known is read', (hash, expected) => {
  expect(parseRoute(hash)).toEqual(expected);
});
