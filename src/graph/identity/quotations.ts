import type { DocumentJson, EntityJson } from '../../document/schema.js';
import { compareText } from '../order.js';
import type { Quotation, QuotedMerge } from './identity.js';
import type { Merge } from './merge.js';

/** Code units of a sentence that are kept. */
const LONGEST = 240;

/**
 * One sentence of each side of each merge: of the document whose id sorts first among those that have the form, so that the order in which documents
 * are seen leaves no trace.
 */
export class Quotations {
  readonly #wanted = new Map<string, Map<string, Quotation | undefined>>();

  constructor(merges: readonly Merge[]) {
    for (const { a, b } of merges) {
      for (const { id, form } of [a, b]) {
        const forms = this.#wanted.get(id);
        if (forms) forms.set(form, undefined);
        else this.#wanted.set(id, new Map([[form, undefined]]));
      }
    }
  }

  /** Looks at one entity of a document, under the id that the merges have for it. */
  see(document: DocumentJson, entity: EntityJson, id: string): void {
    const forms = this.#wanted.get(id);
    if (!forms) return;
    for (const [form, known] of forms) {
      if (known && compareText(known.document, document.id) <= 0) continue;
      const mention = entity.mentions
        .map((index) => document.mentions[index]!)
        .find(({ text }) => text.startsWith(form));
      const sentence =
        mention && document.sentences.find(({ start, end }) => start <= mention.start && mention.start < end);
      if (!sentence) continue;
      const text = document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
      const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
      // A copy: a slice would keep the article's whole text in memory.
      forms.set(form, { document: document.id, sentence: Buffer.from(cut, 'utf8').toString('utf8') });
    }
  }

  quote(merge: Merge): QuotedMerge {
    const a = this.#wanted.get(merge.a.id)?.get(merge.a.form);
    const b = this.#wanted.get(merge.b.id)?.get(merge.b.form);
    return { ...merge, ...(a && { sentenceA: a }), ...(b && { sentenceB: b }) };
  }
}
