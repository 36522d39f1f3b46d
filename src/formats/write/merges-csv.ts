import type { QuotedMerge } from '../../graph/identity/identity.js';
import { isDoubtful } from '../../graph/identity/merge.js';
import { type CsvColumn, csvChunks } from './csv.js';

export const MERGES_CSV: readonly CsvColumn<QuotedMerge>[] = [
  { header: 'decision', value: ({ same }) => (same ? 'same' : 'different') },
  { header: 'value', value: () => undefined },
  { header: 'doubtful', value: (merge) => (isDoubtful(merge) ? 'doubtful' : undefined) },
  { header: 'score', value: ({ score }) => score },
  { header: 'reason', value: ({ reason }) => reason },
  { header: 'where', value: ({ within }) => (within ? 'within articles' : 'across articles') },
  { header: 'documents', value: ({ documents }) => documents },
  { header: 'entity_a', value: ({ a }) => a.id },
  { header: 'name_a', value: ({ a }) => a.form },
  { header: 'country_a', value: ({ a }) => a.country },
  { header: 'entity_b', value: ({ b }) => b.id },
  { header: 'name_b', value: ({ b }) => b.form },
  { header: 'country_b', value: ({ b }) => b.country },
  { header: 'sentence_a', value: ({ sentenceA }) => sentenceA?.sentence },
  { header: 'document_a', value: ({ sentenceA }) => sentenceA?.document },
  { header: 'sentence_b', value: ({ sentenceB }) => sentenceB?.sentence },
  { header: 'document_b', value: ({ sentenceB }) => sentenceB?.document },
];

/** merges.csv: one row a pair of forms that were joined, or nearly, sorted by their ids. With another decision it is a file for --overrides. */
export function* mergesCsvChunks(merges: Iterable<QuotedMerge>): Generator<string> {
  yield* csvChunks(MERGES_CSV, merges);
}
