import type { DomDocument, DomElement } from './dom.js';
import { hostOf } from './parsed.js';
import { type DateOrder, readDate } from './read-date.js';
import { excerpt, type ReadWarning } from './skip.js';

export interface PageMetadata {
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly publisher?: string;
  readonly warnings: readonly ReadWarning[];
}

/** The properties of schema.org that are read; a page may put anything in them. */
type LinkedData = {
  readonly [name in
    | '@type'
    | '@graph'
    | '@id'
    | 'name'
    | 'headline'
    | 'datePublished'
    | 'url'
    | 'mainEntityOfPage'
    | 'publisher']?: unknown;
};

const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'DC.date.issued',
  'dcterms.issued',
  'DC.date',
  'dcterms.date',
  'date',
];

/**
 * What a page says of itself, in order of trust. Title: JSON-LD headline, og:title, twitter:title, the only h1, <title>.
 * Date: JSON-LD datePublished, then meta elements (article:published_time first), then <time datetime>; the first that is
 * a day of the calendar, and a warning where none of those given is. URL: canonical link, og:url, JSON-LD. Publisher:
 * JSON-LD publisher, og:site_name, the URL's host.
 */
export function readMetadata(document: DomDocument, path: string, order?: DateOrder): PageMetadata {
  const article = findArticleData(document);
  const metas = readMetas(document);
  const meta = (name: string): string | undefined => metas.get(name.toLowerCase());
  const url = [
    clean(document.querySelector('link[rel~="canonical"]')?.getAttribute('href')),
    meta('og:url'),
    clean(article.url),
    clean(article.mainEntityOfPage) ?? clean(objectOf(article.mainEntityOfPage)?.['@id']),
  ].find((candidate) => hostOf(candidate) !== undefined);
  const site = clean(objectOf(article.publisher)?.name) ?? clean(article.publisher) ?? meta('og:site_name');
  const publisher = site ?? hostOf(url);
  const headings = [...document.querySelectorAll('h1')];
  const heading = headings.length === 1 ? clean(headings[0]!.textContent) : undefined;
  const title =
    clean(article.headline) ??
    withoutSite(meta('og:title') ?? meta('twitter:title'), publisher) ??
    heading ??
    withoutSite(clean(document.querySelector('title')?.textContent), publisher);
  const times = [...document.querySelectorAll('time[datetime]')].slice(0, 20);
  const dates = [
    clean(article.datePublished),
    ...DATE_METAS.map(meta),
    ...times.map((time) => clean(time.getAttribute('datetime'))),
  ].filter((date) => date !== undefined);
  const { date, warnings } = firstDay(dates, path, order);
  return {
    ...(title && { title }),
    ...(date && { date }),
    ...(url && { url }),
    ...(publisher && { publisher }),
    warnings,
  };
}

function firstDay(dates: readonly string[], path: string, order: DateOrder | undefined) {
  const warnings: ReadWarning[] = [];
  for (const written of dates) {
    const reading = readDate(written, order);
    if (reading.kind === 'day') return { date: reading.value, warnings: [] };
    if (warnings.length === 0) {
      warnings.push({
        code: `${reading.kind}-date`,
        path,
        message: "The page's date could not be read; the article has no date.",
        expected: 'an ISO 8601 date',
        found: excerpt(written),
      });
    }
  }
  return { date: undefined, warnings };
}

/** Meta elements by lower-case name, property or itemprop; the first one counts. */
function readMetas(document: DomDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = clean(element.getAttribute('content'));
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name && content && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

/** The first JSON-LD object that is an article: at the top, in an array, or in @graph. */
function findArticleData(document: DomDocument): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = parseData(script).find(isArticle);
    if (found) return found;
  }
  return {};
}

function parseData(script: DomElement): readonly LinkedData[] {
  let value: unknown;
  try {
    value = JSON.parse(script.textContent ?? '');
  } catch {
    // Pages often carry broken JSON-LD; the other sources then speak.
    return [];
  }
  const top = listOf(value);
  return top.flatMap((entry) => [entry, ...listOf(entry['@graph'])]);
}

function isArticle(value: LinkedData): boolean {
  const types = [value['@type']].flat();
  return types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting|^Report|NewsStory)$/u.test(type));
}

function listOf(value: unknown): readonly LinkedData[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.map(objectOf).filter((entry) => entry !== undefined);
}

function objectOf(value: unknown): LinkedData | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null && !Array.isArray(first) ? first : undefined;
}

/** One line, blanks run together, the few entities that JSON-LD wrongly keeps made characters; undefined where nothing is left. */
function clean(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const decoded = value.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|quot|apos|nbsp));/giu, decodeEntity);
  return decoded.replace(/\s+/gu, ' ').trim() || undefined;
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return { amp: '&', quot: '"', apos: "'", nbsp: ' ' }[name.toLowerCase()] ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
}

/** "Headline | The Paper" and "Headline - The Paper" without the paper, where the page names its paper. */
function withoutSite(title: string | undefined, site: string | undefined): string | undefined {
  if (!title || !site) return title;
  for (const separator of [' | ', ' - ', ' – ', ' — ', ' :: ']) {
    const at = title.lastIndexOf(separator);
    if (at > 0 && title.slice(at + separator.length).toLowerCase() === site.toLowerCase())
      return title.slice(0, at).trim();
  }
  return title;
}
