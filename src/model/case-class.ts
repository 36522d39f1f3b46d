/** How a word is written, which the uncased vocabulary does not show. The numbers are part of the model's format. */
export const CASE_CLASS = {
  none: 0,
  lower: 1,
  capitalised: 2,
  upper: 3,
  single: 4,
  mixed: 5,
  number: 6,
  alphanumeric: 7,
} as const;
/** The names in the order of their numbers, as the manifest lists them. */
export const CASE_CLASSES = Object.keys(CASE_CLASS);

/** The case class of a word as it stands in the text: letters are code points whose lower and upper case differ. */
export function caseClass(word: string): number {
  let letters = 0;
  let upper = 0;
  let digits = false;
  let firstIsUpper = false;
  for (const character of word) {
    if (character >= '0' && character <= '9') {
      digits = true;
      continue;
    }
    const lower = character.toLowerCase();
    if (lower === character.toUpperCase()) continue;
    const isUpper = lower !== character;
    if (letters === 0) firstIsUpper = isUpper;
    letters++;
    if (isUpper) upper++;
  }
  if (digits) return letters > 0 ? CASE_CLASS.alphanumeric : CASE_CLASS.number;
  if (letters === 0) return CASE_CLASS.none;
  if (upper === 0) return CASE_CLASS.lower;
  if (upper === letters) return letters === 1 ? CASE_CLASS.single : CASE_CLASS.upper;
  return firstIsUpper && upper === 1 ? CASE_CLASS.capitalised : CASE_CLASS.mixed;
}
