import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type GoldDocument, readConllu } from '../sets/conllu.js';
import { keyOf } from './chains.js';

const FOLDER = 'data/coref/ontogum';
const TREEBANKS = ['data/ud/gum/gum-train.conllu', 'data/ud/gum/gum-dev.conllu'];
export const ONTOGUM_FILES = [`${FOLDER}/dev-documents.txt`, ...TREEBANKS];

/** A document with its chains; each mention by the key of its span in `text`. */
export interface ChainedDocument {
  readonly id: string;
  readonly text: string;
  readonly chains: readonly (readonly string[])[];
}

/**
 * Documents of OntoGUM, the development part or all others. Their text is that of the treebank, which has the same words and says
 * where blanks and paragraphs are.
 */
export async function readOntogum(data: string, part: 'development' | 'training'): Promise<readonly ChainedDocument[]> {
  const list = await readFile(join(data, FOLDER, 'dev-documents.txt'), 'utf8');
  const development = new Set(list.split(/\s+/).filter(Boolean));
  const treebanks = await Promise.all(TREEBANKS.map((file) => readFile(join(data, file), 'utf8')));
  const documents = treebanks
    .flatMap((conllu) => readConllu(conllu, 'document'))
    .filter(({ id }) => development.has(id) === (part === 'development'));
  return Promise.all(
    documents.map(async (document) => ({
      id: document.id,
      text: document.text,
      chains: readChains(await readFile(join(data, FOLDER, `${document.id}.conll`), 'utf8'), document),
    })),
  );
}

/** Chains of the last column: "(3" opens a mention, "3)" closes it, "(3)" is one word; several are parted by "|". Chains of one are left out. */
export function readChains(conll: string, { words }: Pick<GoldDocument, 'words'>): readonly (readonly string[])[] {
  const chains = new Map<string, string[]>();
  const open = new Map<string, number[]>();
  const rows = conll.split('\n').filter((line) => line.trim() && !line.startsWith('#'));
  for (const [i, row] of rows.entries()) {
    const column = row.split('\t').at(-1)!.trim();
    if (column === '_' || column === '-') continue;
    for (const [, opens, id, closes] of column.matchAll(/(\()?([^()|]+)(\))?/g)) {
      const begun = open.get(id!) ?? [];
      if (opens) begun.push(i);
      if (closes) {
        const span = { start: words[begun.pop() ?? i]!.start, end: words[i]!.end };
        chains.set(id!, [...(chains.get(id!) ?? []), keyOf(span)]);
      }
      open.set(id!, begun);
    }
  }
  return [...chains.values()].map((chain) => [...new Set(chain)]).filter(({ length }) => length > 1);
}
