import { fixedRandom } from '#dist/graph/random.js';

const FIRST =
  'Amara Piotr Leila Tomas Siân Dmitri Farida Nkosi Ingrid Paulo Mei Anders Yusuf Clara Hiro Olga Ravi Zoë'.split(' ');
/** No two so alike that one would be taken for a misspelling of the other. */
const START =
  'Brand Corve Dulas Fenti Gorma Halbe Jantu Keski Lomas Mirza Nokta Orlan Pelzo Quint Rusma Solbi Tarvo Ulric Vesna Wolda Yarko Zimel'.split(
    ' ',
  );
const MIDDLE = 'abi emu iro opa uze anko elta isso urga ovin'.split(' ');
const END = 'den ski nov wick ley man quez rian ström bell gate lund mont vale hart paz'.split(' ');
const COUNTRIES = 'Nigeria Poland Iran Argentina Vietnam Ukraine Pakistan Chile Kenya Norway Peru Ghana Oman'.split(
  ' ',
);
const ACTS = 'criticised,praised,met,accused,called,visited,warned,thanked,replaced,backed'.split(',');
const MATTERS =
  'over the border treaty,after the vote,in a dispute on grain,before the summit,about the dam,on the new budget'.split(
    ',',
  );
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

const COMBINATIONS = FIRST.length * START.length * MIDDLE.length * END.length;

/** One of more than 50,000 names, no two alike; of those that follow one another hardly any share a part. */
export function nameOf(number: number): string {
  let rest = (number * 7919) % COMBINATIONS;
  const pick = (list: readonly string[]) => {
    const part = list[rest % list.length]!;
    rest = Math.floor(rest / list.length);
    return part;
  };
  return `${pick(FIRST)} ${pick(START)}${pick(MIDDLE)}${pick(END)}`;
}

export interface ShortArticle {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string;
  readonly sentences: readonly (readonly [subject: string, act: string, object: string, text: string])[];
}

/** Article number i: about forty words, two or three people, a country, who did what to whom. */
export function shortArticle(i: number): ShortArticle {
  const random = fixedRandom(i + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const person = () => nameOf(Math.floor(50_000 * random() ** 2));
  const [a, b, c] = [person(), person(), person()];
  const country = pick(COUNTRIES);
  const sentence = (subject: string, object: string, rest: string) => {
    const act = pick(ACTS);
    return [subject, act, object, `${subject} ${act} ${object} ${rest}.`] as const;
  };
  return {
    id: `article-${String(i).padStart(8, '0')}`,
    title: `${a} and ${country}`,
    date: new Date(Date.UTC(2020, 0, 1 + (i % 1500))).toISOString().slice(0, 10),
    publisher: `paper${i % 40}.example`,
    sentences: [
      sentence(
        a,
        b,
        `in ${country} on ${pick(DAYS)} ${pick(MATTERS)}, which cost ${Math.floor(random() * 900)} million dollars`,
      ),
      sentence(c, country, `${pick(MATTERS)} and said that ${Math.floor(random() * 9000)} people had left their homes`),
      sentence(b, c, pick(MATTERS)),
    ],
  };
}

/** A line of JSON for `extract` and `run`. */
export function articleLine(i: number): string {
  const { sentences, ...article } = shortArticle(i);
  return `${JSON.stringify({ ...article, text: sentences.map(([, , , text]) => text).join(' ') })}\n`;
}

/** What extraction might have made of it, without extracting: for measuring the graph alone. */
export function documentLine(i: number): string {
  const { sentences: said, ...article } = shortArticle(i);
  const text = `${article.title}\n\n${said.map(([, , , sentence]) => sentence).join(' ')}`;
  const sentences: { start: number; end: number }[] = [];
  const mentions: object[] = [];
  const entities = new Map<string, { name: string; mentions: number[] }>();
  const relations: object[] = [];
  let at = article.title.length + 2;
  for (const [subject, act, object, sentence] of said) {
    const span = (words: string) => {
      const start = text.indexOf(words, at);
      return { start, end: start + words.length, text: words };
    };
    const actor = (words: string) => {
      const type = COUNTRIES.includes(words) ? 'country' : 'person';
      const id =
        type === 'country'
          ? `country:${words.slice(0, 3).toUpperCase()}`
          : `person:${words.toLowerCase().replace(/[^a-zà-ž]+/gu, '-')}`;
      const known = entities.get(id) ?? { name: words, mentions: [] };
      known.mentions.push(mentions.length);
      entities.set(id, known);
      mentions.push({
        ...span(words),
        type: type === 'country' ? 'location' : 'person',
        form: 'name',
        entity: id,
        confidence: 0.9,
      });
      return { ...span(words), entity: id };
    };
    relations.push({
      subject: actor(subject),
      predicate: act,
      phrase: act,
      object: actor(object),
      type: 'other',
      trigger: span(act),
      sentence: sentences.length,
      polarity: 'positive',
      certainty: 'certain',
      time: 'past',
      figures: [],
      rule: 'bench',
      confidence: 0.8,
    });
    sentences.push({ start: at, end: at + sentence.length });
    at += sentence.length + 1;
  }
  const listed = [...entities].map(([id, { name, mentions: places }]) => ({
    id,
    type: id.slice(0, id.indexOf(':')),
    name,
    aliases: [],
    roles: [],
    mentions: places,
    reasons: [],
  }));
  return `${JSON.stringify({ schema: 'whowhom/document@1', ...article, text, sentences, mentions, dates: [], figures: [], entities: listed, quotes: [], relations, warnings: [] })}\n`;
}
