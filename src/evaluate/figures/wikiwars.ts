import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../document/span.js';
import { unescapeXml } from '../xml.js';

export interface GoldDate extends Span {
  /** TIMEX2 VAL; undefined where the annotators gave none. */
  readonly value: string | undefined;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly dates: readonly GoldDate[];
}

const DRIFT = 400;

/** The 22 articles of WikiWars with their TIMEX2 mentions; the document's own time stamp is left out. */
export function readWikiWars(folder: string): readonly GoldArticle[] {
  return readdirSync(join(folder, 'in'))
    .filter((name) => name.endsWith('.sgm'))
    .sort()
    .map((name) => readArticle(folder, name.slice(0, -4)));
}

function readArticle(folder: string, id: string): GoldArticle {
  const sgml = readFileSync(join(folder, 'in', `${id}.sgm`), 'utf8');
  const date = /<DATETIME>\s*(\d{4}-\d\d-\d\d)/.exec(sgml)?.[1] ?? '';
  const body = unescapeXml(sgml.slice(sgml.indexOf('<TEXT>') + 6, sgml.indexOf('</TEXT>')));
  const key = readFileSync(join(folder, 'key', `${id}.key.apf.xml`), 'utf8');
  const before = unescapeXml(sgml.slice(0, sgml.indexOf('<TEXT>')).replace(/<[^>]*>/g, '')).length;
  const dates: GoldDate[] = [];
  // The key's offsets count some characters twice; the drift grows slowly and the text itself is the judge.
  let drift = 0;
  const pattern = /<timex2 ([^>]*)>\s*<timex2_mention[^>]*>\s*<extent>\s*<charseq START="(\d+)" END="\d+">([^<]*)</g;
  for (const [, attributes, offset, raw] of key.matchAll(pattern)) {
    const text = unescapeXml(raw!);
    const expected = Number(offset) - before + drift;
    if (expected < 0) continue;
    const start = nearest(body, text, expected);
    if (start === undefined) continue;
    drift += start - expected;
    dates.push({ start, end: start + text.length, value: /\bVAL="([^"]*)"/.exec(attributes!)?.[1] });
  }
  return { id, text: body, date, dates };
}

function nearest(body: string, text: string, expected: number): number | undefined {
  let best: number | undefined;
  const from = Math.max(0, expected - DRIFT);
  for (let at = body.indexOf(text, from); at >= 0 && at <= expected + DRIFT; at = body.indexOf(text, at + 1)) {
    if (best === undefined || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
  }
  return best;
}
