import { describe, expect, it } from 'vitest';
import { readText, showNames } from '../../support/read-text.js';

describe('recognize-mentions: names', () => {
  it.each<[string, string[]]>([
    [
      'Kenyan President William Ruto met Prime Minister Abiy Ahmed in Addis Ababa on Monday.',
      ['Kenyan/group', 'William Ruto/person', 'Abiy Ahmed/person', 'Addis Ababa/location'],
    ],
    [
      'The Ministry of Trade and Industry signed a deal with the Bank of Ghana last March.',
      ['Ministry of Trade and Industry/organization', 'Bank of Ghana/organization'],
    ],
    [
      'She told the Chinese Communist Party that Turkey was ready.',
      ['Chinese Communist Party/organization', 'Turkey/location'],
    ],
    ['They ate turkey with us in May, and he ran on Friday.', []],
    ['Officials in the US and the U.S. Senate agreed.', ['US/location', 'U.S. Senate/organization']],
    [
      'Gen. Abdel Fattah al-Burhan and Lt. Col. Moses Okello arrived.',
      ['Abdel Fattah al-Burhan/person', 'Moses Okello/person'],
    ],
    [
      'The African Development Bank (AfDB) lent money to Bosnia and Herzegovina.',
      ['African Development Bank/organization', 'AfDB/organization', 'Bosnia and Herzegovina/location'],
    ],
    [
      'Western sanctions hurt the Europeans more than the Russians.',
      ['Western/group', 'Europeans/group', 'Russians/group'],
    ],
    [
      'President of Peru Dina Boluarte flew to Lake Titicaca.',
      ['Peru/location', 'Dina Boluarte/person', 'Lake Titicaca/location'],
    ],
    ['US Secretary of State Antony Blinken spoke.', ['US/location', 'Antony Blinken/person']],
    ['King Charles III wrote to soldiers of World War II.', ['Charles III/person', 'World War II/miscellaneous']],
    ['The port city of Odesa was hit again.', ['Odesa/location']],
    ['According to state media, the president and the minister will meet.', []],
    [
      "Queen's College beat St Paul's School in the final.",
      ["Queen's College/organization", "St Paul's School/organization"],
    ],
    [
      'Jamaica and Antigua and Barbuda wrote to Ghana and Togo.',
      ['Jamaica/location', 'Antigua and Barbuda/location', 'Ghana/location', 'Togo/location'],
    ],
    ["China's Ministry of Commerce replied.", ['China/location', 'Ministry of Commerce/organization']],
    // A text that breaks off.
    ['China ,', ['China/location']],
  ])('%s', async (text, names) => {
    expect(showNames(await readText(text))).toEqual(names);
  });

  it.each<[string, string[]]>([
    ['HANOI (AFP) - Vietnam has opened a port.', ['HANOI/location', 'AFP/organization', 'Vietnam/location']],
    ['HANOI AFP - Vietnam has opened a port.', ['HANOI/location', 'AFP/organization', 'Vietnam/location']],
    ['LUSAKA, Zambia (AP) — Miners walked out on Tuesday.', ['LUSAKA/location', 'Zambia/location', 'AP/organization']],
    ['PORT MORESBY - Miners walked out on Tuesday.', ['PORT MORESBY/location']],
    ['Maiduguri — Farmers fled to Cameroon on Tuesday.', ['Maiduguri/location', 'Cameroon/location']],
    ['Tanaka — who is 70 — resigned on Tuesday.', ['Tanaka/person']],
  ])('reads the dateline of %s', async (text, names) => {
    expect(showNames(await readText(text))).toEqual(names);
  });

  it('judges a headline in Title Case by the article under it', async () => {
    const article = await readText(
      'Prime minister Anwar Ibrahim will raise fuel prices. Voters are angry with Anwar.',
      {
        title: 'Anwar Will Raise Fuel Prices as Voters Grow Angry',
      },
    );
    expect(showNames(article)).toEqual(['Anwar/person', 'Anwar Ibrahim/person', 'Anwar/person']);
  });

  it('reads a people and a person that stand side by side in a headline as two', async () => {
    expect(showNames(await readText('Putin tells China. Russian leader Vladimir Putin met Li Qiang.'))).toEqual([
      'Putin/person',
      'China/location',
      'Russian/group',
      'Vladimir Putin/person',
      'Li Qiang/person',
    ]);
  });
});
