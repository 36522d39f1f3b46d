import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Span } from '../../document/span.js';

const text = z.string().optional().catch(undefined);
/** What the date cases resolve to; other kinds of value are read as one without fields. */
const resolvedSchema = z.looseObject({
  date: text,
  startDate: text,
  endDate: text,
  dateTime: text,
  startDateTime: text,
  endDateTime: text,
  time: text,
  startTime: text,
  endTime: text,
});
const valueSchema = z.looseObject({
  Timex: text,
  PastResolution: resolvedSchema.optional().catch(undefined),
  FutureResolution: resolvedSchema.optional().catch(undefined),
});
const resultSchema = z.looseObject({
  Text: z.string(),
  Start: z.number().optional(),
  End: z.number().optional(),
  Length: z.number().optional(),
  TypeName: z.string().optional(),
  Type: z.string().optional(),
  Resolution: z.looseObject({ value: text, unit: text }).nullish().catch(null),
  Value: valueSchema.optional().catch(undefined),
});
const caseSchema = z.looseObject({
  Input: z.string(),
  Context: z.looseObject({ ReferenceDateTime: z.string().optional() }).nullish(),
  Results: z.array(resultSchema).nullish(),
});

export interface RecognizersResult extends Span {
  readonly type: string;
  readonly resolution: { readonly value?: string | undefined; readonly unit?: string | undefined };
  readonly value: z.infer<typeof valueSchema> | undefined;
}

export interface RecognizersCase {
  readonly text: string;
  readonly date: string | undefined;
  readonly results: readonly RecognizersResult[];
}

/** One spec file of Recognizers-Text; `End` is inclusive there. Cases whose span does not stand in the text are left out. */
export function readSpec(folder: string, name: string): readonly RecognizersCase[] {
  const json: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8').replace(/^\uFEFF/, ''));
  return z
    .array(caseSchema)
    .parse(json)
    .map(({ Input: text, Context: context, Results: results }) => ({
      text,
      date: context?.ReferenceDateTime?.slice(0, 10),
      results: (results ?? []).flatMap((result) => {
        const start = placeOf(text, result.Text, result.Start);
        if (start === undefined) return [];
        return [
          {
            start,
            end: start + result.Text.length,
            type: result.TypeName ?? result.Type ?? '',
            resolution: result.Resolution ?? {},
            value: result.Value,
          },
        ];
      }),
    }));
}

function placeOf(text: string, part: string, start: number | undefined): number | undefined {
  const lower = text.toLowerCase();
  const wanted = part.toLowerCase();
  if (start !== undefined && lower.startsWith(wanted, start)) return start;
  const at = lower.indexOf(wanted);
  return at < 0 ? undefined : at;
}
