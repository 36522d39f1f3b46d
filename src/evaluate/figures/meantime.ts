import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../document/span.js';
import { unescapeXml } from '../xml.js';

export interface GoldMarkable extends Span {
  readonly type: string;
  readonly value: string;
}

export interface MeantimeArticle {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  /** The annotation is complete up to here: the headline and the first five sentences. */
  readonly complete: number;
  readonly dates: readonly GoldMarkable[];
  readonly values: readonly GoldMarkable[];
}

const LAST_SENTENCE = 5;
const NO_SPACE_BEFORE: ReadonlySet<string> = new Set([
  ',',
  '.',
  ';',
  ':',
  '!',
  '?',
  ')',
  ']',
  '%',
  "'s",
  "n't",
  "'",
  "''",
  "'re",
  "'ve",
  "'ll",
  "'d",
  "'m",
]);
const NO_SPACE_AFTER: ReadonlySet<string> = new Set(['(', '[', '$', '£', '€', '``', 'US$', 'AU$']);

/** The Wikinews articles of MEANTIME, their text put together from the tokens as a newspaper would set it. */
export function readMeantime(folder: string, corpora: readonly string[]): readonly MeantimeArticle[] {
  return corpora.flatMap((corpus) =>
    readdirSync(join(folder, corpus))
      .filter((name) => name.endsWith('.xml'))
      .sort()
      .map((name) => readArticle(name.slice(0, -4), readFileSync(join(folder, corpus, name), 'utf8'))),
  );
}

function readArticle(id: string, xml: string): MeantimeArticle {
  const spans = new Map<string, Span>();
  let text = '';
  let sentence = -1;
  let complete = 0;
  let glue = true;
  for (const [, number, token, raw] of xml.matchAll(
    /<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)<\/token>/g,
  )) {
    const word = unescapeXml(raw!);
    if (Number(number) !== sentence) {
      // The headline and the dateline are lines of their own.
      if (sentence >= 0) text += sentence <= 1 ? '\n\n' : ' ';
      sentence = Number(number);
      glue = true;
    }
    if (!glue && !NO_SPACE_BEFORE.has(word)) text += ' ';
    glue = NO_SPACE_AFTER.has(word);
    const written = word === '``' || word === "''" ? '"' : word;
    spans.set(token!, { start: text.length, end: text.length + written.length });
    text += written;
    if (sentence <= LAST_SENTENCE) complete = text.length;
  }
  const markables = (tag: string): GoldMarkable[] =>
    [...xml.matchAll(new RegExp(`<${tag} ([^>]*)>([\\s\\S]*?)</${tag}>`, 'g'))].flatMap(([, attributes, inner]) => {
      const tokens = [...inner!.matchAll(/t_id="(\d+)"/g)].map(([, token]) => spans.get(token!)!);
      if (!tokens.length) return [];
      const type = /\btype="([^"]*)"/.exec(attributes!)?.[1] ?? '';
      const value = /\bvalue="([^"]*)"/.exec(attributes!)?.[1] ?? '';
      return [{ start: tokens[0]!.start, end: tokens[tokens.length - 1]!.end, type, value }];
    });
  const creation = /<TIMEX3 [^>]*functionInDocument="CREATION_TIME"[^>]*>/.exec(xml)?.[0] ?? '';
  return {
    id,
    text,
    date: isoDate(/\bvalue="([^"]*)"/.exec(creation)?.[1] ?? ''),
    complete,
    dates: markables('TIMEX3').sort(byPlace),
    values: markables('VALUE').sort(byPlace),
  };
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** One article writes its date the other way round. */
function isoDate(value: string): string {
  const turned = /^(\d\d)-(\d\d)-(\d{4})$/.exec(value);
  return turned ? `${turned[3]}-${turned[2]}-${turned[1]}` : value;
}
