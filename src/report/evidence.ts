import type {
  ReportArticle,
  ReportClaim,
  ReportSpan,
  ReportStatement,
  ReportText,
} from '../formats/write/report/payload.js';
import type { App } from './app.js';
import { type Child, h, webLink } from './dom.js';
import { cutAtSpans } from './marks.js';
import { articleName } from './parts.js';
import { dateText, dayText, figureText, saidText } from './words.js';

const PARTS = [
  ['who', 'subject'],
  ['did', 'trigger'],
  ['whom', 'object'],
] as const;
type Part = (typeof PARTS)[number][0];

/** One sentence of evidence: who, did and whom marked in it, how it is said, when, the figures, and where it stands. */
export function evidence(app: App, [articleIndex, relationIndex]: ReportClaim): HTMLElement {
  const text = app.text(articleIndex);
  if (!text) return h('li', { class: 'muted' }, 'Reading the articles …');
  const statement = text.relations[relationIndex]!;
  const article = app.data.articles[articleIndex]!;
  return h(
    'li',
    { class: 'evidence' },
    h('blockquote', {}, ...markedSentence(text, statement)),
    h('p', { class: 'said' }, ...facts(text, statement)),
    source(app, article, articleIndex, relationIndex),
  );
}

/** The words of a sentence with its marks; a mark begins with its name, so that colour is not all that tells. */
function markedSentence({ text }: ReportText, statement: ReportStatement): Child[] {
  const spans = PARTS.map(([label, part]) => ({ at: statement[part], label }));
  const [start, length] = statement.sentence;
  const begun = new Set<Part>();
  return cutAtSpans([start, start + length], spans).map(({ start: from, end: to, labels }) => {
    const words = text.slice(from, to);
    // The trigger may lie within an argument: the innermost mark is the one that is seen.
    const label = labels.at(-1);
    if (label === undefined) return words;
    const first = !begun.has(label);
    begun.add(label);
    return h(
      'mark',
      { class: label },
      first && h('span', { class: 'tag' }, label, h('span', { class: 'listen' }, ': ')),
      words,
    );
  });
}

function facts(text: ReportText, statement: ReportStatement): Child[] {
  const date = statement.date === undefined ? undefined : text.dates[statement.date];
  const words = (span: ReportSpan) => text.text.slice(span[0], span[0] + span[1]);
  const negative = statement.polarity === 'negative' || statement.certainty !== 'certain';
  return [
    h('span', { class: negative ? 'warn' : undefined }, saidText(statement)),
    date && h('span', {}, `“${words(date.at)}”: ${dateText(date)}`),
    ...statement.figures.map((index) => {
      const figure = text.figures[index]!;
      return h('span', {}, `“${words(figure.at)}”: ${figureText(figure)}`);
    }),
    h('span', {}, `confidence ${Math.round(statement.confidence * 100)} %`),
  ];
}

function source(app: App, article: ReportArticle, index: number, relation: number): HTMLElement {
  return h(
    'p',
    { class: 'source' },
    h('a', { href: app.articleHash(index, relation) }, articleName(article)),
    article.date !== undefined && h('span', {}, dayText(article.date)),
    article.url !== undefined
      ? webLink(article.url, article.publisher ?? 'source')
      : article.publisher !== undefined && h('span', {}, article.publisher),
  );
}
