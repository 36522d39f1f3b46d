/** Text rebuilt from a corpus's tokens, and where each token stands in it. */
export interface Detokenized {
  readonly text: string;
  readonly start: readonly number[];
  readonly end: readonly number[];
}

const CLOSING = /^(?:[.,;:!?%)\]}”’»]+|\.\.\.|…|'s|'S|’s|'|n't|n’t|'re|'ve|'ll|'d|'m|’re|’ve|’ll|’d|’m|°|º)$/;
const OPENING = /^(?:[([{“‘«$£€¥₦₹#@¿¡]+|(?:US|A|C|HK|NZ|S|R|NT)\$)$/;
/** "U." "S." is one abbreviation cut in two. */
const INITIAL = /^\p{Lu}\.$/u;
const CONTRACTED = /^(?:s|t|re|ve|ll|d|m)$/;
/** Tokens at a paragraph's start in which a dash may close a dateline. */
const DATELINE = 14;

/**
 * Writes tokens as news is written, by their forms alone (never by the gold labels): no blank before closing punctuation and endings, none
 * after opening brackets and currency signs; straight double quotes open and close in turn; a hyphen between two words is joined to both, unless it can be
 * the dash of a dateline; a slash always is. Paragraphs are parted by a newline.
 */
export function detokenize(paragraphs: readonly (readonly string[])[]): Detokenized {
  let text = '';
  const start: number[] = [];
  const end: number[] = [];
  for (const tokens of paragraphs) {
    if (text) text += '\n';
    let quoteOpen = false;
    let glue = true;
    tokens.forEach((token, i) => {
      const quote = token === '"';
      const joined =
        glue ||
        CLOSING.test(token) ||
        (INITIAL.test(token) && INITIAL.test(tokens[i - 1] ?? '')) ||
        (quote && quoteOpen) ||
        isJoint(tokens, i) ||
        isContraction(tokens, i);
      if (!joined) text += ' ';
      start.push(text.length);
      text += token;
      end.push(text.length);
      glue =
        OPENING.test(token) ||
        (quote && !quoteOpen) ||
        isJoint(tokens, i) ||
        (/^[’']$/.test(token) && CONTRACTED.test(tokens[i + 1] ?? ''));
      if (quote) quoteOpen = !quoteOpen;
    });
  }
  return { text, start, end };
}

function isContraction(tokens: readonly string[], i: number): boolean {
  return /^[’']$/.test(tokens[i - 1] ?? '') && CONTRACTED.test(tokens[i]!);
}

function isJoint(tokens: readonly string[], i: number): boolean {
  const left = tokens[i - 1];
  const right = tokens[i + 1];
  if (!left || !right || !/(?:[\p{L}\p{Nd}]|\p{Lu}\.)$/u.test(left) || !/^[\p{L}\p{Nd}]/u.test(right)) return false;
  if (tokens[i] === '/') return true;
  if (tokens[i] !== '-') return false;
  const capital = /^\p{Lu}/u.test(right);
  return !(capital && i < DATELINE && !/^(?:[Aa]l|[Ee]l|[Uu]l|[Aa]d|[Aa]s|[Aa]n)$/.test(left));
}
