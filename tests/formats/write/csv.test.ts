import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvChunks, csvLine } from '../../../src/formats/write/csv.js';
import { nodesCsvChunks } from '../../../src/formats/write/nodes-csv.js';
import { relationsCsvChunks } from '../../../src/formats/write/relations-csv.js';
import { assembleGraph } from '../../../src/graph/assemble-graph.js';
import { sketch } from '../../support/documents.js';

const cell = (value: string | number | boolean | undefined) =>
  [
    ...csvChunks(
      [
        { header: 'h', value: () => value },
        { header: 'x', value: () => 'x' },
      ],
      [0],
    ),
  ]
    .join('')
    .split('\r\n')
    .slice(1)
    .join('\r\n');

describe('csvChunks', () => {
  test.each([
    ['plain', 'plain,x\r\n'],
    ['a,b', '"a,b",x\r\n'],
    ['say "hi"', '"say ""hi""",x\r\n'],
    ['two\nlines', '"two\nlines",x\r\n'],
    [undefined, ',x\r\n'],
    ['', ',x\r\n'],
    [0, '0,x\r\n'],
    [-1.5, '-1.5,x\r\n'],
    [false, 'false,x\r\n'],
    ['=1+1', "'=1+1,x\r\n"],
    ['+1', "'+1,x\r\n"],
    ['-1', "'-1,x\r\n"],
    ['@SUM(A1)', "'@SUM(A1),x\r\n"],
    ['\tcmd', "'\tcmd,x\r\n"],
    ['\rcmd', '"\'\rcmd",x\r\n'],
    ['="a,b"', '"\'=""a,b""",x\r\n'],
    ['1=1', '1=1,x\r\n'],
  ])('%j', (value, expected) => {
    expect(cell(value)).toBe(expected);
  });

  test('a header even without rows, and batches in order', () => {
    const columns = [{ header: 'n', value: (row: number) => row }];
    expect([...csvChunks(columns, [])].join('')).toBe('n\r\n');
    const rows = Array.from({ length: 1000 }, (_, i) => i);
    expect([...csvChunks(columns, rows)].join('')).toBe(`n\r\n${rows.map((row) => `${row}\r\n`).join('')}`);
  });
});

test('cells are those of csv-stringify', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'ab ",\n\r\t=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}\u{2028}\u{D800}'),
  });
  const value = fc.oneof(text, fc.double({ noNaN: true }), fc.constant(undefined));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (row) => {
      const theirs = stringify([row], { record_delimiter: '\r\n', escape_formulas: true, quoted_match: /[\r\n]/ });
      expect(csvLine(row)).toBe(theirs);
    }),
    { numRuns: 2000 },
  );
});

const document = sketch({
  id: 'd1',
  title: 'A visit',
  date: '2022-06-15',
  url: 'https://example.org/1',
  sentences: ['Ann visited Bo.', 'Ann paid "$5" and 7%.'],
  entities: [
    { id: 'person:a', name: 'Ann', aliases: ['Annie'], country: 'KOR', roles: [{ title: 'Dr', of: 'country:KOR' }] },
    { id: 'person:b', name: 'Bo' },
  ],
  dates: [{ start: 0, end: 1, text: 'x', kind: 'date', value: '2022-06', from: '2022-06-01', to: '2022-07-01' }],
  figures: [
    { start: 0, end: 1, text: '$5', kind: 'money', value: 5, comparator: '=', change: 'none' },
    { start: 0, end: 1, text: '7%', kind: 'percent', value: 7, comparator: '=', change: 'none' },
  ],
  relations: [
    { subject: 'person:a', object: undefined },
    {
      subject: 'person:b',
      object: 'person:a',
      predicate: 'pay',
      phrase: 'paid',
      type: 'CONSULT',
      sentence: 1,
      reportedBy: 'person:a',
      date: 0,
      figures: [0, 1],
    },
  ],
});

test('nodes.csv', () => {
  expect([...nodesCsvChunks(assembleGraph([document]).graph)].join('')).toBe(
    [
      'id,label,type,country,latitude,longitude,roles,aliases,mentions,documents,sources,first_seen,last_seen,community,pagerank,weight_in,weight_out',
      'person:a,Ann,person,KOR,,,Dr of country:KOR,Annie,1,1,1,2022-06-15,2022-06-15,0,0.649123,1,0',
      'person:b,Bo,person,,,,,,1,1,1,2022-06-15,2022-06-15,0,0.350877,0,1',
      '',
    ].join('\r\n'),
  );
});

test('relations.csv: relations between two entities, directed as the text has them', () => {
  const { graph } = assembleGraph([document]);
  expect([...relationsCsvChunks([document], graph)].join('')).toBe(
    [
      'document,title,document_date,url,publisher,relation,edge,subject,subject_name,subject_text,predicate,phrase,object,object_name,object_text,type,family,polarity,certainty,time,reported_by,reported_by_name,date,date_from,date_to,figures,rule,confidence,sentence,sentence_start,sentence_end,copy_of',
      `d1,A visit,2022-06-15,https://example.org/1,,1,${graph.edges()[0]},person:b,Bo,S,pay,paid,person:a,Ann,O,CONSULT,event,positive,certain,past,person:a,Ann,2022-06,2022-06-01,2022-07-01,$5 | 7%,test,0.5,"Ann paid ""$5"" and 7%.",16,37,`,
      '',
    ].join('\r\n'),
  );
});

test('headers for Neo4j say what is id, label, ends and type, and which columns are numbers', () => {
  const { graph } = assembleGraph([document]);
  const header = (chunks: Iterable<string>) => [...chunks].join('').split('\r\n')[0]!;
  expect(header(nodesCsvChunks(graph, undefined, 'neo4j'))).toBe(
    'id:ID,label,:LABEL,country,latitude:double,longitude:double,roles,aliases,mentions:int,documents:int,sources:int,first_seen,last_seen,community:int,pagerank:double,weight_in:double,weight_out:double',
  );
  expect(header(relationsCsvChunks([document], graph, 'neo4j'))).toBe(
    'document,title,document_date,url,publisher,relation:int,edge,:START_ID,subject_name,subject_text,predicate,phrase,:END_ID,object_name,object_text,:TYPE,family,polarity,certainty,time,reported_by,reported_by_name,date,date_from,date_to,figures,rule,confidence:double,sentence,sentence_start:int,sentence_end:int,copy_of',
  );
});
