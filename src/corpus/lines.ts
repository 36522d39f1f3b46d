import { StringDecoder } from 'node:string_decoder';

export interface TextLine {
  /** From 1. */
  readonly number: number;
  /** Without its line break; undefined where the line is longer than the limit. */
  readonly text: string | undefined;
}

/**
 * Lines of a UTF-8 stream as they come, holding at most one line in memory. A line of more than `maxLength` code units
 * is passed over and comes without text. A byte-order mark before the first line is removed, so is CR before LF.
 */
export async function* readLines(stream: AsyncIterable<Buffer | string>, maxLength: number): AsyncGenerator<TextLine> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let length = 0;
  let number = 1;
  const take = (part: string) => {
    length += part.length;
    if (length <= maxLength) parts.push(part);
    else parts = [];
  };
  const finish = (): TextLine => {
    const text = parts.join('').replace(/\r$/, '');
    const line = {
      number,
      text: length > maxLength ? undefined : number === 1 ? text.replace(/^\u{FEFF}/u, '') : text,
    };
    parts = [];
    length = 0;
    number += 1;
    return line;
  };
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      take(text.slice(start, end));
      yield finish();
      start = end + 1;
    }
    take(text.slice(start));
  }
  take(decoder.end());
  if (length > 0) yield finish();
}
