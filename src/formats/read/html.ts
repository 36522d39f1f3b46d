import { createRequire } from 'node:module';
import type * as Mozilla from '@mozilla/readability';
import { type DomDocument, type DomElement, depthOf, parsePage } from './dom.js';
import { findExcess, limitLineBreaks, MAX_DEPTH, MAX_ELEMENTS } from './html-limits.js';
import { readMetadata } from './html-metadata.js';
import { readParagraphs } from './html-paragraphs.js';
import type { ReadContext } from './options.js';
import { type Parsed, parsedArticle, parsedSkip } from './parsed.js';
import { excerpt } from './skip.js';

const require = createRequire(import.meta.url);

const UNREAD =
  'nav, footer, aside, form, dialog, template, iframe, [role="navigation"], [role="banner"], [role="dialog"], [hidden]';
const FURNITURE =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|share|sharing|social|newsletter|subscribe|paywall|breadcrumbs?|related|recommended|advert(?:isement)?|promo|comments)(?=$|[\s_-])/iu;

/**
 * Reads a page: metadata as `readMetadata` says, and the text that readability finds, as paragraphs with a blank line
 * between them. The title given as an option stands in only where the page has none; so does the date.
 */
export function parseHtml(html: string, context: ReadContext): Parsed {
  const { path } = context;
  const excess = findExcess(html);
  if (excess) return parsedSkip({ code: 'unreadable-html', path, ...excess });
  try {
    return readPage(parsePage(limitLineBreaks(html)), context);
  } catch (error) {
    // The parsers are other people's; whatever a page makes them throw must not stop the run.
    const found = excerpt(error instanceof Error ? error.message : String(error), 120);
    return parsedSkip({ code: 'unreadable-html', path, message: 'The page cannot be parsed.', found });
  }
}

function readPage(document: DomDocument, context: ReadContext): Parsed {
  const { path, dateOrder } = context;
  const root = document.documentElement;
  if (!root || depthOf(root, MAX_DEPTH) > MAX_DEPTH) {
    const expected = `at most ${MAX_DEPTH} levels`;
    return parsedSkip({ code: 'unreadable-html', path, message: 'The page nests too deep.', expected });
  }
  const metadata = readMetadata(document, path, dateOrder);
  const title = metadata.title ?? context.title;
  const date = metadata.date ?? context.date;
  removeFurniture(document);
  const { Readability } = require('@mozilla/readability') as typeof Mozilla;
  const readability = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
    disableJSONLD: true,
    maxElemsToParse: MAX_ELEMENTS,
  });
  const content = readability.parse()?.content;
  const paragraphs = content ? readParagraphs(content, title) : [];
  // A list of links is no article: somewhere a paragraph must be long enough for a sentence.
  if (!paragraphs.some((paragraph) => paragraph.split(' ').length >= 8)) {
    const expected = 'a paragraph of at least eight words';
    return parsedSkip({ code: 'unreadable-html', path, message: 'The page holds no readable article.', expected });
  }
  const { url, publisher, warnings } = metadata;
  return parsedArticle(
    {
      body: paragraphs.join('\n\n'),
      ...(title && { title }),
      ...(date && { date }),
      ...(url && { url }),
      ...(publisher && { publisher }),
      path,
    },
    warnings,
  );
}

/** Takes away what is no article before readability weighs the page, and attributes long enough to slow it down. */
function removeFurniture(document: DomDocument): void {
  for (const element of document.querySelectorAll(UNREAD)) if (!holdsArticle(element)) element.remove();
  const whole = (document.body.textContent ?? '').length;
  for (const element of [...document.querySelectorAll('[class], [id], [style]')]) {
    for (const name of ['class', 'id', 'style']) {
      if ((element.getAttribute(name)?.length ?? 0) > 2000) element.removeAttribute(name);
    }
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (!FURNITURE.test(names) || /^(?:HTML|BODY|MAIN|ARTICLE)$/iu.test(element.nodeName)) continue;
    if (!holdsArticle(element) && (element.textContent ?? '').length < whole / 4) element.remove();
  }
}

function holdsArticle(element: DomElement): boolean {
  return element.querySelector('article, main, h1') !== null;
}
