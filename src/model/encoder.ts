import { join } from 'node:path';
import {
  DEPENDENCIES,
  DEPENDENCY,
  type Dependency,
  PENN_TAG,
  type PennTag,
  TAG,
  type Tag,
} from '../document/labels.js';
import type { EncodingLabels } from '../document/layers.js';
import { WhowhomError } from '../pipeline/errors.js';
import { type BackendChoice, openSession, type Session } from './backend.js';
import { LemmaChooser } from './choose-lemma.js';
import { LemmaScripts } from './lemma-scripts.js';
import type { Manifest } from './manifest.js';
import { readModelFiles } from './model-files.js';
import { WordPieces } from './word-pieces.js';

/** A loaded model: its pieces, its open graph, and what the numbers of its outputs mean. */
export interface Encoder {
  /** The manifest's name. */
  readonly name: string;
  readonly pieces: WordPieces;
  readonly session: Session;
  readonly labels: EncodingLabels;
  readonly lemmas: LemmaChooser;
  /** Numbers in a word's vector. */
  readonly vectorSize: number;
  /** Pieces of a window, with the two that frame it. */
  readonly maxPieces: number;
}

/** Loads a model by its name below models/ or by its path; see readModelFiles and openSession for the errors. */
export async function loadEncoder(model: string, backend: BackendChoice): Promise<Encoder> {
  const { folder, manifest, graph, vocabulary } = await readModelFiles(model);
  const file = join(folder, 'model.onnx');
  const session = await openSession(graph, file, backend);
  const pieces = new WordPieces(vocabulary, {
    maxPieces: manifest.maxPiecesPerWord,
    maxCharacters: manifest.maxCharactersPerWord,
  });
  // The label network's weights are outputs that do not depend on the input: fetched once.
  const constants = await session.run(
    { ids: Int32Array.of(pieces.start, pieces.end), case: new Int32Array(2), first: new Int32Array(1) },
    ['label_weights', 'label_bias', 'vectors'],
  );
  const labels = labelsOf(manifest, constants.label_weights, constants.label_bias, file);
  const vectorSize = constants.vectors.length;
  const lemmas = new LemmaChooser(new LemmaScripts(labels.lemmas), labels.lemmas.length, {
    ...manifest.decoding,
    isInflected: manifest.labels.xpos.map((tag) => manifest.decoding.inflected.includes(tag)),
    isWord: (lemma) => pieces.isWord(lemma),
  });
  return {
    name: manifest.name,
    pieces,
    session,
    labels,
    lemmas,
    vectorSize,
    maxPieces: manifest.maxPieces,
  };
}

function labelsOf(manifest: Manifest, weights: Float32Array, bias: Float32Array, file: string): EncodingLabels {
  const { upos, xpos, lemmas, relations, names } = manifest.labels;
  if (bias.length !== relations.length || weights.length % relations.length !== 0) {
    throw new WhowhomError('model-format', `${file} has ${bias.length} relations, its manifest ${relations.length}`, {
      file,
    });
  }
  const root = relations.indexOf('root');
  if (root < 0) throw new WhowhomError('model-format', `The manifest of ${file} has no relation "root"`, { file });
  return {
    tags: Uint8Array.from(upos, (tag) => TAG[tag as Tag] ?? TAG.X),
    pennTags: Uint8Array.from(xpos, (tag) => PENN_TAG[tag as PennTag] ?? PENN_TAG.XX),
    lemmas,
    relations: Uint8Array.from(relations, dependencyNumber),
    root,
    names,
    sameWord: manifest.decoding.sameWord,
    outside: manifest.decoding.outside,
    calibration: manifest.calibration ?? undefined,
    relationWeights: weights,
    relationBias: bias,
    relationSize: weights.length / relations.length,
  };
}

/** A subtype that is not in our list falls back to its universal relation, and what we do not know at all is `dep`. */
function dependencyNumber(relation: string): number {
  const known: readonly string[] = DEPENDENCIES;
  if (known.includes(relation)) return DEPENDENCY[relation as Dependency];
  return DEPENDENCY[relation.split(':')[0] as Dependency] ?? DEPENDENCY.dep;
}
