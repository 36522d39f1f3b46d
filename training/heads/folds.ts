/**
 * A fold for each text. A text that shares four words in a row with an earlier one goes where that one went, so that near
 * copies of a sentence never stand on both sides.
 */
export function foldsOfTexts(texts: readonly string[], count: number): readonly number[] {
  const foldOf = new Map<string, number>();
  return texts.map((text, i) => {
    const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
    const runs = words.slice(0, -3).map((_, k) => words.slice(k, k + 4).join(' '));
    const fold = runs.map((run) => foldOf.get(run)).find((known) => known !== undefined) ?? i % count;
    for (const run of runs) if (!foldOf.has(run)) foldOf.set(run, fold);
    return fold;
  });
}
