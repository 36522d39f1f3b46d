import type { GoldToken, GoldTokens } from './gold.js';

const SMALL = new Set('a an the of in on at to for and or but by with from as nor via per'.split(' '));
const LONGEST_TITLE = 18;

/** What the seed format does to a text: "Moscow" + "'s" becomes "Moscows", and the name's span is the word as written. */
export function loseApostrophes({ id, paragraphs }: GoldTokens): GoldTokens {
  return {
    id,
    paragraphs: paragraphs.map((tokens) => {
      const kept: GoldToken[] = [];
      for (const token of tokens) {
        const before = kept.at(-1);
        if (/^['’]s$/.test(token.form) && before && /\p{L}$/u.test(before.form))
          kept[kept.length - 1] = { ...before, form: `${before.form}s` };
        else kept.push({ ...token, form: token.form.replace(/^n['’]t$/, 'nt') });
      }
      return kept;
    }),
  };
}

/** The first sentence as a headline in Title Case, apart from the article that follows; none where it is too long for one. */
export function takeHeadline({ id, paragraphs }: GoldTokens): { headline: GoldTokens; rest: GoldTokens } | undefined {
  const [first, ...rest] = paragraphs;
  const stop = first?.findIndex(({ form }) => form === '.') ?? -1;
  const length = stop < 0 ? (first?.length ?? 0) : stop;
  if (!first || length < 5 || rest.length === 0) return undefined;
  const words = first.slice(0, Math.min(length, LONGEST_TITLE));
  // A cut inside a name would make a name that no one wrote.
  while (words.length > 0 && first[words.length]?.label.startsWith('I-')) words.pop();
  const headline = words.map(({ form, label }, i) => ({
    label,
    form: i > 0 && SMALL.has(form) ? form : form.charAt(0).toUpperCase() + form.slice(1),
  }));
  return { headline: { id, paragraphs: [headline] }, rest: { id, paragraphs: rest } };
}
