import { DEPENDENCIES, TAGS } from '../../document/labels.js';
import { type Document, REPAIR } from '../../document/layers.js';
import { WhowhomError } from '../../pipeline/errors.js';

/** Layers that CoNLL-U is made of. */
const NEEDED = ['tokens', 'sentences', 'tags', 'dependencies'] as const;

/**
 * A document as CoNLL-U: a sentence a block, a token a line, with its span in the text (UTF-16 code units), its mention
 * and its entity under MISC. FORM is the text's; where a token is read otherwise (a lost apostrophe) MISC says how. Throws
 * WhowhomError `missing-layers` where the pipeline had no stage for them.
 */
export function conlluText(document: Document): string {
  const { source, layers } = document;
  const { tokens, sentences, tags, dependencies } = layers;
  if (!tokens || !sentences || !tags || !dependencies) {
    const missing = NEEDED.filter((name) => layers[name] === undefined);
    throw new WhowhomError(
      'missing-layers',
      `CoNLL-U needs layers that no stage of the pipeline adds: ${missing.join(', ')}`,
      { missing },
    );
  }
  const names = mentionMarks(document);
  const lines: string[] = [`# newdoc id = ${oneLine(source.id)}`];
  for (let s = 0; s < sentences.count; s++) {
    const [first, end] = [sentences.first[s]!, sentences.end[s]!];
    if (s > 0) lines.push('');
    lines.push(`# sent_id = ${oneLine(source.id)}-${s + 1}`);
    lines.push(`# text = ${oneLine(source.text.slice(tokens.start[first], tokens.end[end - 1]))}`);
    for (let i = first; i < end; i++) {
      const [start, stop] = [tokens.start[i]!, tokens.end[i]!];
      const head = dependencies.head[i]!;
      const form = source.text.slice(start, stop);
      const word = tokens.strings[tokens.word[i]!]!;
      lines.push(
        [
          i - first + 1,
          cell(form),
          cell(tags.strings[tags.lemma[i]!]!),
          TAGS[tags.tag[i]!],
          '_',
          '_',
          head < 0 ? 0 : head - first + 1,
          head < 0 ? 'root' : DEPENDENCIES[dependencies.label[i]!],
          '_',
          [
            ...(tokens.repair[i] === REPAIR.none ? [] : [`CorrectForm=${misc(word)}`]),
            ...(names.get(i) ?? []),
            ...(i + 1 < end && tokens.start[i + 1] === stop ? ['SpaceAfter=No'] : []),
            `TokenRange=${start}:${stop}`,
          ].join('|'),
        ].join('\t'),
      );
    }
  }
  return `${lines.join('\n')}\n\n`;
}

/** For each token of a mention, its type (B- at the first token, I- after) and, at the first, its entity. The longest mention wins. */
function mentionMarks({ layers }: Document): Map<number, string[]> {
  const marks = new Map<number, string[]>();
  const mentions = layers.mentions ?? [];
  const entities = new Map<number, string>();
  for (const entity of layers.entities ?? []) for (const mention of entity.mentions) entities.set(mention, entity.id);
  const order = mentions.map((_, i) => i);
  const length = (i: number) => mentions[i]!.endToken - mentions[i]!.firstToken;
  order.sort((a, b) => length(b) - length(a) || a - b);
  for (const index of order) {
    const { type, firstToken, endToken } = mentions[index]!;
    const range = Array.from({ length: endToken - firstToken }, (_, i) => firstToken + i);
    if (range.some((token) => marks.has(token))) continue;
    const entity = entities.get(index);
    for (const token of range) {
      const inside = token > firstToken;
      const id = !inside && entity !== undefined ? [`EntityId=${misc(entity)}`] : [];
      marks.set(token, [...id, `NER=${inside ? 'I' : 'B'}-${type}`]);
    }
  }
  return marks;
}

/** A cell of CoNLL-U holds neither tabs nor line ends, and is never empty. */
function cell(text: string): string {
  return oneLine(text) || '_';
}

function misc(text: string): string {
  return oneLine(text).replaceAll('|', '%7C');
}

/** A text as it stands in a comment or a cell. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
