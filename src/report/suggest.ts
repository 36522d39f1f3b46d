import type { ReportActor, ReportArticle } from '../formats/write/report/payload.js';

export type Suggestion =
  | { readonly kind: 'actor'; readonly index: number; readonly alias?: string }
  | { readonly kind: 'article'; readonly index: number };

/** Small letters without accents, so that "Generus" finds "Générus". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Actors by name or alias (whole, beginning, beginning of a word, anywhere), most mentioned first; then articles. */
export function suggest(
  words: string,
  actors: readonly ReportActor[],
  articles: readonly ReportArticle[],
  limit: number,
): Suggestion[] {
  const wanted = fold(words.trim());
  if (wanted === '') return [];
  const found: { suggestion: Suggestion; rank: number; mentions: number }[] = [];
  for (const [index, { name, aliases, mentions }] of actors.entries()) {
    let best = rankOf(fold(name), wanted);
    let alias: string | undefined;
    for (const other of aliases) {
      const rank = rankOf(fold(other.name), wanted);
      if (rank < best) [best, alias] = [rank, other.name];
    }
    if (best === NOT_FOUND) continue;
    found.push({ suggestion: { kind: 'actor', index, ...(alias !== undefined && { alias }) }, rank: best, mentions });
  }
  for (const [index, { title }] of articles.entries()) {
    if (title !== undefined && rankOf(fold(title), wanted) < NOT_FOUND) {
      found.push({ suggestion: { kind: 'article', index }, rank: NOT_FOUND, mentions: 0 });
    }
  }
  return found
    .sort((a, b) => a.rank - b.rank || b.mentions - a.mentions)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}

const NOT_FOUND = 4;

function rankOf(text: string, wanted: string): number {
  const at = text.indexOf(wanted);
  if (at < 0) return NOT_FOUND;
  if (at === 0) return text.length === wanted.length ? 0 : 1;
  return text.includes(` ${wanted}`) ? 2 : 3;
}
