export type Child = Node | string | number | undefined | false | readonly Child[];
export type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

/**
 * An element. Children that are text become text nodes, never markup; handlers are functions, never attributes; an address
 * that is neither within the page nor of the web is left out.
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

/** An element of a drawing. */
export function svg(name: string, attributes: Attributes = {}, ...children: readonly Child[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

/** Puts these children in place of all there are. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

/** A link out of the page, for addresses of the web alone; else its words. */
export function webLink(address: string, ...children: readonly Child[]): HTMLElement {
  const attributes = { class: 'out', href: address, target: '_blank', rel: 'noopener noreferrer' };
  return isWeb(address) ? h('a', attributes, ...children) : h('span', {}, ...children);
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (typeof child === 'string' || typeof child === 'number') parent.append(String(child));
    else if (child instanceof Node) parent.append(child);
    else append(parent, child);
  }
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (name.startsWith('on')) throw new Error(`${name} is no attribute`);
    else if (name !== 'href' || String(value).startsWith('#') || isWeb(String(value))) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
}

function isWeb(address: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
