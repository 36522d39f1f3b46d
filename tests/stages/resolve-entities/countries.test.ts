import { describe, expect, it } from 'vitest';
import { type ReadText, readText, showEntities } from '../../support/read-text.js';

function entityOf({ text, mentions, entities }: ReadText, word: string): string | undefined {
  const index = mentions.findIndex(({ start, end, form }) => form === 'name' && text.slice(start, end) === word);
  return entities.find(({ mentions: own }) => own.includes(index))?.id;
}

describe('resolve-entities: a capital as the government or as the place', () => {
  it.each([
    ['Beijing would keep backing Moscow.', 'Beijing', 'country:CHN'],
    ['Beijing would keep backing Moscow.', 'Moscow', 'country:RUS'],
    ["Moscow's invasion shocked many.", 'Moscow', 'country:RUS'],
    ["Moscow's suburbs were flooded.", 'Moscow', 'location:moscow'],
    ['The two met in Paris on Monday.', 'Paris', 'location:paris'],
    ['She travelled to Ankara by train.', 'Ankara', 'location:ankara'],
    ['Arms sales to Kyiv went on.', 'Kyiv', 'country:UKR'],
    ['Any help from Tehran would be welcome.', 'Tehran', 'country:IRN'],
    ['Flights between Madrid and Lima resumed.', 'Madrid', 'location:madrid'],
    ['He returned from Tehran on Sunday.', 'Tehran', 'location:tehran'],
    ['Missiles struck Kyiv overnight.', 'Kyiv', 'location:kyiv'],
    ['Washington warned Pyongyang.', 'Pyongyang', 'country:PRK'],
    ['Talks between Islamabad and Kabul failed.', 'Kabul', 'country:AFG'],
    ['Lagos-born Ada moved to Berlin, Germany.', 'Berlin', 'location:berlin'],
    ['HAVANA (AFP) - Cuba reopened its beaches.', 'HAVANA', 'location:havana'],
    ['The Kremlin denied the report.', 'Kremlin', 'country:RUS'],
    ['Protesters gathered outside the Kremlin.', 'Kremlin', 'facility:kremlin'],
    ['Brussels fined the firm.', 'Brussels', 'organization:european-union'],
  ])('%s — %s', async (text, word, id) => {
    expect(entityOf(await readText(text), word)).toBe(id);
  });
});

describe('resolve-entities: countries', () => {
  it.each<[string, string[]]>([
    ['Britain and the UK are one. British ministers agreed.', ['country:GBR = Britain, UK, British']],
    [
      'South Korea and North Korea spoke. Korean families wept.',
      ['country:KOR = South Korea, Korean', 'country:PRK = North Korea'],
    ],
    [
      'The Congo River floods Brazzaville. The Republic of the Congo appealed for aid and Congo got it.',
      [
        'location:congo-river = Congo River',
        'location:brazzaville = Brazzaville',
        'country:COG = Republic of the Congo, Congo',
      ],
    ],
    ['Thousands of Russians left Russia.', ['group:russians = Russians', 'country:RUS = Russia']],
    ['The West scolded Europeans.', ['group:west = West', 'group:europeans = Europeans']],
    ['Michael Jordan spoke. Jordan left.', ['person:michael-jordan = Michael Jordan, Jordan']],
    ['She speaks Russian and writes in French.', []],
  ])('%s', async (text, entities) => {
    expect(showEntities(await readText(text))).toEqual(entities);
  });

  it.each([
    ['The two met in Washington on Monday.', 38.9],
    ['The two met in Washington, DC on Monday.', 38.9],
    ['Fires burned in Washington state on Monday.', 47.61],
    ['Fires burned near Spokane and Tacoma in Washington state on Monday.', 47.61],
    ['The bridge from Tacoma to Gig Harbor in Washington was closed.', 47.61],
  ])('knows the capital from the state of its name: %s', async (text, latitude) => {
    const { entities } = await readText(text);
    expect(entities.find(({ id }) => id.startsWith('location:washington'))?.latitude).toBe(latitude);
  });

  it('tells the state of Georgia from the country', async () => {
    const state = await readText('Voters in Georgia and Arizona went to the polls. Atlanta was calm.');
    expect(state.entities.map(({ id, country }) => [id, country])).toContainEqual(['location:georgia', 'USA']);
    const country = await readText('Georgia and Armenia signed a treaty in Tbilisi.');
    expect(country.entities.map(({ id }) => id)).toContain('country:GEO');
  });

  it('gives places and bodies the country that the text says', async () => {
    const { entities } = await readText(
      'The Russian city of Kursk and Lyon, France, were named by Iranian state broadcaster Press TV.',
    );
    expect(entities.map(({ id, country }) => [id, country])).toEqual([
      ['location:kursk', 'RUS'],
      ['country:RUS', 'RUS'],
      ['location:lyon', 'FRA'],
      ['country:FRA', 'FRA'],
      ['country:IRN', 'IRN'],
      ['organization:press-tv', 'IRN'],
    ]);
  });
});
