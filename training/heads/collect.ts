import type { Document, Relation, Source } from '#dist/document/layers.js';
import { type EventInput, eventInput } from '#dist/stages/extract-relations/event-input.js';
import type { Frame } from '#dist/stages/extract-relations/frame.js';
import { ruledType } from '#dist/stages/extract-relations/ruled-type.js';
import { observeRelations } from './observe.js';

/** A relation typed by the rules alone, with what a head would read of it. */
export interface Collected {
  readonly relation: Relation;
  readonly frame: Frame;
  readonly input: EventInput;
}

export interface CollectedDocument {
  readonly document: Document;
  readonly collected: readonly Collected[];
}

/** What the event head would read of each relation of these sources; `keep` is a folder for the encoder's output. */
export async function collectRelations(
  sources: readonly Source[],
  keep?: string,
): Promise<readonly CollectedDocument[]> {
  const observed = await observeRelations(
    sources,
    (context, found) =>
      found.map(({ relation, frame }) => ({
        relation,
        frame,
        input: eventInput(context, frame, ruledType(context, frame), context.encoding!),
      })),
    keep,
  );
  return observed.map(({ document, seen }) => ({ document, collected: seen }));
}
