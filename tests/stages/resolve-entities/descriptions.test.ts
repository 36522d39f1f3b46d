import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadText, readText, showEntities } from '../../support/read-text.js';

/** "his -> person:x" for each description and pronoun, `-` where it refers to nothing. */
function showReferents({ text, mentions, entities }: ReadText): string[] {
  return mentions.flatMap(({ start, end, form }, index) =>
    form === 'name'
      ? []
      : [`${text.slice(start, end)} -> ${entities.find(({ mentions: own }) => own.includes(index))?.id ?? '-'}`],
  );
}

describe('resolve-entities: descriptions and pronouns', () => {
  it.each<[string, string[]]>([
    [
      'Kenyan President William Ruto spoke. The Kenyan president left.',
      ['The Kenyan president -> person:william-ruto'],
    ],
    [
      'Kenyan President William Ruto told his Ugandan counterpart Yoweri Museveni to wait.',
      ['his Ugandan counterpart -> person:yoweri-museveni', 'his -> person:william-ruto'],
    ],
    ['Talks between the two leaders failed.', ['the two leaders -> -']],
    ['President William Ruto spoke. A fifth inmate wept. He was spared.', ['He -> -']],
    ['Russia launched its invasion.', ['its -> country:RUS']],
    ['Angela Merkel spoke. She left.', ['She -> person:angela-merkel']],
    ['Angela Merkel spoke. He left.', ['He -> -']],
    ['"I will go," Angela Merkel said.', ['I -> person:angela-merkel']],
    ['"She failed. She must go," said Angela Merkel.', ['She -> -', 'She -> -']],
    ['Angela Merkel spoke. "He is tired," Tony Blair said. She nodded.', ['He -> -', 'She -> person:angela-merkel']],
    [
      'Emmanuel Macron met Sanna Marin; she urged him to act.',
      ['she -> person:sanna-marin', 'him -> person:emmanuel-macron'],
    ],
    // Nothing is known of the names' genders: subject goes with subject.
    [
      'Qarvat Olundi met Jurriq Melvan; she urged him to act.',
      ['she -> person:qarvat-olundi', 'him -> person:jurriq-melvan'],
    ],
    ['The plan failed. It was late.', []],
    ['Abuja is the capital of Nigeria.', ['the capital -> -']],
    ['The Chinese government agreed.', ['The Chinese government -> country:CHN']],
    ['The World Bank agreed. The bank paid.', ['The bank -> organization:world-bank']],
  ])('%s', async (text, referents) => {
    expect(showReferents(await readText(text))).toEqual(referents);
  });

  it('does not look across sentences that stand in no order', async () => {
    const text = 'Angela Merkel met Emmanuel Macron. He left early.';
    expect(showReferents(await readText(text, { unordered: true }))).toEqual(['He -> -']);
  });
});

describe('resolve-entities: organizations', () => {
  it.each<[string, string[]]>([
    ['The European Union (EU) met. The EU voted.', ['organization:european-union = European Union, EU, EU']],
    [
      'The Kampala Water Board (KWB) met. KWB voted.',
      ['organization:kampala-water-board = Kampala Water Board, KWB, KWB'],
    ],
    ['The African Water Board met. Then AWB voted.', ['organization:african-water-board = African Water Board, AWB']],
    [
      // A legal form makes a name whole: it is not short for a longer one.
      'Acme Records sued Acme Ltd for fraud. The court said that Acme Ltd was right.',
      ['organization:acme-records = Acme Records', 'organization:acme-ltd = Acme Ltd, Acme Ltd'],
    ],
    [
      'Acme Holdings Ltd grew. Acme Holdings fell.',
      ['organization:acme-holdings-ltd = Acme Holdings Ltd, Acme Holdings'],
    ],
    [
      // An acronym of the name in its own language, beside the name alone.
      'The National Seed Certification Agency (ONCSV) met. The ONCSV voted.',
      ['organization:national-seed-certification-agency = National Seed Certification Agency, ONCSV, ONCSV'],
    ],
    [
      'The National Seed Certification Agency met. The ONCSV voted.',
      [
        'organization:national-seed-certification-agency = National Seed Certification Agency',
        'organization:oncsv = ONCSV',
      ],
    ],
    [
      'Zorvex Foods sued the city on Monday. The court said that Zorvex was right.',
      ['organization:zorvex-foods = Zorvex Foods, Zorvex'],
    ],
    [
      'Zorvex Juniors won the cup on Monday. Zorvex fired the coach.',
      ['organization:zorvex-juniors = Zorvex Juniors, Zorvex'],
    ],
  ])('%s', async (text, entities) => {
    expect(showEntities(await readText(text))).toEqual(entities);
  });
});

describe('resolve-entities: first words of organizations', () => {
  it.each<[string, string[]]>([
    // A word of everyday language, a place, and the whole before its part are names of their own.
    [
      'Rapid Juniors won the cup on Monday. Rapid fired the coach.',
      ['organization:rapid-juniors = Rapid Juniors', 'organization:rapid = Rapid'],
    ],
    [
      'Lagos Juniors won the cup. The court said that Lagos Juniors paid the Lagos police.',
      ['organization:lagos-juniors = Lagos Juniors, Lagos Juniors', 'organization:lagos = Lagos'],
    ],
    [
      'Zorvex bought the land. The court said that Zorvex Juniors was right.',
      ['organization:zorvex = Zorvex', 'organization:zorvex-juniors = Zorvex Juniors'],
    ],
  ])('%s', async (text, entities) => {
    expect(showEntities(await readText(text))).toEqual(entities);
  });
});

describe('resolve-entities: the layer', () => {
  const words = fc.constantFrom(
    'China',
    'Chinese',
    'President',
    'Xi',
    'Jinping',
    'Beijing',
    'said',
    'he',
    'it',
    '(EU)',
    'Bank',
    'of',
    'Мир',
    'U.S.',
    '.',
    ',',
    "'s",
    'the',
    'Al-Shabaab',
    'Ωmega',
    '&Co',
  );

  it('has unique NMTOKEN ids, each mention in one entity at most, and is the same at every run', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 25 }), async (parts) => {
        const { entities, mentions } = await readText(parts.join(' '));
        const ids = entities.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[\p{L}\p{Nd}\p{M}:·-]+$/u);
        const owned = entities.flatMap((entity) => [...entity.mentions]);
        expect(new Set(owned).size).toBe(owned.length);
        for (const index of owned) expect(mentions[index]).toBeDefined();
        expect((await readText(parts.join(' '))).entities).toEqual(entities);
      }),
      { numRuns: 60 },
    );
  });
});
