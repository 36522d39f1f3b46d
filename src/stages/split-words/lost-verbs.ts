/** "its" and "your" as many write "it's" and "you're": the verb is a word of its own. Where it begins. */
const VERB_AT: Readonly<Record<string, number>> = { its: 2, your: 3, whos: 3 };
/** What stands after a verb and hardly ever after a possessive: "its already high debt" has one. */
const AFTER_VERB = new Set(
  (
    'a an the this that these those my his her our their not been just so too going getting ' +
    'i you he she it we they in on at to from with about for like because if when where what how why worth ok okay ' +
    'all really also now never always probably definitely illegal impossible'
  ).split(' '),
);

/** What is proposed: "Lets go" is "Let's go" at the head of a sentence. */
const PROPOSED = new Set(
  'all be call do face get go have hope just keep make not say see start take talk try'.split(' '),
);

/** Where the second word of "its" for "it's" begins, read by the word after it (in any case, punctuation off), or nothing. */
export function lostVerbAt(chunk: string, next: string): number | undefined {
  if (chunk === 'Lets' && PROPOSED.has(next.toLowerCase())) return 3;
  const lower = chunk.toLowerCase();
  return Object.hasOwn(VERB_AT, lower) && AFTER_VERB.has(next.toLowerCase()) ? VERB_AT[lower] : undefined;
}
