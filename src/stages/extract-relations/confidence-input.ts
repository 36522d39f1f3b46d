import { ArcCertainty } from './arc-certainty.js';
import type { Participant } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Found } from './find-relations.js';

/** Takes one named number that is known of a relation. */
export type Take = (feature: string, value: number) => void;

/** Fewer people than these confuse nobody: so short a text says nothing more by them. */
const FEW = 3;

/**
 * What tells right relations from wrong ones: the rule, how many ends are actors, how the text names them, how far the farther end
 * stands from the trigger, the parser's least certain arc and the least certain name between them, sides where a verb's subject and
 * object rarely stand, whether it stands in somebody's quoted words, and how many people there are to be mistaken for one another.
 */
export class ConfidenceInput {
  readonly #context: ClauseContext;
  readonly #arcs: ArcCertainty;
  readonly #people: number;

  constructor(context: ClauseContext) {
    this.#context = context;
    this.#arcs = new ArcCertainty(context);
    this.#people = context.view.layers.entities.filter(({ type }) => type === 'person').length;
  }

  /** Everything that is known of one relation of the document. */
  read({ frame, relation: { sentence } }: Found, take: Take): void {
    const context = this.#context;
    const { subject, object, trigger, rule } = frame;
    const actors = Number(subject.entity !== undefined) + Number(object.entity !== undefined);
    take(`rule:${rule}`, 1);
    take(`actors:${actors}`, 1);
    take(`rule:${rule} actors:${actors}`, 1);
    take(`subject:${formOf(context, subject)}`, 1);
    take(`object:${formOf(context, object)}`, 1);
    const farther = Math.max(Math.abs(subject.head - trigger), Math.abs(object.head - trigger));
    take('log distance', Math.log(1 + farther));
    const first = Math.min(subject.head, object.head, trigger);
    const last = Math.max(subject.head, object.head, trigger);
    take('log arc', this.#arcs.leastBetween(sentence, first, last));
    take('log name', Math.log(Math.min(nameConfidence(context, subject), nameConfidence(context, object))));
    take('log people', Math.log(Math.max(FEW, this.#people)));
    if (context.quotesAt(trigger).length > 0) take('quoted', 1);
    if (!rule.startsWith('nsubj')) return;
    if (subject.head > trigger) take('subject behind', 1);
    if (object.head < trigger) take('object before', 1);
  }
}

const UNRESOLVED = /^(?:i|you|he|she|it|we|they|me|him|her|us|them|who|whom|which|that|this|these|those)$/;

/** How the text names an end. */
function formOf(context: ClauseContext, { head, entity, clause }: Participant): string {
  if (clause) return 'clause';
  if (!entity) return UNRESOLVED.test(context.word(head)) ? 'open pronoun' : 'thing';
  // "Russian forces", "the president, X", "which": the phrase stands for an actor that its head does not name.
  if (context.entityAt(head) !== entity) return 'through';
  return context.mentionAt(head)!.form;
}

const LEAST_NAME = 0.05;

/** The confidence of the name at an end; 1 where there is none. */
function nameConfidence(context: ClauseContext, { head, entity }: Participant): number {
  const mention = entity && context.mentionAt(head);
  return mention?.form === 'name' ? Math.max(LEAST_NAME, mention.confidence) : 1;
}
