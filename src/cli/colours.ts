import { ENTITY_TYPES, type EntityType } from '../document/labels.js';
import type { Output, Services } from './services.js';

/** SGR codes: legible on light and dark. */
const CODES: Readonly<Record<EntityType | 'dim' | 'bold', string>> = {
  country: '1;34',
  person: '1;32',
  organization: '1;35',
  location: '36',
  facility: '36',
  group: '33',
  product: '31',
  miscellaneous: '4',
  dim: '2',
  bold: '1',
};

export type Colour = keyof typeof CODES;

/** Paints text, or leaves it. */
export type Paint = (colour: Colour, text: string) => string;

export const plain: Paint = (_colour, text) => text;
export const coloured: Paint = (colour, text) => `\u{1B}[${CODES[colour]}m${text}\u{1B}[0m`;

/** Colour on a terminal where NO_COLOR (https://no-color.org) does not forbid it. */
export function wantsColour(output: Output, { NO_COLOR }: Services['environment']): boolean {
  return output.isTTY === true && !NO_COLOR;
}

export function legend(paint: Paint): string {
  return ENTITY_TYPES.map((type) => paint(type, type)).join('  ');
}
