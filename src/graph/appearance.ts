import type { EntityType } from '../document/labels.js';

/** A colour for each type of entity (`#rrggbb`), told apart by people with any colour vision, dark enough for white. */
export const TYPE_COLOURS: Readonly<Record<EntityType, string>> = {
  country: '#0077bb',
  person: '#ee7733',
  organization: '#009988',
  group: '#cc3377',
  location: '#8c8c3f',
  facility: '#885533',
  product: '#7755aa',
  miscellaneous: '#888888',
};

/** Sizes of nodes: Gephi stretches what it reads to just these, and the positions with them. */
export const SMALLEST = 4;
export const LARGEST = 100;

/** Size of a node, whose area beyond the smallest grows with its strength. */
export function nodeSize(strength: number, strongest: number): number {
  if (strongest <= 0) return SMALLEST;
  return round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(strength / strongest), 2);
}

export function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  // Adding 0 turns -0 into 0.
  return Math.round(value * factor) / factor + 0;
}

/** `#rrggbb` as three numbers of 0 to 255. */
export function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
