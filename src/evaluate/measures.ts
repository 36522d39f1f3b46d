/** Counts behind precision, recall and F1. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** Precision, recall and F1 in percent; 0 where there is nothing to divide by. */
export function precisionRecallF1({ right, found, wanted }: Counts): { precision: number; recall: number; f1: number } {
  const precision = found ? (100 * right) / found : 0;
  const recall = wanted ? (100 * right) / wanted : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}
