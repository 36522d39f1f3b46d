import { expect, it } from 'vitest';
import { readText } from '../../support/read-text.js';

it.each<[string, string[]]>([
  [
    "Amnesty International's Kenya director, Amina Odhiambo, called the plan weak.",
    ['Amina Odhiambo: Director of organization:amnesty-international'],
  ],
  [
    "Kenya's foreign minister, Amina Odhiambo, called the plan weak.",
    ['Amina Odhiambo: Foreign Minister of country:KEN'],
  ],
  // What the one is the other need not be: a counterpart has no title by that word alone.
  [
    'US Secretary of State Mary Stone told her Kenyan counterpart Amina Odhiambo to wait.',
    ['Mary Stone: Secretary of State of country:USA', 'Amina Odhiambo:'],
  ],
])('%s', async (text, roles) => {
  const { entities } = await readText(text);
  const shown = entities
    .filter(({ type }) => type === 'person')
    .map(({ name, roles: held }) => `${name}: ${held.map(({ title, of }) => `${title} of ${of}`).join(', ')}`.trim());
  expect(shown).toEqual(roles);
});
