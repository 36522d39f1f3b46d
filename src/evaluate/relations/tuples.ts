import type { Document } from '../../document/layers.js';

/** A tuple as lists of words: the relation's, and those of each argument. */
export interface Tuple {
  readonly relation: readonly string[];
  readonly arguments: readonly (readonly string[])[];
  /** Of an extraction: what it is sorted out by. */
  readonly confidence?: number;
}

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** The document's relations as tuples: subject, object, and what else the clause says. */
export function tuplesOf(document: Document, split: (text: string) => readonly string[] = wordsOf): readonly Tuple[] {
  const { text } = document.source;
  return (document.layers.relations ?? []).map(({ subject, object, further = [], phrase, confidence }) => ({
    relation: split(phrase),
    arguments: [subject, object, ...further].map(({ start, end }) => split(text.slice(start, end))),
    confidence,
  }));
}

/** How many words of the first list are in the second, each counted once. */
export function sharedWords(first: readonly string[], second: readonly string[]): number {
  const left = [...second];
  let shared = 0;
  for (const word of first) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return shared;
}

/**
 * Pairs rows and columns one to one, the best pair first, and gives the sum of `value` over the pairs: what both scorers
 * count precision by.
 */
export function sumOfBestPairs(rows: number, columns: number, value: (row: number, column: number) => number): number {
  const usedRows = new Set<number>();
  const usedColumns = new Set<number>();
  let sum = 0;
  for (let turn = 0; turn < Math.min(rows, columns); turn++) {
    let best = -1;
    let bestRow = -1;
    let bestColumn = -1;
    for (let row = 0; row < rows; row++) {
      if (usedRows.has(row)) continue;
      for (let column = 0; column < columns; column++) {
        if (usedColumns.has(column) || value(row, column) <= best) continue;
        best = value(row, column);
        bestRow = row;
        bestColumn = column;
      }
    }
    usedRows.add(bestRow);
    usedColumns.add(bestColumn);
    sum += best;
  }
  return sum;
}
