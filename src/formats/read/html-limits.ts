/** Real pages nest some 60 deep; readability's work grows with the square of the depth. */
export const MAX_DEPTH = 256;
export const MAX_ELEMENTS = 50_000;
/** Each becomes a text node of its own, and nodes are dear. Old pages have some thousand `&nbsp;`. */
const MAX_REFERENCES = 20_000;
/** Readability's work grows with the square of the line breaks in one element. */
const MAX_LINE_BREAKS = 2_000;

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** Old pages leave these open; the parser closes one when the next begins. */
const OFTEN_UNCLOSED = new Set(['p', 'li', 'dt', 'dd', 'option', 'tr', 'td', 'th']);
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'template', 'svg', 'math']);

/**
 * Looks at tags and character references alone, before anything builds a tree of them, and says what makes a page too much to
 * parse: depth, number of elements or of references. Undefined where it is fine. Linear in the length of the page, and no recursion.
 */
export function findExcess(
  html: string,
): { readonly message: string; readonly expected: string; readonly found: string } | undefined {
  let depth = 0;
  let elements = 0;
  let unclosed = 0;
  const references = new ReferenceCount(html);
  // Where the last tag ended: what follows up to the next is text. Scripts hold no references.
  let textStart = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    references.addText(textStart, at);
    if (references.count > MAX_REFERENCES) break;
    if (html.startsWith('<!--', at)) {
      at = after(html, '-->', at + 4);
      textStart = at;
      continue;
    }
    const closing = html[at + 1] === '/';
    const name = nameAt(html, at + (closing ? 2 : 1));
    if (!name) {
      // A stray sign makes a text node of its own.
      elements++;
      at++;
      if (elements > MAX_ELEMENTS) break;
      continue;
    }
    const next = after(html, '>', at + 1);
    at = next;
    textStart = at;
    if (OFTEN_UNCLOSED.has(name)) {
      if (closing) unclosed = Math.max(0, unclosed - 1);
      else unclosed++;
    } else if (!VOID.has(name)) {
      if (closing) depth = Math.max(0, depth - 1);
      else if (html[next - 2] !== '/') depth++;
    }
    if (!closing) elements++;
    if (depth > MAX_DEPTH) return excess('The page nests too deep.', `at most ${MAX_DEPTH} levels`, 'more');
    if (elements > MAX_ELEMENTS) break;
    if (!closing && RAW.has(name) && html[next - 2] !== '/') {
      const stop = indexOfClosing(html, name, next);
      depth--;
      at = stop < 0 ? html.length : after(html, '>', stop);
      textStart = at;
    }
  }
  references.addText(textStart, html.length);
  if (references.count > MAX_REFERENCES) {
    return excess('The page has too many character references.', `at most ${MAX_REFERENCES}`, 'more');
  }
  if (elements <= MAX_ELEMENTS) return undefined;
  return excess('The page has too many elements.', `at most ${MAX_ELEMENTS}`, 'more');
}

/** A page with thousands of line breaks is read with a paragraph for each of its lines. */
export function limitLineBreaks(html: string): string {
  const lineBreak = /<br(?:\s[^<>]{0,200})?\s{0,20}\/?>/giu;
  let count = 0;
  for (const _ of html.matchAll(lineBreak)) if (++count > MAX_LINE_BREAKS) return html.replace(lineBreak, '<p>');
  return html;
}

/** Counts the ampersands of stretches of text that come in order; each sign is looked for once. */
class ReferenceCount {
  count = 0;
  readonly #html: string;
  #next: number;

  constructor(html: string) {
    this.#html = html;
    this.#next = html.indexOf('&');
  }

  addText(start: number, end: number): void {
    while (this.#next >= 0 && this.#next < end) {
      if (this.#next >= start) this.count++;
      this.#next = this.#html.indexOf('&', this.#next + 1);
    }
  }
}

function excess(message: string, expected: string, found: string) {
  return { message, expected, found };
}

function nameAt(html: string, at: number): string {
  let end = at;
  while (end < html.length && end - at < 32 && /[a-z0-9:-]/iu.test(html[end]!)) end++;
  return html.slice(at, end).toLowerCase();
}

function indexOfClosing(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (nameAt(html, at + 2) === name) return at;
  }
  return -1;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}
