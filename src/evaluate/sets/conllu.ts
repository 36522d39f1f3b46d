/** A word of a treebank with its place in the text that its document's surface forms make. */
export interface GoldWord {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  /** Index into the document's words, or -1 at a root. */
  readonly head: number;
  readonly relation: string;
}

/** A paragraph of a treebank's document: its sentences as index ranges of the words, half-open. */
export interface GoldDocument {
  readonly id: string;
  /** Sentences joined by a blank where the treebank says nothing else, paragraphs by a blank line. */
  readonly text: string;
  readonly words: readonly GoldWord[];
  readonly sentences: readonly { readonly first: number; readonly end: number }[];
}

/** Reads CoNLL-U with `# newdoc` and `# newpar`: a text a document, or a text a paragraph. */
export function readConllu(conllu: string, textOf: 'document' | 'paragraph'): readonly GoldDocument[] {
  const documents: GoldDocument[] = [];
  let builder: DocumentBuilder | undefined;
  let rows: string[][] = [];
  let name = '';
  for (const line of conllu.split(/\r?\n/)) {
    const isDocument = line.startsWith('# newdoc');
    const isParagraph = line.startsWith('# newpar') && !line.startsWith('# newpar_block');
    if (isDocument) name = line.split('=').at(-1)!.trim();
    if (isDocument || (isParagraph && textOf === 'paragraph')) {
      if (builder && !builder.isEmpty) documents.push(builder.finish());
      builder = new DocumentBuilder(name);
    } else if (isParagraph) builder?.startParagraph();
    if (line.startsWith('#')) continue;
    if (line !== '') rows.push(line.split('\t'));
    else if (rows.length > 0) {
      builder ??= new DocumentBuilder(name);
      builder.addSentence(rows);
      rows = [];
    }
  }
  if (builder && !builder.isEmpty) documents.push(builder.finish());
  return documents;
}

class DocumentBuilder {
  readonly #id: string;
  #text = '';
  /** What stands between the last word and the next. */
  #gap = '';
  readonly #words: GoldWord[] = [];
  readonly #sentences: { first: number; end: number }[] = [];

  constructor(id: string) {
    this.#id = id;
  }

  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  startParagraph(): void {
    if (!this.isEmpty) this.#gap = '\n\n';
  }

  addSentence(rows: readonly (readonly string[])[]): void {
    const first = this.#words.length;
    let lastPart = 0;
    let surface = { start: 0, end: 0, at: 0, whole: false };
    for (const [at, row] of rows.entries()) {
      const [id = '', form = '', lemma = '', upos = '', , , head = '', relation = '', , misc = ''] = row;
      const range = /^(\d+)-(\d+)$/.exec(id);
      if (range) {
        // A surface word of several words: they divide it among them, or, where their letters differ, each has it whole.
        lastPart = Number(range[2]);
        const parts = rows.slice(at + 1, at + 2 + lastPart - Number(range[1])).map((part) => part[1]);
        const start = this.#append(form, misc);
        surface = { start, end: start + form.length, at: start, whole: parts.join('') !== form };
      } else if (/^\d+$/.test(id)) {
        let start: number;
        let end: number;
        if (Number(id) <= lastPart) {
          start = surface.whole ? surface.start : surface.at;
          end = surface.whole ? surface.end : start + form.length;
          surface.at = end;
        } else {
          start = this.#append(form, misc);
          end = start + form.length;
        }
        const headIndex = head === '0' ? -1 : first + Number(head) - 1;
        this.#words.push({ start, end, form, lemma, upos, head: headIndex, relation });
      }
    }
    this.#sentences.push({ first, end: this.#words.length });
    if (this.#gap === '') this.#gap = ' ';
  }

  finish(): GoldDocument {
    return { id: this.#id, text: this.#text, words: this.#words, sentences: this.#sentences };
  }

  #append(form: string, misc: string): number {
    this.#text += this.#gap;
    const start = this.#text.length;
    this.#text += form;
    this.#gap = misc.split('|').includes('SpaceAfter=No') ? '' : ' ';
    return start;
  }
}
