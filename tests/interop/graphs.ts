import { documentToJson } from '../../src/document/json.js';
import { RELATION_TYPES } from '../../src/document/labels.js';
import type { DocumentJson } from '../../src/document/schema.js';
import { readArticles } from '../../src/formats/read/index.js';
import { loadPipeline } from '../../src/index.js';
import { sketch } from '../support/documents.js';

/** The articles that come with whowhom. */
export async function seedDocuments(): Promise<DocumentJson[]> {
  const pipeline = await loadPipeline();
  const documents: DocumentJson[] = [];
  for await (const event of readArticles(['seeds'], {})) {
    if (event.kind !== 'article') throw new Error(`A seed was skipped: ${JSON.stringify(event.skip)}`);
    documents.push(...(await pipeline.run([event.source])).map(documentToJson));
  }
  return documents;
}

/** Text that XML, CSV, JSON, Gephi or a spreadsheet might stumble over. */
const HOSTILE = [
  'plain',
  'INF',
  'INFORMATION',
  '-INF',
  'NaN',
  'null',
  'NULL',
  'true',
  '3.0',
  '\u{0}\u{1}\u{B}\u{1F}',
  '\u{FFFE}\u{FFFF}',
  '\u{D83D}',
  '😀 👩‍👩‍👧',
  'مرحبا بالعالم',
  'שלום \u{202E}evil',
  `it's "quoted" ‘so’ “and” so`,
  '<script>alert(1)</script>',
  ']]> <![CDATA[ x ]]>',
  '&amp; &lt; &#0; &nope;',
  '=1+1',
  '@cmd',
  ' spaces  inside ',
  'tab\tline\nreturn\r\nend',
  'a | b',
  'x'.repeat(1_000_000),
  '😀'.repeat(300_000),
  'e\u{301} é',
  '$(jndi) %s %n {{x}}',
  '\\ \\n \\u0000',
];

/** A person of each hostile name, in a ring, with the names as predicates, aliases, roles and sentences too. */
export function hostileDocuments(): DocumentJson[] {
  const id = (i: number) => `person:${i % HOSTILE.length}-µ`;
  return [
    sketch({
      id: 'hostile "1" <&>',
      date: '2022-06-15',
      sentences: HOSTILE,
      entities: [
        ...HOSTILE.map((name, i) => ({
          id: id(i),
          name,
          aliases: [HOSTILE[(i + 1) % HOSTILE.length]!],
          roles: [{ title: name.slice(0, 50) }],
        })),
        { id: 'location:nobody-speaks-of-it', name: 'Nowhere' },
      ],
      relations: HOSTILE.flatMap((predicate, i) => [
        { subject: id(i), object: id(i + 1), predicate, sentence: i },
        { subject: id(i), object: id(i + 1), predicate, sentence: i, type: 'CONSULT' as const },
        { subject: id(0), object: id(1), predicate, sentence: i },
      ]),
    }),
    sketch({
      id: 'undated',
      entities: [{ id: id(0), name: 'plain' }, { id: id(1) }],
      relations: [{ subject: id(1), object: id(0) }],
    }),
  ];
}

/** Many documents over many entities, some of them in all, most in few. */
export function largeDocuments(documents: number): DocumentJson[] {
  const entity = (n: number) => {
    const type = (['country', 'person', 'organization', 'location'] as const)[n % 4]!;
    return { id: `${type}:x${n}`, name: `Name ${n}`, says: [`Name ${n}`] };
  };
  return Array.from({ length: documents }, (_, d) => {
    // Multiplying by numbers without a common divisor spreads them without chance.
    const numbers = [d % 7, ...Array.from({ length: 8 }, (_, i) => (d * 31 + i * i * 7919) % (documents * 5))];
    const distinct = [...new Set(numbers)];
    return sketch({
      id: `d${d}`,
      date: new Date(Date.UTC(2015, 0, 1 + (d % 3000))).toISOString().slice(0, 10),
      sentences: distinct.map((n) => `Sentence ${d} on ${n}.`),
      entities: distinct.map(entity),
      relations: distinct.slice(1).map((n, i) => ({
        subject: entity(distinct[i]!).id,
        object: entity(n).id,
        predicate: `do ${(d + i) % 40}`,
        type: RELATION_TYPES[(d + i) % RELATION_TYPES.length]!,
        sentence: i,
        confidence: ((d * 13 + i) % 100) / 100,
      })),
    });
  });
}
