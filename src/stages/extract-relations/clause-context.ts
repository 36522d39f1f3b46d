import type { DocumentView, Encoding, Layers, Quote } from '../../document/layers.js';
import type { Span } from '../../document/span.js';
import { SpanIndex } from '../../document/span-index.js';
import { tokenAt } from '../../document/tokens.js';
import { WordContext, type WordNeeds } from '../../document/word-context.js';

export type RelationNeeds = WordNeeds | 'dates' | 'figures' | 'quotes';

/** Everything the rules read of one document, with look-ups by token made once. */
export class ClauseContext extends WordContext<RelationNeeds> {
  /** The encoder's words, where they are still there: assertions are looked up without them. */
  readonly encoding: Encoding | undefined;
  readonly #timeTokens: Uint8Array;
  readonly #quotes: SpanIndex<Quote>;
  readonly #figures: SpanIndex<Span>;

  constructor(view: DocumentView<RelationNeeds>) {
    super(view);
    this.encoding = (view.layers as Partial<Layers>).encoding;
    this.#quotes = new SpanIndex(view.layers.quotes);
    this.#figures = new SpanIndex(view.layers.figures);
    const { tokens } = view.layers;
    this.#timeTokens = new Uint8Array(tokens.count);
    for (const { start, end } of view.layers.dates) {
      for (let i = tokenAt(tokens, start); i < tokens.count && tokens.start[i]! < end; i++) this.#timeTokens[i] = 1;
    }
  }

  /** Whether a word stands inside a date or names a stretch of time. */
  isTime(i: number): boolean {
    return this.#timeTokens[i] === 1 || this.isLabel(i, 'obl:tmod', 'nmod:tmod');
  }

  /** Whether a word ends a figure: an amount of money, a percentage, a number. */
  isFigure(i: number): boolean {
    const { start, end } = this.view.layers.tokens;
    const span = { start: start[i]!, end: end[i]! };
    return (
      this.#figures.covering(span).length > 0 &&
      !/\p{L}{3}/u.test(this.word(i).replace(/^(?:percent|million|billion|trillion)$/, ''))
    );
  }

  /** The quotes that cover a token. */
  quotesAt(i: number): readonly Quote[] {
    const start = this.view.layers.tokens.start[i]!;
    return this.#quotes.covering({ start, end: start + 1 });
  }
}
