import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GoldText,
  type GoldTokens,
  type LabelledSpan,
  type LabelTable,
  readTokenFile,
  toGoldText,
  trimSpan,
} from './gold.js';

const WORLDWIDE: LabelTable = {
  Person: 'person',
  Organization: 'organization',
  Location: 'location',
  Facility: 'facility',
  NORP: 'group',
  Product: 'product',
  Misc: 'miscellaneous',
  Date: 'date',
  Money: 'money',
};
const WIKIGOLD: LabelTable = { PER: 'person', ORG: 'organization', LOC: 'location', MISC: 'miscellaneous' };
const MASC: LabelTable = { Person: 'person', Organization: 'organization', Location: 'location' };
const CROSSNER: LabelTable = {
  politician: 'person',
  person: 'person',
  organisation: 'organization',
  politicalparty: 'organization',
  country: 'location',
  location: 'location',
  event: 'miscellaneous',
  election: 'miscellaneous',
  misc: 'miscellaneous',
};
const RE3D: LabelTable = { Person: 'person', Organisation: 'organization', Location: 'location', Nationality: 'group' };

/** A corpus with how our finer types are read in its own terms (CoNLL has no facilities and no groups). */
export interface Corpus {
  readonly name: string;
  readonly folds: Readonly<Record<string, LabelledSpan['label']>>;
  read(data: string): GoldText[];
}

const CONLL_FOLDS = { facility: 'location', group: 'miscellaneous', product: 'miscellaneous' } as const;

export const WORLDWIDE_FILE = 'data/ner/worldwide/worldwide.dev.bio';

export function readWorldwide(data: string): GoldTokens[] {
  return readTokenFile(join(data, WORLDWIDE_FILE), '\t', 0);
}

export function worldwideText(tokens: GoldTokens): GoldText {
  return toGoldText(tokens, WORLDWIDE);
}

export const CORPORA: readonly Corpus[] = [
  { name: 'worldwide', folds: {}, read: (data) => readWorldwide(data).map(worldwideText) },
  {
    name: 'wikigold',
    folds: CONLL_FOLDS,
    read: (data) =>
      readTokenFile(join(data, 'data/ner/wikigold/wikigold.conll.txt'), ' ', 20).map((tokens) =>
        toGoldText(tokens, WIKIGOLD),
      ),
  },
  { name: 'masc', folds: { facility: 'location' }, read: readMasc },
  {
    name: 'crossner-politics',
    folds: CONLL_FOLDS,
    // Sentences of many Wikipedia articles: each stands alone.
    read: (data) =>
      readTokenFile(join(data, 'data/ner/crossner-politics/dev.txt'), '\t', 1).map((tokens) =>
        toGoldText(tokens, CROSSNER),
      ),
  },
  { name: 're3d', folds: { facility: 'location' }, read: readRe3d },
];

function readMasc(data: string): GoldText[] {
  return readJsonLines(join(data, 'data/ner/masc/masc12-ner.jsonl')).map((row) => {
    const { id, text, entities } = row as {
      id: string;
      text: string;
      entities: readonly { begin: number; end: number; type: string }[];
    };
    return { id, text, spans: mapSpans(text, entities, MASC) };
  });
}

/** One folder a source; entities name their document. */
function readRe3d(data: string): GoldText[] {
  const root = join(data, 'data/ner/re3d');
  const texts: GoldText[] = [];
  for (const entry of readdirSync(root, { withFileTypes: true }).filter((item) => item.isDirectory())) {
    type Entity = { documentId: string; begin: number; end: number; type: string };
    const byDocument = new Map<string, Entity[]>();
    for (const row of readJsonLines(join(root, entry.name, 'entities.json')) as Entity[]) {
      byDocument.set(row.documentId, [...(byDocument.get(row.documentId) ?? []), row]);
    }
    for (const row of readJsonLines(join(root, entry.name, 'documents.json'))) {
      const { _id: id, text } = row as { _id: string; text: string };
      texts.push({ id, text, spans: mapSpans(text, byDocument.get(id) ?? [], RE3D) });
    }
  }
  return texts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function mapSpans(
  text: string,
  spans: readonly { begin: number; end: number; type: string }[],
  labels: LabelTable,
): LabelledSpan[] {
  return spans
    .flatMap(({ begin, end, type }) => {
      const label = labels[type];
      return label ? [trimSpan(text, { start: begin, end, label })] : [];
    })
    .filter((span) => span !== undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function readJsonLines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as unknown);
}
