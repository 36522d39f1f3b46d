import type { Relation } from '../../document/layers.js';
import { type Head, loadHead } from '../../model/head.js';
import type { ClauseContext } from './clause-context.js';
import { ConfidenceInput } from './confidence-input.js';
import type { Found } from './find-relations.js';

/** The head's name below models/. */
export const CONFIDENCE_HEAD = 'heads/confidence';

/** A document's relations, each with the probability that it is right. */
export type Confidence = (context: ClauseContext, found: readonly Found[]) => readonly Relation[];

/** Loads the head of confidence. Throws as loadHead does. */
export function loadConfidence(): Confidence {
  const { head } = loadHead(CONFIDENCE_HEAD);
  return (context, found) => withConfidence(context, found, head);
}

/** The relations with the head's probabilities. */
export function withConfidence(context: ClauseContext, found: readonly Found[], head: Head): readonly Relation[] {
  const input = new ConfidenceInput(context);
  const features: number[] = [];
  const values: number[] = [];
  const take = (name: string, value: number): void => {
    features.push(head.featureNumber(name));
    values.push(value);
  };
  return found.map((one) => {
    features.length = 0;
    values.length = 0;
    input.read(one, take);
    return { ...one.relation, confidence: head.probabilities({ vector: NOTHING, features, values })[0]! };
  });
}

const NOTHING = new Float32Array(0);
