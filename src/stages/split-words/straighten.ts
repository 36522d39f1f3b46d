/** Every kind of apostrophe as the straight one; lengths stay as they are. */
export function straighten(word: string): string {
  return /[‘’ʼ`´]/.test(word) ? word.replace(/[‘’ʼ`´]/g, "'") : word;
}
