import { describe, expect, test } from 'vitest';
import {
  CLAIM,
  type ReportActor,
  type ReportClaim,
  type ReportData,
  type ReportRelation,
} from '../../src/formats/write/report/payload.js';
import { applyFilters, type Filters, NO_FILTERS } from '../../src/report/filter.js';

const actor = (type: ReportActor['type'], country?: string): ReportActor => ({
  id: `${type}:x`,
  name: 'x',
  type,
  ...(country !== undefined && { country }),
  roles: [],
  aliases: [],
  reasons: [],
  mentions: 1,
  articles: 1,
  x: 0,
  y: 0,
});
const relation = (
  type: ReportRelation['type'],
  ends: [number, number],
  sentences: number,
  ...claims: ReportClaim[]
): ReportRelation => ({
  id: 'e:1',
  source: ends[0],
  target: ends[1],
  type,
  predicate: 'p',
  symmetric: false,
  confidence: 1,
  sentences,
  articles: 1,
  claims,
});

const DATA: ReportData = {
  version: '1',
  totals: { articles: 1, actors: 3, relations: 3, sentences: 9 },
  countries: {},
  actors: [actor('country', 'CHN'), actor('country', 'RUS'), actor('person')],
  relations: [
    // More sentences than the page holds.
    relation('SUPPORT', [0, 1], 6, [0, 0, 0, 100], [0, 1, CLAIM.reported, 200, 300], [0, 2, 0]),
    relation(
      'ASSAULT',
      [1, 2],
      2,
      [0, 3, CLAIM.denied, 100],
      [0, 4, CLAIM.denied | CLAIM.uncertain | CLAIM.reported, 110],
    ),
    relation('position-held', [2, 0], 1, [0, 5, CLAIM.expected]),
  ],
  articles: [],
};

describe('sentences of each relation that pass', () => {
  test.each([
    ['nothing is chosen: all, also those the page does not hold', {}, [6, 2, 1], 3],
    ['facts hidden', { hiddenManners: new Set(['fact']) }, [0, 2, 1], 3],
    ['denied hidden, whatever else it is', { hiddenManners: new Set(['denied']) }, [3, 0, 1], 3],
    ['only in the words of the article', { voice: 'own' }, [2, 1, 1], 3],
    ['only reported', { voice: 'reported' }, [1, 1, 0], 3],
    ['from a day: intervals that reach into it, nothing without a day', { from: 250 }, [1, 0, 0], 2],
    ['to a day', { to: 100 }, [1, 1, 0], 3],
    ['between days', { from: 101, to: 199 }, [0, 1, 0], 2],
    ['a minimum', { minimum: 2 }, [6, 2, 0], 3],
    ['a minimum of those that pass', { minimum: 2, voice: 'own' }, [2, 0, 0], 2],
    ['a class hidden', { hiddenClasses: new Set(['SUPPORT']) }, [0, 2, 1], 3],
    ['a type hidden at either end', { hiddenTypes: new Set(['person']) }, [6, 0, 0], 2],
    ['a country at either end', { country: 'RUS' }, [6, 2, 0], 3],
    ['a country of nobody', { country: 'FRA' }, [0, 0, 0], 0],
  ] as [string, Partial<Filters>, number[], number][])('%s', (_name, filters, expected, actors) => {
    const visible = applyFilters(DATA, { ...NO_FILTERS, ...filters });
    expect({ ...visible, sentences: [...visible.sentences] }).toEqual({
      sentences: expected,
      relations: expected.filter((count) => count > 0).length,
      actors,
      total: expected.reduce((sum, count) => sum + count, 0),
    });
  });
});
