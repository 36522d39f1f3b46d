import { expect, it } from 'vitest';
import { DEFAULT_FIELDS, parseFields } from '../../../src/formats/read/index.js';

it('maps our fields to the names of the input and leaves the others', () => {
  expect(parseFields('text=body, date=published_at')).toEqual({
    ...DEFAULT_FIELDS,
    text: 'body',
    date: 'published_at',
  });
  expect(parseFields('id=a=b').id).toBe('a=b');
});

it.each([
  ['', ['"" is not FIELD=NAME']],
  ['text', ['"text" is not FIELD=NAME']],
  ['text=', ['"text=" is not FIELD=NAME']],
  ['=body', ['"=body" is not FIELD=NAME']],
  ['text=a,text=b', ['"text" is given twice']],
  [
    'body=text,date',
    ['"body" is not a field; fields: id, title, date, url, publisher, text', '"date" is not FIELD=NAME'],
  ],
])('reports every problem of %j', (value, problems) => {
  expect(() => parseFields(value)).toThrow(
    expect.objectContaining({ code: 'invalid-fields', facts: { value, problems } }),
  );
});
