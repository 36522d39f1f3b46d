import { isDigit } from './characters.js';

export interface DigitPiece {
  readonly start: number;
  readonly end: number;
  /** NaN for a separator that is none. */
  readonly value: number;
}

const COMMA = 44;
const DOT = 46;

/**
 * Reads the run of digits and separators at `from` in one pass: one piece where its form is that of a number in some
 * convention of English news (1,234,567.8; 12,34,567; 1.5; 1.234.567,8; 0,5; 1'234'567; 1 234 567 with narrow spaces),
 * else the pieces between the separators and the separators themselves, so that no run is read twice.
 */
export function readDigits(text: string, from: number, to: number): readonly DigitPiece[] {
  const edges: number[] = [];
  let i = from;
  for (;;) {
    while (i < to && isDigit(text.charCodeAt(i))) i++;
    edges.push(i);
    if (i + 1 < to && isSeparator(text.charCodeAt(i)) && isDigit(text.charCodeAt(i + 1))) i++;
    else break;
  }
  if (edges.length === 1) return [{ start: from, end: i, value: Number(text.slice(from, i)) }];
  const value = numberOf(text, from, edges);
  if (!Number.isNaN(value)) return [{ start: from, end: i, value }];
  const pieces: DigitPiece[] = [];
  let start = from;
  for (const edge of edges) {
    pieces.push({ start, end: edge, value: Number(text.slice(start, edge)) });
    if (edge < i) pieces.push({ start: edge, end: edge + 1, value: Number.NaN });
    start = edge + 1;
  }
  return pieces;
}

function isSeparator(code: number): boolean {
  return (
    code === COMMA ||
    code === DOT ||
    code === 39 ||
    code === 0x2019 ||
    code === 0x2009 ||
    code === 0x202f ||
    code === 0xa0
  );
}

function numberOf(text: string, from: number, edges: readonly number[]): number {
  const separator = text.charCodeAt(edges[0]!);
  const last = edges.length - 1;
  const end = edges[last]!;
  const lastLength = end - edges[last - 1]! - 1;
  const lastSeparator = text.charCodeAt(edges[last - 1]!);
  if (edges.length === 2 && separator === DOT) return Number(text.slice(from, end));
  const grouped = (groups: number): boolean => {
    if (edges[0]! - from > 3) return false;
    for (let g = 1; g <= groups; g++) {
      const length = edges[g]! - edges[g - 1]! - 1;
      if (text.charCodeAt(edges[g - 1]!) !== separator) return false;
      const indian = separator === COMMA && length === 2 && g < groups && edges[0]! - from <= 2;
      if (length !== 3 && !indian) return false;
    }
    return groups === 0 || edges[groups]! - edges[groups - 1]! - 1 === 3;
  };
  const digitsTo = (g: number): string => {
    let digits = text.slice(from, edges[0]!);
    for (let k = 1; k <= g; k++) digits += text.slice(edges[k - 1]! + 1, edges[k]!);
    return digits;
  };
  // 1.234 alone is a decimal (above); 1.234.567 can only be grouped.
  if (grouped(last)) return Number(digitsTo(last));
  const decimals = text.slice(end - lastLength, end);
  if (lastSeparator !== separator && (lastSeparator === DOT || (lastSeparator === COMMA && separator === DOT))) {
    if (grouped(last - 1)) return Number(`${digitsTo(last - 1)}.${decimals}`);
  }
  if (edges.length === 2 && separator === COMMA && lastLength <= 2 && edges[0]! - from <= 3) {
    return Number(`${text.slice(from, edges[0]!)}.${decimals}`);
  }
  return Number.NaN;
}
