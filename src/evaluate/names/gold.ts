import { readFileSync } from 'node:fs';
import type { MentionType } from '../../document/labels.js';
import { WhowhomError } from '../../pipeline/errors.js';
import { detokenize } from './detokenize.js';

/** What names are scored as: our mention types, and the dates and sums of money that some corpora label as names. */
export type NameLabel = MentionType | 'date' | 'money';

export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly label: NameLabel;
}

export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

/** Corpus label -> ours; labels that are not here are not scored. */
export type LabelTable = Readonly<Record<string, NameLabel>>;

/** One token of a BIO or IO file. */
export interface GoldToken {
  readonly form: string;
  readonly label: string;
}

export interface GoldTokens {
  readonly id: string;
  readonly paragraphs: readonly (readonly GoldToken[])[];
}

/**
 * Reads a file of one token a line (form, separator, tag) with blank lines between paragraphs, and -DOCSTART- lines between documents; without
 * such lines every `size` paragraphs make a document.
 */
export function readTokenFile(path: string, separator: string, size: number): GoldTokens[] {
  const documents: { id: string; paragraphs: GoldToken[][] }[] = [];
  let fresh = true;
  const lines = readFileSync(path, 'utf8').split('\n');
  const marked = lines.some((line) => line.startsWith('-DOCSTART-'));
  const open = (id: string) => {
    documents.push({ id, paragraphs: [] });
    fresh = true;
  };
  for (const line of lines) {
    if (line.startsWith('-DOCSTART-')) {
      open(line.split(/\s+/)[1] ?? `${documents.length}`);
      continue;
    }
    if (!line.trim()) {
      fresh = true;
      continue;
    }
    const cut = line.lastIndexOf(separator);
    if (cut < 0) throw new WhowhomError('bad-gold-line', `No tag on a line of ${path}: ${line}`, { path, line });
    if (documents.length === 0 || (fresh && !marked && documents.at(-1)!.paragraphs.length >= size))
      open(`${documents.length + 1}`);
    const { paragraphs } = documents.at(-1)!;
    if (fresh) paragraphs.push([]);
    fresh = false;
    paragraphs.at(-1)!.push({ form: line.slice(0, cut), label: line.slice(cut + 1).trim() });
  }
  return documents.filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Detokenizes and maps the tags to spans of the text. IO tags (wikigold) end where the label changes. */
export function toGoldText({ id, paragraphs }: GoldTokens, labels: LabelTable): GoldText {
  const { text, start, end } = detokenize(paragraphs.map((tokens) => tokens.map(({ form }) => form)));
  const spans: LabelledSpan[] = [];
  let at = 0;
  for (const tokens of paragraphs) {
    let open: { first: number; name: string } | undefined;
    const close = (last: number) => {
      const label = open && labels[open.name];
      if (open && label) spans.push({ start: start[open.first]!, end: end[last]!, label });
      open = undefined;
    };
    tokens.forEach(({ label }, k) => {
      const i = at + k;
      const name = label.slice(2);
      if (open && (label === 'O' || label.startsWith('B-') || open.name !== name)) close(i - 1);
      if (label !== 'O' && !open) open = { first: i, name };
    });
    at += tokens.length;
    if (open) close(at - 1);
  }
  return { id, text, spans };
}

/** Trims white space off a span and drops what becomes empty. */
export function trimSpan(text: string, span: LabelledSpan): LabelledSpan | undefined {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { ...span, start, end } : undefined;
}
