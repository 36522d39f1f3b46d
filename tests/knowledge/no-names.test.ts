import { describe, expect, it } from 'vitest';
import { isNoName } from '../../src/knowledge/no-names.js';

describe('what is no name', () => {
  it.each([
    'Monday',
    'Tuesdays',
    'Sept.',
    'April',
    'GMT',
    'X',
    'J.',
    'The',
    'It',
    'However',
    'President',
    'Prime Minister',
    'Ministers',
    '40th',
    '2022',
    '$147',
    'Rs 500',
    'US$ 3.5',
    'Read More',
    'COOKIE POLICY',
    'Sign in',
    'Advertisement',
    '...',
    '"',
  ])('%s', (text) => {
    expect(isNoName(text)).toBe(true);
  });

  it.each([
    'Xi',
    'May Day',
    'Theresa May',
    'G7',
    'AU',
    'EU',
    'UK',
    'IS',
    'WHO',
    'Fed',
    'Reuters',
    'AFP',
    'President Xi',
    'Prime Minister Modi',
    'Sunday Times',
    'Home Office',
    'Getty Museum',
    'Boeing 747',
    'Channel 4',
    '9/11 Commission',
    '習',
  ])('but not %s', (text) => {
    expect(isNoName(text)).toBe(false);
  });
});
