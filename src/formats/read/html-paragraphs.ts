import { type DomElement, type DomNode, ELEMENT_NODE, TEXT_NODE } from './dom.js';

/** Elements that end one paragraph and begin another; everything else is part of its paragraph. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const UNREAD = new Set(
  'ASIDE AUDIO BUTTON FIGURE FIGCAPTION FOOTER FORM IFRAME IMG INPUT NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(
    ' ',
  ),
);
const BOILERPLATE =
  /^(?:advertisements?|(?:read|see|watch|also read|read also|related)(?: more| also)?:.*|share (?:this|on|via)\b.*|follow us\b.*|(?:sign up|subscribe)\b.*newsletters?\b.*|(?:skip|scroll) to\b.*|copy link|tweet|print|e-?mail)$/iu;

/**
 * The paragraphs below an element in the order of the page: blanks run together, none empty, without the headline when it
 * stands above the text again, and without lines that only serve the page (sharing, related links, advertisements).
 * Recursion goes as deep as the tree, which the caller has limited.
 */
export function readParagraphs(root: DomElement, title: string | undefined): readonly string[] {
  const paragraphs: string[] = [];
  let current = '';
  const end = (): void => {
    const paragraph = current.replace(/\s+/gu, ' ').trim();
    if (paragraph && !isBoilerplate(paragraph)) paragraphs.push(paragraph);
    current = '';
  };
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT_NODE) current += node.textContent ?? '';
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    if (UNREAD.has(name)) return;
    const block = BLOCKS.has(name);
    if (block) end();
    else if (name === 'BR' && /\n\s*$/u.test(current.slice(-20))) end();
    else if (name === 'BR') current += '\n';
    else if (name === 'TD' || name === 'TH') current += ' ';
    for (const child of node.childNodes) visit(child);
    if (block) end();
  };
  visit(root);
  end();
  const headline = title === undefined ? undefined : key(title);
  while (paragraphs.length && headline !== undefined && key(paragraphs[0]!) === headline) paragraphs.shift();
  return paragraphs;
}

function isBoilerplate(paragraph: string): boolean {
  return paragraph.length < 120 && BOILERPLATE.test(paragraph);
}

function key(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
