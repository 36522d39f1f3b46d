import { BATCH_SIZE } from '../corpus/batches.js';
import type { Extractor } from '../corpus/extractor.js';
import type { Skip } from '../corpus/read-event.js';
import type { Source } from '../document/layers.js';
import { parseArticleLine } from '../formats/read/index.js';
import type { Queue } from './queue.js';
import { refuse } from './refusal.js';

export interface Work {
  readonly extractor: Extractor;
  readonly queue: Queue;
}

/** One article's JSON to its document's line. Throws RefusedError 422 where it is no article. */
export async function documentOf(body: string, work: Work, signal: AbortSignal): Promise<string> {
  const parsed = parseArticleLine(body, 1);
  if (parsed.kind === 'skip') return refuseSkip(parsed.skip);
  const [item] = (await work.queue.run(() => work.extractor.run([parsed.source]), signal)).items;
  return item!.kind === 'document' ? item!.line : refuseSkip(item!.skip);
}

/**
 * Article lines to as many answer lines in the same order, empty lines aside: a document, or `{"error": …}` with the number of the
 * line that gave none. Throws RefusedError 422 where no line gave a document.
 */
export async function documentLines(body: string, work: Work, signal: AbortSignal): Promise<string> {
  const answers: string[] = [];
  const places: number[] = [];
  const sources: Source[] = [];
  let number = 0;
  for (const line of body.split('\n')) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = parseArticleLine(line, number);
    if (parsed.kind === 'skip') answers.push(errorLine(parsed.skip, number));
    else {
      places.push(answers.length);
      sources.push(parsed.source);
      answers.push(String(number));
    }
  }
  let documents = 0;
  for (let start = 0; start < sources.length; start += BATCH_SIZE) {
    const batch = sources.slice(start, start + BATCH_SIZE);
    const { items } = await work.queue.run(() => work.extractor.run(batch), signal);
    items.forEach((item, i) => {
      const place = places[start + i]!;
      if (item.kind === 'document') documents += 1;
      answers[place] = item.kind === 'document' ? item.line : errorLine(item.skip, Number(answers[place]));
    });
  }
  if (documents === 0) {
    const message = answers.length
      ? `None of ${answers.length} lines is an article; the first: ${answers[0]!.trim()}`
      : 'There is no line.';
    refuse({ status: 422, code: 'no-articles', message });
  }
  return answers.join('');
}

function errorLine({ code, message }: Skip, line: number): string {
  return `${JSON.stringify({ error: { code, line, message } })}\n`;
}

function refuseSkip({ code, message }: Skip): never {
  return refuse({ status: 422, code, message });
}
