import { type Encoding, type EncodingWindow, NOT_READ, ROOT } from '../document/layers.js';
import type { Scores, WindowInput } from './backend.js';
import { CASE_CLASSES, caseClass } from './case-class.js';
import type { Encoder } from './encoder.js';
import { pickBest } from './pick-best.js';

/** The words of one document as the encoder reads them. */
export interface EncoderText {
  readonly count: number;
  /** Word i as it is written. */
  wordAt(i: number): string;
  /** Where each paragraph ends, in words, ascending; the last is `count`. */
  readonly paragraphEnds: readonly number[];
}

const OUTPUTS = ['sentence_end', 'upos', 'xpos', 'lemma', 'names', 'arcs', 'label_dependent', 'label_head'] as const;
type Output = (typeof OUTPUTS)[number];
/** The words' vectors are asked for only where a stage wants them, likely arcs where the graph has them. */
type Wanted = 'vectors' | 'head' | 'relation';
type WindowScores = Scores<Output> & Partial<Scores<Wanted>>;

/**
 * Encodes one document in windows of whole paragraphs, as many as fit; a longer paragraph is read in windows of its own
 * that begin where the last whole sentence of the one before ended. Windows are a function of the document alone.
 */
export async function encodeText(text: EncoderText, encoder: Encoder, withVectors: boolean): Promise<Encoding> {
  return new DocumentEncoding(text, encoder, withVectors).run();
}

class DocumentEncoding {
  readonly #text: EncoderText;
  readonly #encoder: Encoder;
  readonly #pieces: Int32Array[] = [];
  readonly #outputs: readonly (Output | Wanted)[];
  readonly #windows: EncodingWindow[] = [];
  readonly #columns: Omit<Encoding, 'windows'>;
  /** The case class of each word, raised where it begins a paragraph. */
  readonly #case: Uint8Array;

  constructor(text: EncoderText, encoder: Encoder, withVectors: boolean) {
    this.#text = text;
    this.#encoder = encoder;
    const withLikely = encoder.session.outputs.has('head');
    this.#outputs = [
      ...OUTPUTS,
      ...(withVectors ? (['vectors'] as const) : []),
      ...(withLikely ? (['head', 'relation'] as const) : []),
    ];
    const { count } = text;
    const { labels, vectorSize } = encoder;
    this.#columns = {
      model: encoder.name,
      labels,
      sentenceEnd: new Float32Array(count),
      tag: new Uint8Array(count),
      pennTag: new Uint8Array(count),
      lemma: new Uint16Array(count),
      names: new Float32Array(count * labels.names.length),
      asDependent: new Float32Array(count * labels.relationSize),
      asHead: new Float32Array(count * labels.relationSize),
      ...(withLikely && { likely: { head: new Int32Array(count), relation: new Uint8Array(count) } }),
      ...(withVectors && { vectors: new Float32Array(count * vectorSize) }),
      vectorSize,
    };
    this.#case = new Uint8Array(count);
    let paragraph = 0;
    for (let i = 0; i < count; i++) {
      const word = text.wordAt(i);
      this.#pieces.push(encoder.pieces.of(word));
      const starts = i === 0 || i === text.paragraphEnds[paragraph];
      if (starts && i > 0) paragraph++;
      this.#case[i] = caseClass(word) + (starts ? CASE_CLASSES.length : 0);
    }
  }

  async run(): Promise<Encoding> {
    const room = this.#encoder.maxPieces - 2;
    let first = 0;
    let end = 0;
    let used = 0;
    for (const paragraphEnd of this.#text.paragraphEnds) {
      const size = this.#sizeOf(end, paragraphEnd);
      if (used > 0 && used + size > room) {
        await this.#runWindow(first, end);
        first = end;
        used = 0;
      }
      if (size > room) {
        await this.#runLongParagraph(first, paragraphEnd, room);
        first = paragraphEnd;
      } else used += size;
      end = paragraphEnd;
    }
    if (end > first) await this.#runWindow(first, end);
    return { ...this.#columns, windows: this.#windows };
  }

  #sizeOf(first: number, end: number): number {
    let size = 0;
    for (let i = first; i < end; i++) size += this.#pieces[i]!.length;
    return size;
  }

  async #runLongParagraph(first: number, end: number, room: number): Promise<void> {
    let from = first;
    while (from < end) {
      let to = from;
      let used = 0;
      while (to < end && used + this.#pieces[to]!.length <= room) used += this.#pieces[to++]!.length;
      from = await this.#runWindow(from, to, to < end);
    }
  }

  /** Runs the words `first .. end` and keeps them; where the text goes on, only up to its last whole sentence. Returns where it stopped. */
  async #runWindow(first: number, end: number, goesOn = false): Promise<number> {
    const scores: WindowScores = await this.#encoder.session.run(this.#inputOf(first, end), this.#outputs);
    const stop = goesOn ? lastWholeSentence(scores.sentence_end, first, end) : end;
    this.#keep(scores, first, stop, end - first + 1);
    return stop;
  }

  #inputOf(first: number, end: number): WindowInput {
    const length = this.#sizeOf(first, end) + 2;
    const ids = new Int32Array(length);
    const cases = new Int32Array(length);
    const firstPiece = new Int32Array(end - first + 1);
    ids[0] = this.#encoder.pieces.start;
    let at = 1;
    for (let i = first; i < end; i++) {
      const pieces = this.#pieces[i]!;
      ids.set(pieces, at);
      cases.fill(this.#case[i]!, at, at + pieces.length);
      firstPiece[i - first + 1] = at;
      at += pieces.length;
    }
    ids[at] = this.#encoder.pieces.end;
    return { ids, case: cases, first: firstPiece };
  }

  #keep(scores: WindowScores, first: number, end: number, slots: number): void {
    const { labels, sentenceEnd, tag, pennTag, lemma, names, asDependent, asHead, vectors, vectorSize } = this.#columns;
    const count = end - first;
    const copy = (column: Float32Array, output: Float32Array, size: number) =>
      column.set(output.subarray(size, (count + 1) * size), first * size);
    copy(sentenceEnd, scores.sentence_end, 1);
    copy(names, scores.names, labels.names.length);
    copy(asDependent, scores.label_dependent, labels.relationSize);
    copy(asHead, scores.label_head, labels.relationSize);
    if (vectors && scores.vectors) copy(vectors, scores.vectors, vectorSize);
    this.#keepLikely(scores, first, count);
    for (let i = 0; i < count; i++) {
      const slot = i + 1;
      tag[first + i] = labels.tags[pickBest(scores.upos, slot, labels.tags.length)]!;
      const fine = pickBest(scores.xpos, slot, labels.pennTags.length);
      pennTag[first + i] = labels.pennTags[fine]!;
      lemma[first + i] = this.#encoder.lemmas.choose(scores.lemma, slot, this.#text.wordAt(first + i), fine);
    }
    this.#windows.push({ first, end, arcs: corner(scores.arcs, slots, count + 1) });
  }

  #keepLikely({ head, relation }: WindowScores, first: number, count: number): void {
    const { likely } = this.#columns;
    if (!likely || !head || !relation) return;
    for (let i = 0; i < count; i++) {
      const slot = head[i + 1]!;
      likely.head[first + i] = slot === 0 ? ROOT : slot <= count ? first + slot - 1 : NOT_READ;
      likely.relation[first + i] = relation[i + 1]!;
    }
  }
}

/** The first `wanted` rows and columns of a square. A copy, because a runtime may own the memory of its outputs. */
function corner(square: Float32Array, size: number, wanted: number): Float32Array {
  if (wanted === size) return square.slice();
  const kept = new Float32Array(wanted * wanted);
  for (let row = 0; row < wanted; row++) kept.set(square.subarray(row * size, row * size + wanted), row * wanted);
  return kept;
}

/** Least part of a window that is kept, so that a text without clear sentences is read in linear time. */
const LEAST_KEPT = 1 / 4;

/**
 * Where the last whole sentence of a window ends that the text runs on behind. The last word's own score means nothing:
 * the window's end looks like a sentence's. Without a sentence end the cut stands.
 */
function lastWholeSentence(sentenceEnd: Float32Array, first: number, end: number): number {
  const least = first + Math.max(1, Math.floor((end - first) * LEAST_KEPT));
  for (let stop = end - 1; stop >= least; stop--) {
    if (sentenceEnd[stop - first]! > 0) return stop;
  }
  return end;
}
