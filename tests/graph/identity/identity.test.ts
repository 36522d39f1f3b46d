import { describe, expect, test } from 'vitest';
import type { DocumentJson } from '../../../src/document/schema.js';
import { identify } from '../../../src/graph/identity/decide.js';
import type { Override } from '../../../src/graph/identity/overrides.js';
import { type EntitySketch, sketch } from '../../support/documents.js';

/** Documents that name these entities, `d0` first. */
function documents(...lists: readonly (readonly (EntitySketch | string)[])[]): DocumentJson[] {
  return lists.map((entities, i) =>
    sketch({
      id: `d${i}`,
      date: `2022-06-${10 + i}`,
      entities: entities.map((entity) => (typeof entity === 'string' ? named(entity) : entity)),
    }),
  );
}

/** "person Ann Lee" as an entity of that name. */
function named(words: string): EntitySketch {
  const [type, ...rest] = words.split(' ') as [string, ...string[]];
  const name = rest.join(' ');
  return { id: `${type}:${name.toLowerCase().replace(/\./g, '').replaceAll(' ', '-')}`, name };
}

/** Ids of the entities of each document, once it is decided who is who. */
function idsOf(list: readonly DocumentJson[], overrides: readonly Override[] = []): string[][] {
  const identity = identify(list, overrides);
  return list.map((document) => identity.apply(document).entities.map(({ id }) => id));
}

const president = (of: string) => [{ title: 'President', of: `country:${of}` }];

describe('across articles', () => {
  test.each<[why: string, lists: (EntitySketch | string)[][], ids: string[][]]>([
    [
      'a surname alone is the one bearer of a rare name',
      [['person Ada Quillmore'], ['person Quillmore']],
      [['person:ada-quillmore'], ['person:ada-quillmore']],
    ],
    [
      "a surname that two people have is nobody's where nothing tells them apart",
      [['person Ada Quillmore'], ['person Bert Quillmore'], ['person Quillmore']],
      [['person:ada-quillmore'], ['person:bert-quillmore'], ['person:quillmore']],
    ],
    [
      'of two bearers the one with the country and the role',
      [
        [{ ...named('person Ada Quillmore'), roles: president('FRA') }],
        [{ ...named('person Bert Quillmore'), country: 'AUS' }],
        [{ ...named('person Quillmore'), roles: president('FRA') }],
      ],
      [['person:ada-quillmore'], ['person:bert-quillmore'], ['person:ada-quillmore']],
    ],
    [
      'an article that names both has kept them apart',
      [['person Ada Quillmore', 'person Quillmore'], ['person Ada Quillmore']],
      [['person:ada-quillmore', 'person:quillmore'], ['person:ada-quillmore']],
    ],
    [
      'a middle initial and another spelling are one, another middle name is not',
      [
        ['person John Quillmore'],
        ['person John H. Quillmore'],
        ['person Jon Quillmore'],
        ['person Mohamed Attwell'],
        ['person Muhammad Attwell'],
      ],
      [
        ['person:john-quillmore'],
        ['person:john-quillmore'],
        ['person:jon-quillmore'],
        ['person:mohamed-attwell'],
        ['person:mohamed-attwell'],
      ],
    ],
    [
      "a name without its middle between two that contradict each other is nobody's",
      [['person George Quillmore'], ['person George W. Quillmore'], ['person George H. Quillmore']],
      [['person:george-quillmore'], ['person:george-w-quillmore'], ['person:george-h-quillmore']],
    ],
    [
      'an acronym is what some article defines it as; legal forms do not part a company',
      [
        [{ ...named('organization Verdan Trade Union'), aliases: ['VTU'] }],
        ['organization VTU', 'organization Acmetron'],
        ['organization Acmetron Inc.'],
      ],
      [
        ['organization:verdan-trade-union'],
        ['organization:verdan-trade-union', 'organization:acmetron'],
        ['organization:acmetron'],
      ],
    ],
    [
      'a company without what it does; a place or a product of its name is not it',
      [
        ['organization Quillmore Motor Company', 'organization Quillmore'],
        ['organization Quillmore Motor Company', 'organization Quillmore'],
        ['organization Quillmore', 'location Quillmore', 'product Quillmore Falcon'],
      ],
      [
        ['organization:quillmore'],
        ['organization:quillmore'],
        ['organization:quillmore', 'location:quillmore', 'product:quillmore-falcon'],
      ],
    ],
    [
      'two people of one full name: other country, nothing in common; the one named first keeps the id',
      [
        [{ ...named('person Ada Quillmore'), country: 'GBR' }, 'organization Acmetron'],
        [{ ...named('person Ada Quillmore'), country: 'AUS' }, 'organization Zenithal'],
        ['person Ada Quillmore', 'organization Zenithal'],
      ],
      [
        ['person:ada-quillmore', 'organization:acmetron'],
        ['person:ada-quillmore-aus', 'organization:zenithal'],
        ['person:ada-quillmore-aus', 'organization:zenithal'],
      ],
    ],
    [
      'one person with two countries, who is named beside the same',
      [
        [{ ...named('person Ada Quillmore'), country: 'GBR' }, 'organization Acmetron'],
        [{ ...named('person Ada Quillmore'), country: 'AUS' }, 'organization Acmetron'],
      ],
      [
        ['person:ada-quillmore', 'organization:acmetron'],
        ['person:ada-quillmore', 'organization:acmetron'],
      ],
    ],
    [
      'bodies with a common name and places are as many as their countries; a company is one',
      [
        [
          { ...named('organization Supreme Court'), country: 'IND' },
          { ...named('location Victoria'), country: 'AUS' },
        ],
        [
          { ...named('organization Supreme Court'), country: 'USA' },
          { ...named('location Victoria'), country: 'CAN' },
        ],
        [{ ...named('organization Acmetron'), country: 'USA' }],
        [{ ...named('organization Acmetron'), country: 'IND' }],
      ],
      [
        ['organization:supreme-court', 'location:victoria'],
        ['organization:supreme-court-usa', 'location:victoria-can'],
        ['organization:acmetron'],
        ['organization:acmetron'],
      ],
    ],
  ])('%s', (_why, lists, ids) => {
    expect(idsOf(documents(...lists))).toEqual(ids);
    expect(idsOf(documents(...lists).reverse())).toEqual([...ids].reverse());
  });

  test('what is joined has the full name, every form and the reason; ids in roles, quotations and relations follow', () => {
    const list = [
      ...documents([{ ...named('person Ada Quillmore'), says: ['Ada Quillmore'] }]),
      sketch({
        id: 'e1',
        sentences: ['Quillmore warned Borland.'],
        entities: [
          { ...named('person Quillmore'), says: ['Quillmore'] },
          { ...named('country Borland'), id: 'country:CHN', roles: [{ title: 'guest', of: 'person:quillmore' }] },
        ],
        relations: [{ subject: 'person:quillmore', object: 'country:CHN', reportedBy: 'person:quillmore' }],
      }),
    ];
    const identity = identify(list);
    const { entities, relations, mentions } = identity.apply(list[1]!);
    expect(entities[0]).toMatchObject({
      id: 'person:ada-quillmore',
      name: 'Ada Quillmore',
      aliases: ['Quillmore'],
      reasons: [expect.stringMatching(/^"Quillmore" is the last name of "Ada Quillmore"/)],
    });
    expect(entities[1]!.roles).toEqual([{ title: 'guest', of: 'person:ada-quillmore' }]);
    expect(relations[0]!.subject.entity).toBe('person:ada-quillmore');
    expect(relations[0]!.reportedBy).toBe('person:ada-quillmore');
    expect(mentions[0]!.entity).toBe('person:ada-quillmore');
    expect(identity.quotedMerges()).toMatchObject([
      {
        a: { id: 'person:quillmore', form: 'Quillmore' },
        b: { id: 'person:ada-quillmore', form: 'Ada Quillmore' },
        same: true,
        documents: 1,
        sentenceA: { document: 'e1', sentence: 'Quillmore warned Borland.' },
      },
    ]);
  });

  test('a later article keeps the ids that were there', () => {
    const before = documents(
      [{ ...named('person Ada Quillmore'), country: 'GBR' }],
      ['organization Acmetron'],
      ['organization Acmetron'],
    );
    const after = [
      ...before,
      sketch({
        id: 'a',
        date: '2023-01-01',
        entities: [{ ...named('person Ada Quillmore'), country: 'AUS' }, named('organization Acmetron Inc.')],
      }),
    ];
    expect(idsOf(after).slice(0, 3)).toEqual(idsOf(before));
  });
});

describe('what a user says', () => {
  const list = documents(
    [{ ...named('person Ada Quillmore'), country: 'GBR', says: ['Ada Quillmore', 'Quill'], aliases: ['Quill'] }],
    ['person Quillmore'],
    ['organization Zenithal'],
    [{ ...named('person Bo Ash'), country: 'USA' }],
    ['person Beau Ash'],
  );
  const row = (decision: Override['decision'], a: Override['a'], b?: Override['b'], value?: string): Override => ({
    line: 2,
    decision,
    a,
    ...(b && { b }),
    ...(value !== undefined && { value }),
  });
  const plain = [
    ['person:ada-quillmore'],
    ['person:ada-quillmore'],
    ['organization:zenithal'],
    ['person:bo-ash'],
    ['person:beau-ash'],
  ];
  test.each<[why: string, overrides: Override[], changes: Record<number, string[]>, unused: string[]]>([
    ['nothing', [], {}, []],
    ['what the rules say already', [row('same', { id: 'person:quillmore' }, { id: 'person:ada-quillmore' })], {}, []],
    [
      'different',
      [row('different', { id: 'person:quillmore' }, { id: 'person:ada-quillmore' })],
      { 1: ['person:quillmore'] },
      [],
    ],
    [
      'same, by name with country',
      [row('same', { name: 'Beau Ash' }, { name: 'bo ash', country: 'USA' })],
      { 4: ['person:bo-ash'] },
      [],
    ],
    [
      'of two rows the last',
      [
        row('different', { id: 'person:quillmore' }, { id: 'person:ada-quillmore' }),
        row('same', { id: 'person:ada-quillmore' }, { id: 'person:quillmore' }),
      ],
      {},
      [],
    ],
    ['type', [row('type', { id: 'organization:zenithal' }, undefined, 'facility')], { 2: ['facility:zenithal'] }, []],
    ['drop', [row('drop', { id: 'organization:zenithal' })], { 2: [] }, []],
    ['drop of a name that was joined drops it alone', [row('drop', { id: 'person:quillmore' })], { 1: [] }, []],
    [
      'a form that an article joined',
      [
        row(
          'different',
          { id: 'person:ada-quillmore', name: 'Quill' },
          { id: 'person:ada-quillmore', name: 'Ada Quillmore' },
        ),
      ],
      { 0: ['person:ada-quillmore', 'person:quill'] },
      [],
    ],
    ['nobody of this id', [row('drop', { id: 'person:nobody' })], {}, ['unknown-entity']],
    ['nobody of this name there', [row('drop', { name: 'Bo Ash', country: 'GBR' })], {}, ['unknown-entity']],
    ['no type', [row('type', { name: 'Zenithal' }, undefined, 'ship')], {}, ['invalid-override']],
    ['no name', [row('rename', { name: 'Zenithal' })], {}, ['invalid-override']],
  ])('%s', (_why, overrides, changes, unused) => {
    expect(idsOf(list, overrides)).toEqual(plain.map((ids, i) => changes[i] ?? ids));
    expect(identify(list, overrides).unused.map(({ code }) => code)).toEqual(unused);
  });

  test('rename changes the name and no id', () => {
    const identity = identify(list, [row('rename', { id: 'person:ada-quillmore' }, undefined, 'A. Q.')]);
    const [first, second] = list.map((document) => identity.apply(document).entities[0]!);
    expect([first!.id, first!.name, first!.aliases]).toEqual([
      'person:ada-quillmore',
      'A. Q.',
      ['Ada Quillmore', 'Quill'],
    ]);
    expect([second!.name, second!.aliases]).toEqual(['A. Q.', ['Quillmore']]);
  });

  test('the decisions of a run, given back, change nothing', () => {
    const first = identify(list);
    const rows = first.merges.map(({ a, b, same }, i) => ({
      line: i + 2,
      decision: same ? ('same' as const) : ('different' as const),
      a: { id: a.id, name: a.form },
      b: { id: b.id, name: b.form },
    }));
    const again = identify(list, rows);
    expect(again.merges).toEqual(first.merges);
    expect(list.map((document) => again.apply(document))).toEqual(list.map((document) => first.apply(document)));
  });
});
