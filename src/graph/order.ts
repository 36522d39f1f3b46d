/**
 * Order of strings by code point: that of their UTF-8 bytes, so that sorting here, in `sort` under LC_ALL=C and in Spark
 * agree. (`<` compares UTF-16 code units, which puts U+1F600 before U+FF01.)
 */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Lifts surrogates above the rest of the basic plane, where the code points that they stand for belong. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** The first (or, with `sign` -1, the last) of two optional texts in code-point order. */
export function extreme(a: string | undefined, b: string | undefined, sign: 1 | -1): string | undefined {
  if (a === undefined) return b;
  if (b === undefined) return a;
  return compareText(a, b) * sign <= 0 ? a : b;
}

/** JSON with the keys of every object sorted: two equal values have one form, whatever order their keys came in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compareText(a, b)));
  });
}
