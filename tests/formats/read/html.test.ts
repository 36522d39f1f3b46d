import { describe, expect, it } from 'vitest';
import { parseHtml, readContext } from '../../../src/formats/read/index.js';

const FIRST = 'The ministers of both countries signed the treaty in Oslo on Monday, officials said.';
const SECOND = 'It must still be ratified by the two parliaments before it can take effect next year.';
const context = readContext('a.html', {});

function page(head: string, body = `<article><p>${FIRST}</p><p>${SECOND}</p></article>`): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
}
function article(html: string, options = context) {
  const parsed = parseHtml(html, options);
  if (parsed.kind === 'skip') throw new Error(`${parsed.skip.code}: ${parsed.skip.message}`);
  return parsed.article;
}
const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

describe('metadata, most trusted first', () => {
  const news = { '@type': 'NewsArticle', headline: 'Linked &#8217;title', datePublished: '2022-06-15T23:30:00-05:00' };
  it.each([
    ['an object', news],
    ['an array', [{ '@type': 'WebSite', headline: 'No' }, news]],
    ['a graph', { '@graph': [{ '@type': 'Person', name: 'No' }, news] }],
    ['an array of types', { ...news, '@type': ['Thing', 'ReportageNewsArticle'] }],
  ])('reads JSON-LD as %s', (_, value) => {
    const head = `${linked(value)}${meta('og:title', 'Other')}${meta('article:published_time', '2020-01-01')}`;
    expect(article(page(head))).toMatchObject({ title: 'Linked ’title', date: '2022-06-15' });
  });
  it('falls back on meta elements, then on what the page shows', () => {
    const site = meta('og:site_name', 'Example Post');
    const time = '<article><h1>Shown title</h1><time datetime="2022-06-14">14 June</time>';
    const body = `${time}<p>${FIRST}</p><p>${SECOND}</p></article>`;
    const metas = `${meta('og:title', 'Meta title | Example Post')}${meta('article:published_time', '2022-06-13')}`;
    expect(article(page(`${site}${metas}`, body))).toMatchObject({
      title: 'Meta title',
      date: '2022-06-13',
      publisher: 'Example Post',
    });
    expect(article(page('<title>Page title</title>', body))).toMatchObject({
      title: 'Shown title',
      date: '2022-06-14',
    });
    expect(article(page(`${site}<title>Page title - Example Post</title>`))).toMatchObject({ title: 'Page title' });
  });
  it('takes the canonical link before og:url, and the host where no paper is named', () => {
    const canonical = '<link rel="canonical" href="https://www.example.org/a">';
    const og = meta('og:url', 'https://example.com/b');
    expect(article(page(canonical + og))).toMatchObject({ url: 'https://www.example.org/a', publisher: 'example.org' });
    const relative = '<link rel="canonical" href="/a">';
    expect(article(page(relative + og))).toMatchObject({ url: 'https://example.com/b', publisher: 'example.com' });
  });
  it('passes over broken JSON-LD and dates that are none', () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", </script>${linked({ ...news, datePublished: '2022-02-31' })}`;
    expect(article(page(`${head}${meta('article:published_time', '2022-06-13')}`)).date).toBe('2022-06-13');
    expect(parseHtml(page(head), context)).toMatchObject({
      kind: 'article',
      warnings: [{ code: 'impossible-date', path: 'a.html', found: '2022-02-31' }],
    });
  });
  it('uses the options where the page says nothing', () => {
    const options = readContext('a.html', { title: 'Given', date: '2022-06-15' });
    expect(article(page(''), options)).toEqual({
      title: 'Given',
      date: '2022-06-15',
      body: `${FIRST}\n\n${SECOND}`,
      path: 'a.html',
    });
    expect(article(page(''))).toEqual({ body: `${FIRST}\n\n${SECOND}`, path: 'a.html' });
  });
});

describe('text', () => {
  it.each([
    [
      'navigation, cookies, sharing and the headline',
      `<nav>Home World</nav><div class="cookie-banner"><p>We use cookies, and we would like you to accept all of them.</p></div><article><h1>The title</h1><p>The title</p><p>${FIRST}</p><div class="share-bar">Share this</div><p>Advertisement</p><p>${SECOND}</p></article><footer>All rights reserved by nobody in particular.</footer>`,
    ],
    [
      'captions, scripts and related links',
      `<article><figure><img src="a.jpg"><figcaption>The ministers at a table.</figcaption></figure><p>${FIRST}</p><script>document.write("<p>no</p>")</script><aside>Related: another story altogether about another thing.</aside><p>Read more: another story</p><p>${SECOND}</p></article>`,
    ],
    ['line breaks for paragraphs', `<div>${FIRST}<br><br>${SECOND}</div>`],
    [
      'elements within a paragraph',
      `<article><p>${FIRST.replace('Oslo', '<a href="/o">Os<b>lo</b></a>')}</p>\n<p>\n  ${SECOND.replaceAll(' ', '\n ')}</p></article>`,
    ],
  ])('leaves %s', (_, body) => {
    expect(article(page('<title>The title</title>', body)).body).toBe(`${FIRST}\n\n${SECOND}`);
  });
  it('keeps headings, lists and sentences that only look like furniture, in order', () => {
    const body = `<article><p>${FIRST}</p><h2>Ratification</h2><ul><li>Share prices fell in Oslo.</li><li>Oil rose.</li></ul><p>${SECOND}</p></article>`;
    expect(article(page('', body)).body).toBe(
      [FIRST, 'Ratification', 'Share prices fell in Oslo.', 'Oil rose.', SECOND].join('\n\n'),
    );
  });
  it('reads a piece of a page', () => {
    expect(article(`<p>${FIRST}</p><p>${SECOND}</p>`).body).toBe(`${FIRST}\n\n${SECOND}`);
  });
  it('does not take a page for furniture because its body is named so', () => {
    const html = `<!doctype html><html><body class="has cookie"><div class="social main-text"><p>${FIRST}</p><p>${SECOND}</p></div></body></html>`;
    expect(article(html).body).toBe(`${FIRST}\n\n${SECOND}`);
  });
});

describe('pages that cannot be read', () => {
  it.each([
    ['links alone', page('', '<ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul>')],
    ['no body', '<html></html>'],
    ['an unfinished tag', '<html><body><p'],
    ['nothing but a comment', '<!-- '],
    ['deep nesting', `${'<div>'.repeat(100_000)}${FIRST}`],
    ['deep nesting of elements that are often left open', `<ul>${'<ul><li>'.repeat(50_000)}${FIRST}`],
    ['deep inline nesting', page('', `${'<b><i>'.repeat(400)}${FIRST}`)],
    ['a class attribute of three million letters', page('', `<p class="${'a '.repeat(1_500_000)}">${FIRST}</p>`)],
    ['too many elements', '<p>a</p>'.repeat(50_001)],
    ['stray signs', '< '.repeat(200_000)],
    ['too many character references', `<p>${FIRST}</p>${'&lt;'.repeat(20_001)}`],
  ])('names %s', (_, html) => {
    expect(parseHtml(html, context)).toMatchObject({ kind: 'skip', skip: { code: 'unreadable-html', path: 'a.html' } });
  });
  it('reads thousands of line breaks as paragraphs', () => {
    const body = article(page('', `<div>${`${FIRST}<br />`.repeat(2_500)}</div>`)).body;
    expect(body).toBe(Array.from({ length: 2_500 }, () => FIRST).join('\n\n'));
  });
  it('reads past thousands of references, and ampersands that are none', () => {
    const script = `<script>${'a && b;'.repeat(20_000)}</script><!-- ${'&amp;'.repeat(30_000)} -->`;
    const links = `<a href="/?${'a=b&amp;'.repeat(30_000)}"></a>`;
    const html = page('', `${script}${'&nbsp;'.repeat(5_000)}<p>${FIRST}</p>${links}<p>${SECOND}</p>`);
    expect(article(html).body).toBe(`${FIRST}\n\n${SECOND}`);
  });
  it('reads past gigantic attributes and tags written in scripts', () => {
    const big = 'share '.repeat(500_000);
    const script = `<script>const a = "${'<div>'.repeat(1000)}";</script>`;
    const body = `${script}<article id="${big}" style="${big}"><p>${FIRST}</p><img src="data:${'A'.repeat(1_000_000)}"><p>${SECOND}</p></article>`;
    expect(article(page('', body)).body).toBe(`${FIRST}\n\n${SECOND}`);
  });
});
