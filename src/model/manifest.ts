import { z } from 'zod';

/** The version of the format that this runtime reads: training/FORMAT.md. */
export const FORMAT_VERSION = 1;

const fileFacts = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int().nonnegative() });

/** What the runtime reads of manifest.json; the rest (scores, command, date) is for people. */
export const manifestSchema = z.object({
  formatVersion: z.literal(FORMAT_VERSION),
  name: z.string().min(1),
  files: z.object({ 'model.onnx': fileFacts, 'vocab.txt': fileFacts }),
  maxPieces: z.number().int().min(16),
  maxPiecesPerWord: z.number().int().min(1),
  maxCharactersPerWord: z.number().int().min(1),
  caseClasses: z.array(z.string()),
  paragraphStart: z.number().int(),
  labels: z.object({
    upos: z.array(z.string()).min(1),
    xpos: z.array(z.string()).min(1),
    lemmas: z.array(z.string()).min(1),
    relations: z.array(z.string()).min(1),
    names: z.array(z.string()).min(1),
  }),
  decoding: z
    .object({
      sameWord: z
        .number()
        .min(0)
        .max(1)
        .describe("How much a document's other uses of a word count for its name class"),
      outside: z.number().describe('Added to the score of no name'),
      knownLemma: z.number().describe('Added to a lemma that is a whole word of the vocabulary'),
      unchangedInflected: z.number().describe("Taken off a word's own form where its tag says that it is inflected"),
      inflected: z.array(z.string()).describe('Those Penn tags'),
    })
    .default({ sameWord: 0, outside: 0, knownLemma: 0, unchangedInflected: 0, inflected: [] }),
  calibration: z
    .object({ a: z.number(), d: z.number(), classes: z.record(z.string(), z.number()) })
    .nullish()
    .describe("How a name's log odds become a probability; without it they are taken as they are"),
});
export type Manifest = z.infer<typeof manifestSchema>;
