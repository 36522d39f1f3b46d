import { describe, expect, it } from 'vitest';
import { makeSource } from '../../../src/document/source.js';
import { SpeechContext } from '../../../src/stages/attribute-quotes/speech-context.js';
import { findTurns } from '../../../src/stages/attribute-quotes/turns.js';
import { parsedView } from '../../support/parsed-view.js';

/** Turns of a text of which only the first word is known, and is nobody, or the actor that it names. */
function turnsOf(text: string, first = '', title?: string): readonly string[] {
  const parsed = parsedView(`${first || 'x'} x PROPN 0 root ${first && 'person:ama'}`);
  const source = { ...makeSource({ id: 'a', body: text }), ...(title !== undefined && { title }) };
  return findTurns(new SpeechContext({ ...parsed, source })).map(({ start, end, speaker, direct }) =>
    [text.slice(speaker!.start, speaker!.end), direct, text.slice(start, end)].join(' | '),
  );
}

describe('what stands behind a name and a colon', () => {
  it('is a turn where the article has several of one speaker', () => {
    expect(turnsOf('BADU: Why?\n\nMENSAH: Because.\n\nBADU: Fine.')).toEqual([
      'BADU | true | Why?',
      'MENSAH | true | Because.',
      'BADU | true | Fine.',
    ]);
  });

  it('is none where it stands alone, or behind what is no name', () => {
    expect(turnsOf('UPDATE: It rains.\n\nIt rained: a lot.')).toEqual([]);
  });

  it('is what a headline reports of an actor', () => {
    expect(turnsOf('Ama: We pay\n\nText.', 'Ama', 'Ama: We pay')).toEqual(['Ama | false | We pay']);
    expect(turnsOf('Ama: We pay\n\nText.', '', 'Ama: We pay')).toEqual([]);
  });
});
