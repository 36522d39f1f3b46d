import { describe, expect, it } from 'vitest';
import { readText, showEntities } from '../../support/read-text.js';

describe('resolve-entities: people', () => {
  it.each<[string, string, string[]]>([
    [
      'a surname and a full name',
      'William Ruto arrived. Ruto spoke to reporters.',
      ['person:william-ruto = William Ruto, Ruto'],
    ],
    [
      'a family name that stands first',
      'Chinese Premier Li Qiang spoke. Li left.',
      ['country:CHN = Chinese', 'person:li-qiang = Li Qiang, Li'],
    ],
    [
      'other spellings and marks',
      'Muhammad Yunus spoke. Mohammed Yunus was asked. Muhammad Yunus left. José Peña smiled. Jose Pena left.',
      [
        'person:muhammad-yunus = Muhammad Yunus, Mohammed Yunus, Muhammad Yunus',
        'person:jose-pena = José Peña, Jose Pena',
      ],
    ],
    [
      'a middle initial',
      'George W. Bush spoke. George Bush left.',
      ['person:george-w-bush = George W. Bush, George Bush'],
    ],
    [
      'a bare surname is not the relative',
      'Robert Okello met his brother Silas Okello. Okello spoke.',
      ['person:robert-okello = Robert Okello, his, Okello', 'person:silas-okello = his brother, Silas Okello'],
    ],
    [
      'of two who are nobody of each other it is neither',
      'Robert Okello met Silas Okello. Okello spoke.',
      ['person:robert-okello = Robert Okello', 'person:silas-okello = Silas Okello'],
    ],
    [
      'a short given name',
      'Robert Okello spoke. Bob Okello left.',
      ['person:robert-okello = Robert Okello, Bob Okello'],
    ],
    [
      'a family name first and last',
      'Park Geun-hye spoke. Geun-hye Park left. Park Geun-hye smiled.',
      ['person:park-geun-hye = Park Geun-hye, Geun-hye Park, Park Geun-hye'],
    ],
    [
      'not two given names of one family',
      'Robert Okello spoke. James Okello left.',
      ['person:robert-okello = Robert Okello', 'person:james-okello = James Okello'],
    ],
    [
      'a father and a son',
      'George Okello Jr spoke. George Okello Sr left.',
      ['person:george-okello-jr = George Okello Jr', 'person:george-okello-sr = George Okello Sr'],
    ],
    [
      'two people of one surname, told apart by honorifics',
      'John Banda and Mary Banda spoke. Ms Banda wept. Mr Banda left.',
      ['person:john-banda = John Banda, Banda', 'person:mary-banda = Mary Banda, Banda'],
    ],
  ])('joins %s', async (_, text, entities) => {
    expect(showEntities(await readText(text))).toEqual(entities);
  });

  it('gives a surname of two people to neither where both are near', async () => {
    const article = await readText('John Banda and Mary Banda spoke. Banda said no.');
    expect(showEntities(article)).toEqual(['person:john-banda = John Banda', 'person:mary-banda = Mary Banda']);
  });

  it('reads a lost apostrophe as a possessive and keeps the span as written', async () => {
    const article = await readText('Xi Jinping met voters. Xis birthday was quiet.', { unordered: true });
    expect(showEntities(article)).toEqual(['person:xi-jinping = Xi Jinping, Xis']);
  });

  it('says why forms were joined', async () => {
    const { entities } = await readText('President William Ruto arrived. Ruto spoke.');
    expect(entities[0]?.reasons).toEqual(['"Ruto" is the last name of "William Ruto"']);
  });
});

describe('resolve-entities: roles', () => {
  it.each<[string, string, { country?: string; roles: { title: string; of?: string }[] }]>([
    [
      'Kenyan President William Ruto spoke.',
      'person:william-ruto',
      { country: 'KEN', roles: [{ title: 'President', of: 'country:KEN' }] },
    ],
    [
      "India's Foreign Minister Subrahmanyam Jaishankar left.",
      'person:subrahmanyam-jaishankar',
      { country: 'IND', roles: [{ title: 'Foreign Minister', of: 'country:IND' }] },
    ],
    [
      'Former Brazilian President Dilma Rousseff spoke.',
      'person:dilma-rousseff',
      { country: 'BRA', roles: [{ title: 'former President', of: 'country:BRA' }] },
    ],
    [
      'Paul Kagame, the president of Rwanda, left.',
      'person:paul-kagame',
      { country: 'RWA', roles: [{ title: 'President', of: 'country:RWA' }] },
    ],
    ['Chilean singer Victor Jara sang.', 'person:victor-jara', { country: 'CHL', roles: [{ title: 'Singer' }] }],
    ['Mr John Okello sang.', 'person:john-okello', { roles: [] }],
  ])('%s', async (text, id, expected) => {
    const entity = (await readText(text)).entities.find((each) => each.id === id);
    expect(entity && { ...(entity.country && { country: entity.country }), roles: entity.roles }).toEqual(expected);
  });
});
