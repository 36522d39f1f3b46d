import { toFourDigits } from '../../document/four-digits.js';
import type { EncodingLabels } from '../../document/layers.js';
import type { BioTags } from '../../model/viterbi.js';

const LEAST = 1e-6;

/** A name's words `first .. end` (half-open) and where its sentence ends. */
export interface NameSpan {
  readonly first: number;
  readonly end: number;
  readonly sentenceEnd: number;
}

/**
 * The calibrated probability that a span is a name of the class, from 0 to 1: the model's own probability of the span (and that it
 * does not go on, where its sentence does), put right by the map that was fitted on development data.
 */
export function nameConfidence(
  scores: Float64Array,
  tags: BioTags,
  kind: number,
  { first, end, sentenceEnd }: NameSpan,
  calibration: EncodingLabels['calibration'],
): number {
  const begin = tags.kind.indexOf(kind);
  const inside = tags.kind.lastIndexOf(kind);
  let logP = logProbability(scores, first, tags.count, begin);
  for (let i = first + 1; i < end; i++) logP += logProbability(scores, i, tags.count, inside);
  if (end < sentenceEnd) {
    logP += Math.log1p(-Math.min(Math.exp(logProbability(scores, end, tags.count, inside)), 1 - 1e-9));
  }
  const p = Math.min(Math.max(Math.exp(logP), LEAST), 1 - LEAST);
  if (!calibration) return toFourDigits(p);
  const offset = calibration.classes[tags.classes[kind]!] ?? 0;
  const logOdds = Math.log(p / (1 - p));
  return toFourDigits(1 / (1 + Math.exp(-(calibration.a * logOdds + offset + calibration.d * Math.log(end - first)))));
}

function logProbability(scores: Float64Array, row: number, count: number, tag: number): number {
  const base = row * count;
  let top = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) top = Math.max(top, scores[base + k]!);
  let sum = 0;
  for (let k = 0; k < count; k++) sum += Math.exp(scores[base + k]! - top);
  return scores[base + tag]! - top - Math.log(sum);
}
