/** What the sentences below are filled with: news of made-up people from real places, so that no word list knows them all. */
const PEOPLE = [
  'Amara Okonjo',
  'Piotr Zielak',
  'Leila Haddadi',
  'Tomás Ibarra',
  'Nguyen Van Thao',
  'Siân Morgan',
  'Dmitri Orlenko',
  'Farida Qureshi',
];
const PLACES = [
  'Lagos',
  'Gdańsk',
  'Isfahan',
  'Córdoba',
  'Haiphong',
  'Cardiff',
  'Kharkiv',
  'Lahore',
  'Nairobi',
  'Busan',
  'Valparaíso',
];
const COUNTRIES = ['Nigeria', 'Poland', 'Iran', 'Argentina', 'Vietnam', 'Ukraine', 'Pakistan', 'South Korea', 'Chile'];
const BODIES = [
  'the European Commission',
  'the Ministry of Trade',
  'the African Union',
  'Orbital Grain Holdings',
  'the Central Election Board',
  'the Red Cross',
  'Kestrel Energy',
];
const ACTS = ['rejected', 'welcomed', 'criticised', 'suspended', 'signed', 'postponed', 'defended'];
const THINGS = [
  'a trade agreement',
  'the border treaty',
  'new sanctions',
  'the rescue plan',
  'a prisoner exchange',
  'the grain deal',
  'the inquiry',
];

/** Paragraphs with slots: P a person, L a place, C a country, B a body, A an act, T a thing, N a number, M an amount of money. Digits pick different ones. */
const PARAGRAPHS = [
  '{L1} — Foreign Minister {P1} told reporters on Tuesday that {C1} would not reopen talks with {C2} until {B1} had published its report, which was due in March.',
  '“We have said no, and we mean it,” {P1} said. “Nobody in {L1} believes that {T1} can be saved by another summit; it didn’t work in 2019 and it won’t work now.”',
  'The government of {C2} {A1} {T1} hours later. A spokesman for {B2} said the decision, worth about {M1} million a year, had been taken “without any consultation”.',
  'At least {N2} people were injured when police used water cannon against demonstrators in {L2}, according to {P2}, who runs a local human-rights group.',
  '{P2}’s lawyers, who have appealed to {B1}, say their client was questioned for {N2} hours and released on Thursday evening.',
  'Analysts in {L3} were less sure. {P3}, a former ambassador to {C3}, wrote that {B2} had {A2} similar plans twice before, only to change its mind when prices fell by {N3}%.',
  'Exports from {C1} to {C3} rose to {N1} thousand tonnes in the first quarter, while imports of fuel, which are paid for in dollars, were cut by almost a third.',
  'If {B3} does not act, {P3} warned, the conflict could spread from {L2} to the whole of the region, and {C2} might be drawn into a war that it neither wants nor can afford.',
  'The two sides are expected to meet again in {L3} next week. Neither {P1} nor the president of {C3} has confirmed that they will attend.',
  'In a statement, {B3} said it was “deeply concerned”. It {A2} {T2} last year after {C1} accused its officials of spying, a charge that they have always denied.',
];

export interface Article {
  readonly title: string;
  readonly body: string;
}

/** The same articles at every run: each has ten paragraphs with other names, figures and acts. */
export function makeArticles(count: number): readonly Article[] {
  return Array.from({ length: count }, (_, article) => ({
    title: fill('{P1} says {C1} {A1} {T1} with {C2}', article, 0),
    body: PARAGRAPHS.map((paragraph, i) => fill(paragraph, article, i)).join('\n\n'),
  }));
}

const LISTS: Readonly<Record<string, readonly string[]>> = {
  P: PEOPLE,
  L: PLACES,
  C: COUNTRIES,
  B: BODIES,
  A: ACTS,
  T: THINGS,
};

function fill(template: string, article: number, paragraph: number): string {
  return template.replace(/\{(.)(\d)\}/g, (_, kind: string, digit: string) => {
    const number = Number(digit);
    const amount = String(3 + ((article * 37 + paragraph * 11 + number * 101) % 890));
    if (kind === 'N' || kind === 'M') return kind === 'M' ? `$${amount}` : amount;
    const list = LISTS[kind]!;
    return list[(article * (number + 2) + number * 3) % list.length]!;
  });
}
