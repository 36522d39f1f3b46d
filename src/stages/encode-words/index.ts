import { z } from 'zod';
import type { DocumentView } from '../../document/layers.js';
import { paragraphTokenEnds } from '../../document/paragraphs.js';
import { BACKEND_CHOICES, type BackendChoice } from '../../model/backend.js';
import { type EncoderText, encodeText } from '../../model/encode.js';
import { loadEncoder } from '../../model/encoder.js';
import { identifyModel } from '../../model/model-files.js';
import { WhowhomError } from '../../pipeline/errors.js';
import { defineStage } from '../../pipeline/stage.js';

/** Runs the encoder once over every document's words; the stages after it decode what it says. */
export const encodeWords = defineStage({
  name: 'encode-words',
  needs: ['tokens'],
  adds: ['encoding'],
  options: z.strictObject({
    model: z.string().min(1).default('default').describe('A folder below models/, or a path to a model folder'),
    backend: z
      .enum(BACKEND_CHOICES)
      .default('auto')
      .describe('auto: native where onnxruntime-node is installed, else wasm; WHOWHOM_BACKEND says what auto means'),
    vectors: z.boolean().default(false).describe("Keep the words' vectors, for stages that classify with them"),
  }),
  identify: ({ model }) => identifyModel(model),
  async create({ model, backend, vectors }) {
    const encoder = await loadEncoder(model, chooseBackend(backend));
    const process = async (documents: readonly DocumentView<'tokens'>[]) => {
      const results = [];
      // One after the other: a window alone gives the same scores in any company, and the runtime is one thread.
      for (const document of documents) {
        results.push({ layers: { encoding: await encodeText(textOf(document), encoder, vectors) } });
      }
      return results;
    };
    return Object.assign(process, { facts: { backend: encoder.session.backend } });
  },
});

/** The encoder reads words as they are written: lost apostrophes and odd quotes were in its training. */
function textOf({ source, layers }: DocumentView<'tokens'>): EncoderText {
  const { tokens } = layers;
  return {
    count: tokens.count,
    wordAt: (i) => source.text.slice(tokens.start[i], tokens.end[i]),
    paragraphEnds: paragraphTokenEnds(source, tokens),
  };
}

function chooseBackend(option: BackendChoice): BackendChoice {
  const wanted = process.env['WHOWHOM_BACKEND'];
  if (option !== 'auto' || !wanted) return option;
  const choice = BACKEND_CHOICES.find((name) => name === wanted);
  if (!choice) {
    throw new WhowhomError(
      'invalid-backend',
      `WHOWHOM_BACKEND is "${wanted}"; it can be ${BACKEND_CHOICES.join(', ')}`,
      { expected: BACKEND_CHOICES, got: wanted },
    );
  }
  return choice;
}
