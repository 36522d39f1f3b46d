/** Why something that was asked for is not among the articles. docs/outputs.md explains each in a line. */
export const SKIP_CODES = [
  'binary-file',
  'broken-json-line',
  'duplicate-article',
  'duplicate-id',
  'empty-file',
  'impossible-date',
  'missing-text',
  'no-articles-in-folder',
  'no-such-path',
  'not-an-article',
  'too-large',
  'unreadable-file',
  'unreadable-html',
] as const;
export type SkipCode = (typeof SKIP_CODES)[number];

/** One thing that was not read, with the facts that a person needs to mend it. */
export interface Skip {
  readonly code: SkipCode;
  /** As in `Source.path`; for standard input `<stdin>`. */
  readonly path: string;
  /** 1-based line of the file, where the skip is about one line. */
  readonly line?: number;
  /** A whole sentence without the path and the line. */
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
}

/** Something that was lost although the article itself could be read. */
export interface ReadWarning {
  readonly code: 'broken-characters' | 'looks-like-seed' | 'impossible-date' | 'unknown-date';
  readonly path: string;
  readonly line?: number;
  readonly message: string;
  readonly expected?: string;
  readonly found?: string;
}

/** Input may be quoted in a message: one line, and not all of a long one. */
export function excerpt(value: string, limit = 60): string {
  const line = value.slice(0, limit * 4).replace(/[\s\p{Cc}]+/gu, ' ');
  return line.length > limit ? `${line.slice(0, limit)}…` : line;
}
