import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentJson } from '../../../../src/document/schema.js';
import { dataJson, htmlText } from '../../../../src/formats/write/report/escape.js';
import { isWebAddress } from '../../../../src/formats/write/report/kept-article.js';
import { REPORT_LIMITS, type ReportLimits } from '../../../../src/formats/write/report/limits.js';
import { CLAIM, type ReportText } from '../../../../src/formats/write/report/payload.js';
import { reportContents, reportData } from '../../../../src/formats/write/report/report-data.js';
import { reportHtmlChunks } from '../../../../src/formats/write/report/report-html.js';
import { assembleGraph } from '../../../../src/graph/assemble-graph.js';
import { foldOf } from '../../../../src/graph/document-fold.js';
import { measureGraph } from '../../../../src/graph/measures.js';
import { documentArbitrary } from '../../../support/arbitraries.js';
import { sketch } from '../../../support/documents.js';

const WEB = 'https://example.org/a';
const first = sketch({
  id: 'a',
  title: 'Ann visits Bo',
  date: '2024-02-01',
  url: WEB,
  sentences: ['Ann visited Bo.', 'Nothing here.', 'Ann did not visit Bo.'],
  entities: [
    {
      id: 'person:ann',
      name: 'Ann',
      aliases: ['A.'],
      reasons: ['"A." is short for "Ann"'],
      country: 'FRA',
      roles: [{ title: 'envoy', of: 'person:bo' }],
    },
    { id: 'person:bo', name: 'Bo' },
    { id: 'person:cy', name: 'Cy' },
  ],
  relations: [
    { subject: 'person:ann', object: 'person:bo', confidence: 0.9, reportedBy: 'person:cy' },
    { subject: 'person:ann', object: 'person:bo', confidence: 0.8, sentence: 2, polarity: 'negative' },
  ],
});
const second = sketch({
  id: 'b',
  url: 'javascript:alert(1)',
  sentences: ['Bo may call Cy.'],
  entities: [
    { id: 'person:bo', name: 'Bo' },
    { id: 'person:cy', name: 'Cy' },
  ],
  relations: [{ subject: 'person:bo', object: 'person:cy', predicate: 'call', certainty: 'possible', confidence: 0.7 }],
});

function dataOf(documents: readonly DocumentJson[], limits: Partial<ReportLimits> = {}) {
  const { graph } = assembleGraph(documents);
  const fold = foldOf(documents);
  const contents = reportContents(fold, graph, { ...REPORT_LIMITS, ...limits });
  const { data, lines } = reportData(fold, graph, measureGraph(graph), '1.0', contents);
  return { data, texts: lines.map((line) => JSON.parse(line) as ReportText) };
}

describe('what the page holds', () => {
  test('relations with their claims, strongest first, which lead to their sentences', () => {
    const { data, texts } = dataOf([first, second]);
    expect(data.totals).toEqual({ articles: 2, actors: 3, relations: 2, sentences: 3 });
    expect(data.countries).toEqual({ FRA: 'France' });
    expect(data.relations.map(({ predicate, sentences, claims }) => [predicate, sentences, claims])).toEqual([
      [
        'visit',
        2,
        [
          [0, 0, CLAIM.reported, 19754],
          [0, 1, CLAIM.denied, 19754],
        ],
      ],
      ['call', 1, [[1, 0, CLAIM.uncertain]]],
    ]);
    expect(data.articles).toEqual([
      { id: 'a', title: 'Ann visits Bo', date: '2024-02-01', url: WEB },
      { id: 'b', begins: 'Bo may call Cy.' },
    ]);
    const [statement] = texts[0]!.relations;
    expect(statement).toMatchObject({ sentence: [0, 15], reportedBy: 'Cy', polarity: 'positive', figures: [] });
  });

  test('actors with roles, aliases and the reasons for them', () => {
    const { data } = dataOf([first, second]);
    expect(data.actors.map(({ id }) => id)).toEqual(['person:ann', 'person:bo', 'person:cy']);
    expect(data.actors[0]).toMatchObject({
      name: 'Ann',
      aliases: [{ name: 'A.', mentions: 0 }],
      reasons: [{ reason: '"A." is short for "Ann"', articles: 1 }],
      roles: [{ title: 'envoy', of: 'Bo', articles: 1 }],
    });
  });
});

describe('limits keep the strongest', () => {
  test.each([
    ['relations', { relations: 1 }, ['visit'], 3],
    ['actors', { actors: 2 }, ['visit'], 2],
    ['none', {}, ['visit', 'call'], 3],
  ] as [string, Partial<ReportLimits>, string[], number][])('%s', (_name, limits, predicates, actors) => {
    const { data } = dataOf([first, second], limits);
    expect(data.relations.map(({ predicate }) => predicate)).toEqual(predicates);
    expect(data.actors).toHaveLength(actors);
  });

  test('sentences of one relation', () => {
    const { data } = dataOf([first], { claims: 1 });
    expect(data.relations[0]).toMatchObject({ sentences: 2, claims: [[0, 0, CLAIM.reported, 19754]] });
  });

  test('an article that does not fit is an excerpt of the sentences behind relations', () => {
    const { data, texts } = dataOf([first], { textBytes: 0 });
    expect(data.articles[0]).toMatchObject({ excerpt: true });
    expect(texts[0]!.text).toBe('Ann visited Bo.\n…\nAnn did not visit Bo.');
    expect(
      texts[0]!.relations.map(({ sentence: [start, length] }) => texts[0]!.text.slice(start, start + length)),
    ).toEqual(['Ann visited Bo.', 'Ann did not visit Bo.']);
  });

  test('one that does not fit even so is left out with its claims', () => {
    const { data } = dataOf([first, second], { textBytes: 0, allBytes: 10 });
    expect(data.articles).toEqual([]);
    expect(data.relations.map(({ sentences, claims }) => [sentences, claims])).toEqual([
      [2, []],
      [1, []],
    ]);
  });
});

test('the order of documents leaves no trace, and every claim leads to a sentence', () => {
  fc.assert(
    fc.property(fc.uniqueArray(documentArbitrary, { selector: ({ id }) => id, maxLength: 5 }), (documents) => {
      const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
      const { data, texts } = dataOf(sorted);
      expect(dataOf([...documents].reverse())).toEqual({ data, texts });
      for (const { claims } of data.relations) {
        for (const [article, relation] of claims) {
          const [start, length] = texts[article]!.relations[relation]!.sentence;
          expect(start + length).toBeLessThanOrEqual(texts[article]!.text.length);
        }
      }
    }),
    { numRuns: 50 },
  );
});

describe('the page', () => {
  const page = (title: string) => {
    const documents = foldOf([sketch({ title, sentences: [title] })]);
    const { graph } = assembleGraph(documents);
    return [...reportHtmlChunks(documents, graph, measureGraph(graph))].join('');
  };

  test.each(['</script><script>alert(1)</script>', '<!-- <script>', '\u2028\u2029', ']]>', '"\\'])(
    '%j ends no script element',
    (title) => {
      const html = page(title);
      expect(html.match(/<script/g)).toHaveLength(3);
      expect(html.match(/<\/script/g)).toHaveLength(3);
      const data = /id="report-data">(.*)<\/script>/.exec(html)![1]!;
      expect(JSON.parse(data).articles[0].title).toBe(title);
    },
  );

  test('loads nothing, and its policy names its one script and style by hash', () => {
    const html = page('A title');
    const head = html.slice(0, html.indexOf('<style>'));
    expect(head).toMatch(
      /content="default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'; img-src data:; /,
    );
    expect(head).not.toMatch(/unsafe|https?:/);
    expect(html).not.toMatch(/ src=|@import|url\(/);
  });
});

test('escapes', () => {
  expect(htmlText('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
  expect(dataJson({ a: '</script>\u2028&' })).toBe('{"a":"\\u003c/script\\u003e\\u2028\\u0026"}');
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(dataJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([
  ['https://example.org/a?b=c', true],
  ['http://example.org', true],
  ['HTTPS://EXAMPLE.ORG', true],
  ['javascript:alert(1)', false],
  [' javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['//example.org', false],
  ['example.org', false],
  ['', false],
])('%j is an address of the web: %s', (url, expected) => {
  expect(isWebAddress(url)).toBe(expected);
});
