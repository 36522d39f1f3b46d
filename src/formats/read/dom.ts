import { createRequire } from 'node:module';
import type * as Linkedom from 'linkedom';

const require = createRequire(import.meta.url);

/** The little of the DOM that is used here; the compiler runs without its types, since whowhom runs without a browser. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}
export interface DomElement extends DomNode {
  readonly firstElementChild: DomElement | null;
  readonly nextElementSibling: DomElement | null;
  readonly parentElement: DomElement | null;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}
export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement;
}

export const TEXT_NODE = 3;
export const ELEMENT_NODE = 1;

/** Parses a page; a piece of one is put into a page first, since linkedom builds a document only of a whole one. */
export function parsePage(html: string): DomDocument {
  const start = html.slice(0, 4096).toLowerCase();
  const whole = /<html[\s>]/u.test(start) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  // Loaded with the first page: it takes longer to load than an article to read, and most runs read no pages.
  const { parseHTML } = require('linkedom') as typeof Linkedom;
  return (parseHTML(whole) as unknown as { readonly document: DomDocument }).document;
}

/** Depth of the tree below an element, found without recursion; stops counting above `limit`. */
export function depthOf(root: DomElement, limit: number): number {
  let depth = 1;
  let deepest = 1;
  let here: DomElement = root;
  while (deepest <= limit) {
    const child = here.firstElementChild;
    if (child) {
      here = child;
      depth++;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (here !== root && !here.nextElementSibling) {
      const parent: DomElement | null = here.parentElement;
      if (!parent) return deepest;
      here = parent;
      depth--;
    }
    if (here === root) return deepest;
    here = here.nextElementSibling!;
  }
  return deepest;
}
