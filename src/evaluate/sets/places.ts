import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Entity, Mention } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import type { Span } from '../../document/span.js';
import { countryByName } from '../../knowledge/countries.js';
import { Gazetteer } from '../../knowledge/gazetteer/gazetteer.js';
import { inContext } from '../figures/match.js';
import type { EvaluationSet, Score } from '../set.js';
import { unescapeXml } from '../xml.js';

const FILES = { LGL: join('data', 'places', 'lgl.xml'), GeoWebNews: join('data', 'places', 'GWN.xml') } as const;
/** Names of GeoNames that are not the usual short ones. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = { 'Palestinian Territory': 'Palestine' };
/** What GeoWebNews marks beside places and the adjectives of places: organizations, and names inside names. */
const NO_PLACES = /^(?:Coercion|Embedded_.*|Demonym|Homonym|Language|Non_.*|.*_Expression)$/;
/** Parts of the world that no country holds: GeoWebNews gives them a point, which lies in one by chance. */
const NO_COUNTRY =
  /\b(?:Europe(?:an)?|Africa(?:n)?|Asian?|America|Americas|Antarctica|Middle East(?:ern)?|Ocean|Sea|Gulf|Atlantic|Pacific|Mediterranean|Caribbean|Balkans|Sahara|Earth|West|EU)\b/;

interface GoldPlace extends Span {
  readonly country: string;
}

interface GoldArticle {
  readonly body: string;
  readonly places: readonly GoldPlace[];
}

/** Places in local and world news: whether the pipeline, from the text alone, says in which country they lie. */
export const places: EvaluationSet = {
  name: 'places',
  about: 'LGL and GeoWebNews: the country of each place, with the mentions that the pipeline finds',
  files: Object.values(FILES),
  async evaluate({ data, run }) {
    const scores: Score[] = [];
    const errors: string[] = [];
    const sum = { given: 0, right: 0, gold: 0, met: 0 };
    for (const [name, file] of Object.entries(FILES)) {
      const xml = readFileSync(join(data, file), 'utf8');
      const articles = name === 'LGL' ? readLgl(xml) : readGeoWebNews(xml);
      const documents = await run(articles.map(({ body }, i) => makeSource({ id: `${name}-${i}`, body })));
      const counts = { given: 0, right: 0, gold: 0, met: 0 };
      articles.forEach((article, i) => {
        judge(article, documents[i]!, counts, errors);
      });
      scores.push(...scoresOf(`${name}: `, counts));
      for (const key of ['given', 'right', 'gold', 'met'] as const) sum[key] += counts[key];
    }
    return { scores: [...scoresOf('', sum), ...scores], errors };
  },
};

interface Counts {
  given: number;
  right: number;
  gold: number;
  met: number;
}

function scoresOf(prefix: string, { given, right, gold, met }: Counts): Score[] {
  const share = (a: number, b: number) => (b ? (100 * a) / b : 0);
  return [
    { figure: `${prefix}country right of those given`, value: share(right, given), detail: `${right} of ${given}` },
    {
      figure: `${prefix}recall: country right of the places that a mention meets`,
      value: share(right, met),
      detail: `${right} of ${met}`,
    },
    { figure: `${prefix}country right of all places`, value: share(right, gold), detail: `${right} of ${gold}` },
  ];
}

function judge({ body, places: gold }: GoldArticle, { layers }: Document, counts: Counts, errors: string[]): void {
  const mentions = layers.mentions ?? [];
  const entities = new Map<number, Entity>();
  for (const entity of layers.entities ?? []) for (const mention of entity.mentions) entities.set(mention, entity);
  for (const place of gold) {
    counts.gold++;
    const met = meeting(place, mentions);
    if (met < 0) continue;
    counts.met++;
    const country = entities.get(met)?.country;
    if (country !== undefined) counts.given++;
    if (country === place.country) counts.right++;
    else errors.push(`${country ?? 'none'} for ${place.country}: ${inContext(body, place)}`);
  }
}

/** The mention that stands for a place: the one of the same span, else the shortest name of a place or a people over it; -1 where none does. */
function meeting(place: Span, mentions: readonly Mention[]): number {
  let best = -1;
  mentions.forEach((mention, i) => {
    if (mention.form !== 'name' || mention.end <= place.start || mention.start >= place.end) return;
    const exact = mention.start === place.start && mention.end === place.end;
    if (!exact && !['location', 'facility', 'group'].includes(mention.type)) return;
    if (best < 0 || exact || mention.end - mention.start < mentions[best]!.end - mentions[best]!.start) best = i;
  });
  return best;
}

function readLgl(xml: string): GoldArticle[] {
  return parts(xml, 'article').map((article) => ({
    body: (field(article, 'text') ?? '').replace(/^<!\[CDATA\[|\]\]>$/g, ''),
    places: parts(article, 'toponym').flatMap((toponym) => {
      const name = field(toponym, 'country');
      const country = name && countryByName(COUNTRY_NAMES[name] ?? name)?.code;
      return country ? [{ ...spanOf(toponym), country }] : [];
    }),
  }));
}

function readGeoWebNews(xml: string): GoldArticle[] {
  const gazetteer = new Gazetteer();
  return parts(xml, 'article').map((article) => {
    const body = unescapeXml(field(article, 'text') ?? '');
    return {
      body,
      places: parts(article, 'toponym').flatMap((toponym) => {
        const [latitude, longitude] = [field(toponym, 'latitude'), field(toponym, 'longitude')];
        const span = spanOf(toponym);
        const name = body.slice(span.start, span.end);
        if (!latitude || !longitude || NO_PLACES.test(field(toponym, 'type') ?? '') || NO_COUNTRY.test(name)) return [];
        const country = gazetteer.nearest(Number(latitude), Number(longitude))?.country;
        return country ? [{ ...span, country }] : [];
      }),
    };
  });
}

function spanOf(toponym: string): Span {
  return { start: Number(field(toponym, 'start')), end: Number(field(toponym, 'end')) };
}

function parts(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(([, content]) => content!);
}

function field(xml: string, tag: string): string | undefined {
  return new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 's').exec(xml)?.[1] || undefined;
}
