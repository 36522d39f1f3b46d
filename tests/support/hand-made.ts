import { DEPENDENCY, type Dependency, TAG, type Tag } from '../../src/document/labels.js';
import type { Dependencies, DocumentView, Sentences, Tags, Tokens } from '../../src/document/layers.js';
import { makeSource } from '../../src/document/source.js';
import { StringTable } from '../../src/document/tokens.js';

/** A word with its tag, the number of its head (from 1; 0 for the root) and its relation, as a CoNLL-U line has them. */
export type Line = readonly [word: string, tag: Tag, head: number, relation: Dependency, lemma?: string];

/** A document of one sentence with columns made by hand. Words are joined by spaces. */
export function handMade(lines: readonly Line[], date = '2022-06-15'): DocumentView {
  const body = lines.map(([word]) => word).join(' ');
  const table = new StringTable();
  const count = lines.length;
  const tokens: Tokens = {
    count,
    start: new Uint32Array(count),
    end: new Uint32Array(count),
    word: new Uint32Array(count),
    repair: new Uint8Array(count),
    strings: table.strings,
  };
  const tags: Tags = {
    tag: new Uint8Array(count),
    pennTag: new Uint8Array(count),
    lemma: new Uint32Array(count),
    strings: table.strings,
  };
  const dependencies: Dependencies = { head: new Int32Array(count), label: new Uint8Array(count) };
  let offset = 0;
  for (const [i, [word, tag, head, relation, lemma]] of lines.entries()) {
    tokens.start[i] = offset;
    tokens.end[i] = offset + word.length;
    tokens.word[i] = table.add(word);
    tags.tag[i] = TAG[tag];
    tags.lemma[i] = table.add(lemma ?? word.toLowerCase());
    dependencies.head[i] = head - 1;
    dependencies.label[i] = DEPENDENCY[relation];
    offset += word.length + 1;
  }
  const sentences: Sentences = { count: 1, first: Uint32Array.of(0), end: Uint32Array.of(count) };
  return {
    source: makeSource({ id: 'hand-made', body, date }),
    layers: { tokens, sentences, tags, dependencies },
  } as DocumentView;
}

/** One sentence over a whole text, one token a stretch without white space, without tags or relations. */
export function chunked(body: string): DocumentView {
  const words = body.split(/\s+/).filter((word) => word !== '');
  const lines: Line[] = words.map((word) => [word, 'X', 0, 'root', 'x']);
  const view = handMade(lines);
  let at = 0;
  for (const [i, word] of words.entries()) {
    at = body.indexOf(word, at);
    view.layers.tokens.start[i] = at;
    at += word.length;
    view.layers.tokens.end[i] = at;
  }
  return { ...view, source: { ...view.source, text: body } };
}
