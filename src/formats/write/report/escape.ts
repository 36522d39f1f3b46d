const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as the content of an HTML element or of an attribute in double quotes. */
export function htmlText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => REFERENCES[character]!);
}

/**
 * JSON on one line that can stand in a script element: nothing in it ends the element or begins a comment, and the line
 * separators of Unicode are escaped. It is still JSON, of the same value.
 */
export function dataJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
