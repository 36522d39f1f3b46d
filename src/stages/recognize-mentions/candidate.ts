import type { MentionType } from '../../document/labels.js';

/** A name before it becomes a mention; token indices are half-open. */
export interface Candidate {
  readonly firstToken: number;
  readonly endToken: number;
  readonly text: string;
  readonly type: MentionType;
  readonly confidence: number;
}
