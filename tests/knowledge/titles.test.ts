import { describe, expect, it } from 'vitest';
import { genderOfTitle, honorificTitle, isHonorific, titleOf } from '../../src/knowledge/titles.js';

describe('titles', () => {
  it.each([
    ['President', 'president', 'head-of-state'],
    ['PRIME MINISTER', 'prime minister', 'head-of-government'],
    ['foreign minister', 'foreign minister', 'minister'],
    ['Secretary-General', 'secretary-general', 'official'],
    ['general', 'general', 'military'],
    ['Archbishop', 'archbishop', 'clergy'],
    ['lawyer', 'lawyer', 'other'],
  ] as const)('knows %s', (words, role, rank) => {
    expect(titleOf(words)).toEqual({ role, rank });
  });

  it.each(['table', 'Xi', ''])('knows no role %j', (words) => {
    expect(titleOf(words)).toBeUndefined();
  });

  it.each([
    ['Gen.', true, 'general'],
    ['Gen', true, 'general'],
    ['Mr.', true, undefined],
    ['Dr', true, 'doctor'],
    ['Beijing', false, undefined],
  ])('reads the honorific %s', (word, honorific, role) => {
    expect([isHonorific(word), honorificTitle(word)?.role]).toEqual([honorific, role]);
  });

  it('tells gender only where the title does', () => {
    expect(['Mrs.', 'King', 'president', 'spokeswoman', 'Mr'].map(genderOfTitle)).toEqual([
      'female',
      'male',
      undefined,
      'female',
      'male',
    ]);
  });
});
