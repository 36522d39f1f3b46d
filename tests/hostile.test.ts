import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentToJson } from '../src/document/json.js';
import type { Layers } from '../src/document/layers.js';
import { documentSchema } from '../src/document/schema.js';
import { makeSource } from '../src/document/source.js';
import { graphmlChunks } from '../src/formats/write/graphml.js';
import { assembleGraph } from '../src/index.js';
import { brokenColumns, brokenPromises } from './support/invariants.js';
import { runNews } from './support/run-texts.js';

/** Everything that XML 1.0 forbids, and lone surrogates. */
const ILLEGAL_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['one letter', 'a'],
  ['one full stop', '.'],
  ['one line break', '\n'],
  ['white space of many kinds', ' \t\r\n\u{A0}\u{2003}\u{2028}\u{FEFF}\u{200B}'],
  ['punctuation alone', '"\'’“”()[]{}<>&;:,.!?…—–-'.repeat(20)],
  ['a hundred thousand letters without a space', 'Abcdefghij'.repeat(10_000)],
  ['forty thousand words without a space', 'Xi-Putin,China;'.repeat(8_000)],
  ['a hundred thousand digits', '1234567890'.repeat(10_000)],
  ['five thousand line breaks', 'Xi met Putin.\n'.repeat(5) + '\n'.repeat(5_000)],
  ['three thousand words of one sentence', `${'Xi met Putin and '.repeat(750)}left.`],
  ['brackets in brackets', `${'('.repeat(2_000)}Xi${')'.repeat(2_000)}`],
  ['quotes that never close', `Xi said "${'China will, '.repeat(200)}`],
  ['emoji, with modifiers and joiners', '👩🏽‍🚀 President 🇨🇳 Xi 👨‍👩‍👧‍👦 met 🇷🇺 Putin on Monday 🎉. $5 💰 million!'],
  ['right to left, with overrides', 'التقى شي \u{202E}Putin met Xi\u{202C} בוטין on Monday. شي جين بينغ'],
  ['scripts without spaces', '习近平周三与普京通话。ประธานาธิบดีสี Xi Jinping met Putin.'],
  ['lone surrogates', 'President \u{D800}Xi\u{DC00} met \u{DBFF}Putin\u{D83D} of \u{DFFF} Russia.'],
  ['NUL and controls', 'President\u{0}Xi \u{1}met\u{2} Putin\u{B} of\u{7F} Russia\u{1B}[31m on\u{85} Monday.'],
  ['characters that are none', 'Xi\u{FFFE} met\u{FFFF} Putin\u{1FFFE}. \u{FFFD}'],
  ['marks upon marks', `Xi${'\u{301}'.repeat(500)} met Z\u{351}\u{36B}alenskyy.`],
  ['ligatures, full width and long s', 'Ｘｉ met ﬀrance and the ﬁnance miniſter of Ｃｈｉｎａ.'],
  ['names of what every object has', 'President Constructor met Mr __proto__ and Hasownproperty ToString in Valueof.'],
  ['markup', '<script>alert("Xi")</script> ]]> &amp; <!-- Putin --> President Xi & <b>Putin</b> met "NATO".'],
  ['formulas', '=cmd|"/c calc"!A1 President =Xi= met +Putin, @NATO and -China.'],
];

/** Runs texts as titles and as bodies; every document must keep every promise. */
async function read(texts: readonly string[]) {
  const sources = texts.flatMap((text, i) => [
    makeSource({ id: `${i}`, body: text, date: '2022-06-15' }),
    makeSource({ id: `${i} title`, title: text.slice(0, 300), body: text.slice(0, 3_000), unordered: true }),
  ]);
  const documents = await runNews(sources);
  for (const document of documents) {
    const json = documentToJson(document);
    expect(documentSchema.parse(json)).toEqual(json);
    expect(brokenPromises(json)).toEqual([]);
    expect(brokenColumns(document.source.text, document.layers as Layers)).toEqual([]);
  }
  return documents;
}

/** The GraphML of documents: no character that XML forbids, no two edges that Gephi would take for one. */
function checkGraphml(documents: Awaited<ReturnType<typeof read>>): void {
  const { graph } = assembleGraph(documents.map(documentToJson));
  const text = [...graphmlChunks(graph)].join('');
  expect(ILLEGAL_IN_XML.exec(text)).toBeNull();
  const edges = [...text.matchAll(/<edge id="[^"]*" (source="[^"]*" target="[^"]*" gephi:label="[^"]*")/g)];
  expect(edges).toHaveLength(graph.size);
  expect(new Set(edges.map(([, edge]) => edge)).size).toBe(graph.size);
  const nodes = [...text.matchAll(/<node id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(nodes).size).toBe(graph.order);
}

describe('the whole pipeline on hostile texts', () => {
  test.each(HOSTILE)('%s', async (_name, text) => {
    checkGraphml(await read([text]));
  });

  test('all of them in one batch say the same as each alone', async () => {
    const texts = HOSTILE.map(([, text]) => text.slice(0, 5_000));
    const together = await read(texts);
    checkGraphml(together);
    const alone = (await Promise.all(texts.map((text) => read([text])))).flat();
    const content = (documents: typeof together) =>
      documents.map((document) => ({ ...documentToJson(document), id: '' }));
    expect(content(alone)).toEqual(content(together));
  });

  test('a megabyte without a space', async () => {
    const text = 'PutinMetXi'.repeat(105_000);
    const [document] = await runNews([makeSource({ id: 'long', body: text })]);
    const json = documentToJson(document!);
    expect(brokenPromises(json)).toEqual([]);
    expect(json.text).toHaveLength(1_050_000);
  });

  test('any mixture of the pieces of news', async () => {
    const piece = fc.constantFrom(
      ...[
        'President',
        'Xi',
        'Putin',
        'Beijing',
        'met',
        'said',
        'did not',
        'on Monday',
        '$5',
        'million',
        'percent',
        '3',
      ],
      ...['"', '“', '”', "'", '’s', '(', ')', '.', ',', '—', '\n', '\n\n', ' ', '\u{0}', '\u{D800}', '😀', 'é', 'NATO'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.constantFrom('', ' '), async (pieces, between) => {
        checkGraphml(await read([pieces.join(between)]));
      }),
      { numRuns: 60 },
    );
  });
});
