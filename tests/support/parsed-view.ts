import {
  DEPENDENCY,
  type Dependency,
  type MentionForm,
  type MentionType,
  PENN_TAG,
  type PennTag,
  TAG,
  type Tag,
} from '../../src/document/labels.js';
import type { DocumentView, Entity, Mention } from '../../src/document/layers.js';
import { makeSource } from '../../src/document/source.js';
import { StringTable } from '../../src/document/tokens.js';
import type { RelationNeeds } from '../../src/stages/extract-relations/clause-context.js';

/**
 * A document from rows like those of CoNLL-U, one word a line: form, lemma, tag (with a colon its Penn tag behind it), head (1-based, 0 for the root), label and,
 * at the words of an actor, its entity: `person:xi` begins a mention, `+` goes on with it. A blank line parts sentences. A
 * form that ends in `~` is followed by no blank.
 */
export function parsedView(rows: string): DocumentView<RelationNeeds> {
  const sentences = rows
    .trim()
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map((line) => line.trim().split(/\s+/)));
  const words = sentences.flat();
  const strings = new StringTable();
  const lemmas = new StringTable();
  const count = words.length;
  const columns = {
    start: new Uint32Array(count),
    end: new Uint32Array(count),
    word: new Uint32Array(count),
    lemma: new Uint32Array(count),
    tag: new Uint8Array(count),
    pennTag: new Uint8Array(count),
    head: new Int32Array(count),
    label: new Uint8Array(count),
  };
  const first: number[] = [];
  const end: number[] = [];
  const mentions: Mention[] = [];
  const holders: string[] = [];
  let text = '';
  let i = 0;
  for (const sentence of sentences) {
    const base = i;
    first.push(base);
    for (const [form = '', lemma = '', tag = '', head = '', label = '', entity] of sentence) {
      const glued = form.length > 1 && form.endsWith('~');
      const word = glued ? form.slice(0, -1) : form;
      columns.start[i] = text.length;
      text += word;
      columns.end[i] = text.length;
      if (!glued) text += ' ';
      columns.word[i] = strings.add(word);
      columns.lemma[i] = lemmas.add(lemma);
      const [universal, penn] = tag.split(':');
      columns.tag[i] = known(TAG, universal as Tag);
      if (penn) columns.pennTag[i] = known(PENN_TAG, penn as PennTag);
      columns.head[i] = Number(head) === 0 ? -1 : base + Number(head) - 1;
      columns.label[i] = known(DEPENDENCY, label as Dependency);
      if (entity === '+') {
        const last = mentions.pop()!;
        mentions.push({ ...last, end: columns.end[i]!, endToken: i + 1 });
      } else if (entity) {
        holders.push(entity);
        mentions.push({
          start: columns.start[i]!,
          end: columns.end[i]!,
          type: mentionType(entity),
          form: formOf(tag),
          confidence: 1,
          firstToken: i,
          endToken: i + 1,
        });
      }
      i++;
    }
    end.push(i);
  }
  const ids = [...new Set(holders)];
  const entities = ids.map((id): Entity => {
    const own = holders.flatMap((holder, k) => (holder === id ? [k] : []));
    const type = id.split(':')[0] as Entity['type'];
    return { id, type, name: id, aliases: [], roles: [], mentions: own, reasons: [] };
  });
  return {
    source: makeSource({ id: 'parsed', body: text.trimEnd() }),
    layers: {
      tokens: {
        count,
        start: columns.start,
        end: columns.end,
        word: columns.word,
        repair: new Uint8Array(count),
        strings: strings.strings,
      },
      sentences: { count: sentences.length, first: Uint32Array.from(first), end: Uint32Array.from(end) },
      tags: { tag: columns.tag, pennTag: columns.pennTag, lemma: columns.lemma, strings: lemmas.strings },
      dependencies: { head: columns.head, label: columns.label },
      mentions,
      entities,
      dates: [],
      figures: [],
      quotes: [],
    },
  };
}

function known<T extends string>(table: Readonly<Record<T, number>>, name: T): number {
  const number = table[name];
  if (number === undefined) throw new Error(`no such label: ${name}`);
  return number;
}

function mentionType(entity: string): MentionType {
  const type = entity.split(':')[0];
  return type === 'country' ? 'location' : (type as MentionType);
}

function formOf(tag: string): MentionForm {
  return tag === 'PRON' ? 'pronoun' : tag === 'NOUN' ? 'nominal' : 'name';
}
