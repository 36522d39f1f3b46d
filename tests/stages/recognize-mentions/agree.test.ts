import { expect, it } from 'vitest';
import type { MentionType } from '../../../src/document/labels.js';
import { Gazetteer } from '../../../src/knowledge/gazetteer/gazetteer.js';
import { NameLexicon } from '../../../src/knowledge/name-lexicon.js';
import { agreeWithArticle } from '../../../src/stages/recognize-mentions/agree.js';
import { openReading } from '../../../src/stages/recognize-mentions/reading.js';
import { readText } from '../../support/read-text.js';

const lists = { lexicon: new NameLexicon(), gazetteer: new Gazetteer() };

/** Names in brackets, with the class that an encoder might say: "[Glenmar person] paid." */
async function agreed(marked: string): Promise<string[]> {
  const spans: { text: string; start: number; type: MentionType }[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const name = /^\[(.+) (\w+)\]$/.exec(part);
    if (name) spans.push({ text: name[1]!, start: text.length, type: name[2] as MentionType });
    text += name ? name[1] : part;
  }
  const document = await readText(text);
  const reading = openReading(document as never, lists.lexicon);
  const { tokens } = document.layers;
  const names = spans.map(({ text, start, type }) => {
    const firstToken = tokens!.start.indexOf(start);
    const endToken = tokens!.end.indexOf(start + text.length) + 1;
    return { firstToken, endToken, text, type, confidence: 0.9 };
  });
  return agreeWithArticle(names, reading, lists.gazetteer).map(({ text, type }) => `${text}/${type}`);
}

it.each<[string, string[]]>([
  // Partners.
  ['[Brandt organization] & [Lowe organization] will represent the city.', ['Brandt & Lowe/organization']],
  ['[Bill person] & [Anna person] came.', ['Bill/person', 'Anna/person']],
  ['[Brandt organization] and [Lowe organization] came.', ['Brandt/organization', 'Lowe/organization']],
  // Firms.
  [
    '[Glenmar person] paid a fine, and [Glenmar Ltd organization] closed.',
    ['Glenmar/organization', 'Glenmar Ltd/organization'],
  ],
  [
    '[Henry Ford person] left the [Ford Inc organization] board, as [Ford person] said.',
    ['Henry Ford/person', 'Ford Inc/organization', 'Ford/person'],
  ],
  [
    '[Glenmar person] paid the [Glenmar Foundation organization].',
    ['Glenmar/person', 'Glenmar Foundation/organization'],
  ],
  // Places.
  ['Voters in [Ambala person] were angry. [Ambala person] has no river.', ['Ambala/location', 'Ambala/location']],
  ['Trust in [Carter person] fell.', ['Carter/person']],
  ['[Ambala person] said so.', ['Ambala/person']],
  // Seats of governments.
  ['[Brussels person] fined the firm.', ['Brussels/location']],
  ['[Anna London person] fined the firm, [London person] said.', ['Anna London/person', 'London/person']],
])('%s', async (marked, names) => {
  expect(await agreed(marked)).toEqual(names);
});
