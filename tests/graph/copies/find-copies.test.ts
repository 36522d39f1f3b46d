import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Comparison, comparisonOf } from '../../../src/graph/comparison.js';
import type { Copies } from '../../../src/graph/copies/find-copies.js';
import { digestOf } from '../../../src/graph/digest.js';
import { foldOf } from '../../../src/graph/document-fold.js';
import type { DocumentSet } from '../../../src/graph/document-set.js';
import { sketch } from '../../support/documents.js';

/** Reports of an agency, made up; what papers do to them stands below. */
const REPORTS = {
  dam: `VALMERA, June 14 (Meridian) - Engineers closed the spillway of the Orsk dam on Tuesday after cracks were found in its northern wall, the
water ministry said. Minister Leila Haddadi told reporters that 3,200 people had been moved from villages below the dam, and that the reservoir
would be lowered by four metres within a week. "Nobody is in danger today," she said. Opposition leader Piotr Zielak called for an inquiry and
accused the ministry of hiding a report from 2019 that had warned of leaks. The dam, built in 1974, supplies power to two provinces. Repairs are
expected to cost 41 million dollars and to take until the spring.`,
  grain: `The government of Kelland will lift its ban on grain exports next month, Trade Minister Amara Okonjo said on Friday, ending a dispute
with neighbouring Tarsia that had lasted since March. The two countries signed an agreement on border inspections in the port of Dovra, under
which Tarsia drops a duty of 12 percent. Farmers had lost about 90 million dollars, their union said. "We should never have needed this," its
president Dmitri Orlenko told a local station. Kelland exports most of its wheat by rail through Tarsia.`,
  court: `A court in Lindau sentenced former central banker Farida Qureshi to six years in prison on Wednesday for taking bribes from a
construction company. Judges said that she had approved loans of 75 million crowns between 2011 and 2016 without collateral. Her lawyers said
that they would appeal. Three managers of the company, Baltex, were fined. The trial had heard 140 witnesses over two years and divided the
country, where many credit Qureshi with saving the currency in 2013.`,
} as const;

const words = (text: string) => text.replace(/\s+/gu, ' ');
const sentences = (text: string) => words(text).split(/(?<=[."]) (?=[A-Z"])/u);

/** What papers do to a report that they print; each is a copy. */
const EDITS: readonly [string, (text: string) => string][] = [
  ['as it came', (text) => text],
  ['other line breaks', (text) => words(text)],
  ['capitals and quotation marks', (text) => words(text).replaceAll('"', '“').toUpperCase()],
  ['a note before it', (text) => `From our correspondents and agencies. ${words(text)}`],
  ['a note after it', (text) => `${words(text)} Reporting by the agency; editing by our desk. All rights reserved.`],
  ['the last sentence cut', (text) => sentences(text).slice(0, -1).join(' ')],
  ['the last two sentences cut', (text) => sentences(text).slice(0, -2).join(' ')],
  [
    'shorter words for saying',
    (text) => words(text).replaceAll('told reporters', 'said').replaceAll('said that', 'said'),
  ],
  ['no weekday', (text) => words(text).replace(/on (Tuesday|Wednesday|Friday)/u, 'yesterday')],
  ['a sentence of its own', (text) => sentences(text).toSpliced(2, 0, 'Our readers will remember the case.').join(' ')],
  ['other spelling', (text) => words(text).replace('called for', 'demanded').replace('metres', 'meters')],
];

/** What looks like a report and is another one. */
const OTHERS: readonly [string, string, string][] = [
  [
    'the next day of the same story',
    REPORTS.dam,
    `Engineers began lowering the Orsk reservoir on Wednesday, a day after cracks in its northern wall forced the closure of the spillway. The
water ministry said that the level would fall by four metres. Minister Leila Haddadi is to speak to parliament on Thursday, where Piotr Zielak has
called for an inquiry. Some of the 3,200 people who were moved spent the night in schools.`,
  ],
  [
    'another paper on the same event',
    REPORTS.court,
    `Farida Qureshi, once governor of the central bank, must go to prison for six years, a Lindau court ruled. She had taken money from builder
Baltex and waved through loans worth 75 million crowns. An appeal is planned. Two years of hearings with 140 witnesses end in a verdict that many
of her admirers will not accept: in 2013 she was the saviour of the crown.`,
  ],
  [
    'the market report of another day',
    'Shares in Lindau closed higher on Monday, the Lix index gaining 1.2 percent to 3,411 points. Baltex rose 4 percent, Dovra Shipping 2.1 percent. The crown traded at 7.31 to the dollar, oil at 81 dollars a barrel. Volume was 410 million crowns.',
    'Shares in Lindau closed higher on Tuesday, the Lix index gaining 0.8 percent to 3,438 points. Baltex rose 1 percent, Dovra Shipping 3.6 percent. The crown traded at 7.28 to the dollar, oil at 83 dollars a barrel. Volume was 388 million crowns.',
  ],
  [
    'a warning of another place',
    'The weather service warned on Sunday of heavy rain and strong wind in the province of Orsk and asked residents of low ground to be ready to leave their homes. Schools will stay closed on Monday, the governor said.',
    'The weather service warned on Sunday of heavy snow and sharp frost in the province of Valmera and asked drivers on high ground to be ready to turn back in time. Trains will stop running on Monday, the railways said.',
  ],
  [
    'the result of another match',
    'Dovra beat Lindau 2-1 on Saturday in the national league before 18,000 people, with goals by Orlenko and Ibarra; Morgan had put the visitors ahead.',
    'Lindau beat Orsk 3-0 on Saturday in the national league before 21,500 people, with goals by Morgan and Thao; Quist was sent off for the visitors.',
  ],
  [
    'a short sentence that everyone prints',
    'No one claimed responsibility for the attack.',
    'No one claimed responsibility for the attack.',
  ],
];

function findCopies(documents: DocumentSet): Copies {
  return comparisonOf(documents).copies.find(documents);
}

const copiesAmong = (...texts: readonly string[]) => {
  const id = (i: number) => `d${String(i).padStart(2, '0')}`;
  const copies = findCopies(foldOf(texts.map((text, i) => sketch({ id: id(i), sentences: [text] }))));
  return texts.map((_, i) => copies.leaderOf(id(i)));
};

test.each(Object.keys(REPORTS) as (keyof typeof REPORTS)[])(
  '%s: what papers make of a report is a copy of it',
  (name) => {
    const missed = EDITS.filter(([, edit]) => copiesAmong(REPORTS[name], edit(REPORTS[name]))[1] === undefined);
    expect(missed.map(([edit]) => edit)).toEqual([]);
  },
);

test.each(OTHERS)('%s is none', (_name, a, b) => {
  expect(copiesAmong(a, b)).toEqual([undefined, undefined]);
});

test('different reports stay apart among all their copies, and the first by id stands for each', () => {
  const reports = Object.values(REPORTS);
  const texts = [
    ...reports,
    ...EDITS.flatMap(([, edit]) => reports.map(edit)),
    ...OTHERS.flatMap(([, , other]) => other),
  ];
  const groups = copiesAmong(...texts);
  const copies = 3 * (EDITS.length + 1);
  expect(groups).toEqual(texts.map((_, i) => (i < copies ? `d0${i % 3}` : undefined)));
});

test('order leaves no trace', () => {
  const documents = Object.values(REPORTS).flatMap((text, r) =>
    EDITS.slice(0, 6).map(([, edit], e) => sketch({ id: `d${(e * 7 + r * 3) % 18}-${r}`, sentences: [edit(text)] })),
  );
  const leaders = (list: typeof documents) => {
    const comparison = new Comparison();
    for (const document of list) comparison.add(digestOf(document));
    const copies = comparison.copies.find(foldOf(list));
    return documents.map(({ id }) => copies.leaderOf(id));
  };
  const wanted = leaders(documents);
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
      expect(leaders(shuffled)).toEqual(wanted);
    }),
    { numRuns: 20 },
  );
});

test('what is printed again after more than a week is no copy', () => {
  const at = (id: string, date: string) => sketch({ id, date, sentences: [REPORTS.dam] });
  const leader = (...dates: string[]) => findCopies(foldOf(dates.map((date, i) => at(`d${i}`, date)))).leaderOf('d1');
  expect(leader('2022-06-15', '2022-06-22')).toBe('d0');
  expect(leader('2022-06-15', '2022-06-23')).toBeUndefined();
});
