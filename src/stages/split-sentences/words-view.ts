import type { Source, Tokens } from '../../document/layers.js';

/** What the rules see of a text: its words as they are written, and where blanks stand. */
export interface Words {
  readonly count: number;
  /** Word i, or the empty string outside the text. */
  at(i: number): string;
  /** No blank stands between word i and the word before it. */
  isGlued(i: number): boolean;
}

export function viewWords({ text }: Source, tokens: Tokens): Words {
  return {
    count: tokens.count,
    at: (i) => (i >= 0 && i < tokens.count ? text.slice(tokens.start[i], tokens.end[i]) : ''),
    isGlued: (i) => i > 0 && i < tokens.count && tokens.start[i] === tokens.end[i - 1],
  };
}
