import { ATOM, type Atoms } from './atoms.js';

export interface Power {
  /** One past the last atom. */
  readonly end: number;
  readonly value: number;
}

/** "1.3x10^6", "6.23 × 10^-4", "1.3e6", "2.5^3": a number at atom i with its power, all written together; else undefined. */
export function readPower(atoms: Atoms, i: number): Power | undefined {
  if (i + 2 >= atoms.count || atoms.kind[i] !== ATOM.number) return undefined;
  const word = atoms.word[i + 1]!;
  const base = atoms.value[i]!;
  if (word === '^') {
    const exponent = readExponent(atoms, i + 2);
    return exponent && { end: exponent.end, value: power(base, exponent.value) };
  }
  if (word === 'e' && !atoms.spaced[i + 1] && !atoms.capital[i + 1]) {
    const exponent = readExponent(atoms, i + 2);
    return exponent && { end: exponent.end, value: Number(`${base}e${exponent.value}`) };
  }
  if ((word !== 'x' && word !== '×') || atoms.word[i + 2] !== '10' || atoms.word[i + 3] !== '^') return undefined;
  const exponent = readExponent(atoms, i + 4);
  return exponent && { end: exponent.end, value: Number(`${base}e${exponent.value}`) };
}

/** A whole number of at most three digits with its signs, joined to what stands before it. */
function readExponent(atoms: Atoms, from: number): Power | undefined {
  let at = from;
  let sign = 1;
  while (at < from + 2 && (atoms.word[at] === '-' || atoms.word[at] === '+') && !atoms.spaced[at]) {
    if (atoms.word[at] === '-') sign = -sign;
    at++;
  }
  if (at >= atoms.count || atoms.kind[at] !== ATOM.number || atoms.spaced[at]) return undefined;
  const value = atoms.value[at]!;
  if (atoms.sentence[at] !== atoms.sentence[from - 1] || !Number.isInteger(value) || value > 300) return undefined;
  return { end: at + 1, value: sign * value };
}

/** Multiplies by hand: the same bits on every machine. */
function power(base: number, exponent: number): number {
  let value = 1;
  for (let k = Math.abs(exponent); k > 0; k--) value *= base;
  return Number((exponent < 0 ? 1 / value : value).toPrecision(14));
}
