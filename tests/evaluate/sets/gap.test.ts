import { expect, test } from 'vitest';
import { readGap } from '../../../src/evaluate/sets/gap.js';

test('offsets of the table count code points', () => {
  const header = 'ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL';
  const text = '😀 Ann met Bo; she left.';
  const row = ['x-1', text, 'she', '14', 'Ann', '2', 'TRUE', 'Bo', '10', 'FALSE', 'http://x'].join('\t');
  const [found] = readGap(`${header}\n${row}\n`);
  const show = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  expect(found!.names.map(({ span, wanted }) => [show(span), wanted])).toEqual([
    ['Ann', true],
    ['Bo', false],
  ]);
  expect(show(found!.pronoun)).toBe('she');
});
