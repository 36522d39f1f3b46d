import fc from 'fast-check';

/** Whole inputs of the kind that a reader is made for; mutations start from them. */
const HTML = `<!doctype html><html><head><title>Talks end</title><meta property="article:published_time" content="2022-06-15">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks end"}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Talks end</h1><p>Amara Okonjo met the Polish president in Lagos on Tuesday.</p><p>They agreed on $2 billion of aid.</p></article></body></html>`;
const SEED =
  'Talks end\n20220615\nhttps://example.org/a\nAmara Okonjo met the Polish president.\nThey agreed on aid.\n';
const LINE =
  '{"id":"a","title":"Talks end","date":"2022-06-15","text":"Amara Okonjo met the Polish president on Tuesday."}';
const PROSE =
  'Amara Okonjo, the Nigerian president, called Piotr Zielak on Tuesday. "We will not back down," she said. Warsaw has denied that it sent 1,500 troops.';
const OVERRIDES = 'decision,entity,other,value\nsame,person:a,person:b,\nrename,country:CHN,,China\n';
const PIPELINE =
  '{"schema":"whowhom/pipeline@1","name":"x","stages":["split-words",{"stage":"encode-words","options":{}}]}';
export const BASES = { HTML, SEED, LINE, PROSE, OVERRIDES, PIPELINE } as const;

/** What has broken readers elsewhere. */
const HOSTILE = [
  '\u{0}',
  '\u{FEFF}',
  '\u{D800}',
  '\u{DFFF}',
  '\u{202E}',
  '\u{200B}',
  '\u{2028}',
  '\r',
  '\r\n',
  '\n\n',
  '\t',
  '\u{A0}',
  '😀',
  '👨‍👩‍👧‍👦',
  'ﷺ',
  'e\u{301}',
  '"',
  "'",
  '\\',
  '\\u0000',
  '\\ud800',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  'NaN',
  '-0',
  '1e999',
  '99999999999999999999',
  '0x1F',
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"polluted":1}},',
  '"id":"../../etc/passwd",',
  '"id":"a\\u0000b",',
  '"text":"again",',
  "=cmd|'/c calc'!A1",
  '@SUM(1)',
  '+1',
  '-1',
  '<',
  '>',
  '&',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[',
  '<?xml',
  '<script>',
  '</script>',
  '<p',
  '</p></p>',
  '<div>',
  '<table><td>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">',
  '<base href="//x">',
  '<plaintext>',
  '<template>',
  '<textarea>',
  '<meta charset="utf-16">',
  '2022-02-30',
  '31/02/2022',
  '3/4/22',
  'Feb. 30',
  'Q9 2022',
  '24:61',
  '-2022',
  '$',
  '$2',
  '£1.5bn',
  '1,2,3,4',
  '1.2.3.4',
  '100 %',
  'Rs 5 crore crore',
  '(((((',
  '"""""',
  'Xis',
  "Moscows'",
  '...',
  '!?!?',
  '—',
  '–',
  '…',
] as const;

/** Something small that is said very often: bombs are made of it. */
const REPEATED = [
  '<div>',
  '<b><i>',
  '[',
  '{"a":',
  '"',
  '(',
  ' ',
  '\n',
  'a',
  '1',
  ',',
  '.',
  '9,',
  '$1 ',
  'and ',
  'Xi ',
  'Bo said ',
  '"Yes" ',
  '\u{D800}',
  '&lt;',
  '<p>x',
  'of the ',
] as const;

type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly what: string }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly what: string; readonly times: number }
  | { readonly kind: 'double'; readonly at: number; readonly length: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place, what: fc.constantFrom(...HOSTILE) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      at: place,
      what: fc.string({ unit: 'binary', maxLength: 8 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('double' as const), at: place, length: fc.integer({ min: 1, max: 60 }) }),
  },
);
const bomb = (most: number): fc.Arbitrary<Edit> =>
  fc.record({
    kind: fc.constant('repeat' as const),
    at: place,
    what: fc.constantFrom(...REPEATED),
    times: fc.constantFrom(...[100, 1000, 10_000, 100_000].filter((times) => times <= most)),
  });

function apply(text: string, change: Edit): string {
  const at = Math.floor(change.at * text.length);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (change.kind === 'insert') return before + change.what + after;
  if (change.kind === 'cut') return before + after.slice(change.length);
  if (change.kind === 'double') return before + after.slice(0, change.length) + after;
  return before + change.what.repeat(change.times) + after;
}

/** A text of one of the bases with some edits, now and then (`bombs` of a hundred) one that repeats something up to `most` times. */
export function mutated(bases: readonly (keyof typeof BASES)[], bombs: number, most = 100_000): fc.Arbitrary<string> {
  const edits = fc.oneof(
    { weight: 100 - bombs, arbitrary: fc.array(edit, { maxLength: 6 }) },
    {
      weight: bombs,
      arbitrary: fc.tuple(fc.array(edit, { maxLength: 2 }), bomb(most)).map(([small, big]) => [...small, big]),
    },
  );
  return fc
    .tuple(fc.constantFrom(...bases), edits)
    .map(([base, changes]) => changes.reduce((text, change) => apply(text, change), BASES[base] as string));
}
