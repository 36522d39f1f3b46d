/** Punctuation that may stand around an address or a file name without being part of it. */
const OPENING = '("\'“‘[<{«';
const CLOSING = ')]}>"\'”’»,.;:!?';
const ENDINGS =
  'com|org|net|edu|gov|mil|int|info|biz|io|tv|co|eu|uk|us|de|fr|es|it|nl|be|ch|at|se|no|dk|fi|pl|cz|ru|ua|tr|il|ir|sa|ae|in|pk|cn|hk|tw|jp|kr|sg|my|id|ph|au|nz|za|ng|ke|br|ar|mx|ca|' +
  'pdf|docx?|xlsx?|pptx?|txt|rtf|csv|html?|xml|json|jpe?g|png|gif|mp[34]|zip|exe';
const NAME_WITH_ENDING = new RegExp(`^[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)*\\.(?:${ENDINGS})$`, 'iu');
/** An ending named as such: ".doc". */
const BARE_ENDING = new RegExp(`^\\.(?:${ENDINGS})$`, 'i');
/** alt.religion.scientology, comp.sources.unix */
const DOTTED = /^[a-z][\w-]*(?:\.[a-z][\w-]*){2,}$/;
const ADDRESS = /^(?:https?:\/\/|www\.)/i;
/** a@b, also where one side was blacked out: franz371...@gmail.com */
const MAIL = /^[^\s@<>()]+@[\p{L}\p{N}][^\s@<>()]*$/u;
/** The 1990s as "1990's", and ordinals with thousands. */
const DECADE = /^(?:\d{2}|\d{4})['’]s$/;
const LARGE_ORDINAL = /^\d{1,3}(?:,\d{3})+(?:st|nd|rd|th)$/i;
const LONGEST_SHAPE = 300;

/**
 * Finds what stays one word although it has punctuation inside: addresses, mail, file names, dotted names. Returns where it stands
 * in the chunk, or nothing; what stands around it is punctuation.
 */
export function findWholeWord(chunk: string): { readonly start: number; readonly end: number } | undefined {
  let start = 0;
  while (start < chunk.length && OPENING.includes(chunk[start]!)) start++;
  let end = chunk.length;
  while (end > start && CLOSING.includes(chunk[end - 1]!)) end--;
  if (end - start < 3) return undefined;
  const core = chunk.slice(start, end);
  if (ADDRESS.test(core)) return { start, end };
  if (core.length > LONGEST_SHAPE || !/[.@'’,]/.test(core)) return undefined;
  const isWhole = [NAME_WITH_ENDING, BARE_ENDING, DOTTED, MAIL, DECADE, LARGE_ORDINAL].some((shape) =>
    shape.test(core),
  );
  return isWhole && !isMissingSpace(core) ? { start, end } : undefined;
}

/** "yesterday.It was": a full stop without its space, not a name. */
function isMissingSpace(core: string): boolean {
  return /^\p{L}\p{Ll}+\.(?:In|It|At|No|So|Us|Be|My|Id)$/u.test(core);
}
