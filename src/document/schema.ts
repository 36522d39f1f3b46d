import { z } from 'zod';
import {
  CERTAINTIES,
  CHANGES,
  COMPARATORS,
  DATE_KINDS,
  ENTITY_TYPES,
  FIGURE_KINDS,
  MENTION_FORMS,
  MENTION_TYPES,
  POLARITIES,
  RELATION_TYPES,
  TENSES,
} from './labels.js';

export const DOCUMENT_SCHEMA = 'whowhom/document@1';

const offset = z.int().nonnegative();
const index = z.int().nonnegative();
const confidence = z.number().min(0).max(1).describe('Probability, 0 to 1, that this is right');
const span = { start: offset.describe('First UTF-16 code unit'), end: offset.describe('One past the last code unit') };
const spanText = { ...span, text: z.string().describe('The text from start to end') };
/** Letters of any script, digits, `.`, `-` and `_` after the type. */
const ENTITY_ID = /^[a-z]+:[\p{L}\p{N}\p{M}._-]+$/u;
/**
 * Readable, stable and a valid XML NMTOKEN: `person:xi-jinping`. The first pattern is the one in the JSON Schema: validators in
 * other languages have no `\p{…}`, and some read a bare bracket in a class as another class.
 */
export const entityIdSchema = z
  .string()
  .regex(/^(?:country|person|organization|location|facility|group|product|miscellaneous):[^\s!-,/:-@\x5b-\x5e`{-~]+$/)
  .refine((id) => ENTITY_ID.test(id), 'Expected letters, digits, ".", "-" and "_" after the type');

const argument = z.strictObject({ ...spanText, entity: entityIdSchema.optional() });

export const mentionSchema = z.strictObject({
  ...spanText,
  type: z.enum(MENTION_TYPES),
  form: z.enum(MENTION_FORMS),
  entity: entityIdSchema.optional().describe('The entity it refers to, where resolved'),
  confidence,
});

export const dateSchema = z.strictObject({
  ...spanText,
  kind: z.enum(DATE_KINDS),
  value: z.string().min(1).describe('TIMEX3 value'),
  mod: z.string().optional().describe('TIMEX3 mod: START, MID, END, APPROX, …'),
  from: z.string().optional().describe('Start of the half-open interval, ISO 8601'),
  to: z.string().optional().describe('End of the half-open interval, ISO 8601'),
});

export const figureSchema = z.strictObject({
  ...spanText,
  kind: z.enum(FIGURE_KINDS),
  value: z.number(),
  unit: z.string().optional().describe('ISO 4217 code, "percent", "year", a unit or what is counted, in the singular'),
  comparator: z.enum(COMPARATORS),
  low: z.number().optional(),
  high: z.number().optional(),
  change: z.enum(CHANGES),
  of: z.strictObject(spanText).optional().describe('What is counted or measured'),
  date: index.optional().describe('Index into dates'),
});

export const entitySchema = z.strictObject({
  id: entityIdSchema,
  type: z.enum(ENTITY_TYPES),
  name: z.string().min(1),
  aliases: z.array(z.string()).describe('Other names in this document, sorted'),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('ISO 3166-1 alpha-3'),
  latitude: z.number().min(-90).max(90).optional().describe('Of a place, in degrees north, to a hundredth'),
  longitude: z.number().min(-180).max(180).optional().describe('Of a place, in degrees east, to a hundredth'),
  roles: z.array(z.strictObject({ title: z.string(), of: entityIdSchema.optional() })),
  mentions: z.array(index).describe('Indices into mentions, ascending'),
  reasons: z.array(z.string()).describe('Why its mentions were joined'),
});

export const quoteSchema = z.strictObject({
  ...spanText,
  direct: z.boolean(),
  speaker: argument.optional(),
  cue: z.strictObject(spanText).optional(),
});

export const relationSchema = z.strictObject({
  subject: argument,
  predicate: z.string().min(1).describe('Normal form: lemmas without auxiliaries, negation and tense'),
  phrase: z.string().min(1).describe('The words of the relation as the text has them'),
  object: argument,
  further: z.array(argument).optional().describe('What else the clause says, with keep: all alone'),
  type: z.enum(RELATION_TYPES),
  trigger: z.strictObject(spanText),
  sentence: index.describe('Index into sentences'),
  polarity: z.enum(POLARITIES),
  certainty: z.enum(CERTAINTIES),
  time: z.enum(TENSES),
  reportedBy: entityIdSchema.optional(),
  date: index.optional().describe('Index into dates'),
  figures: z.array(index).describe('Indices into figures'),
  rule: z.string().describe('Which rule found it'),
  confidence: confidence.describe(
    'Calibrated probability, 0 to 1, that the text says this of these two; with keep: all a rank, not a probability',
  ),
});

/** The JSON of one document: one line each in documents.jsonl. docs/outputs.md explains every field. */
export const documentSchema = z.strictObject({
  schema: z.literal(DOCUMENT_SCHEMA),
  id: z.string().min(1),
  title: z.string().optional(),
  date: z.iso.date().optional().describe('Day of publication'),
  url: z.string().optional(),
  publisher: z.string().optional(),
  path: z.string().optional(),
  text: z.string(),
  sentences: z.array(z.strictObject(span)),
  mentions: z.array(mentionSchema),
  dates: z.array(dateSchema),
  figures: z.array(figureSchema),
  entities: z.array(entitySchema),
  quotes: z.array(quoteSchema),
  relations: z.array(relationSchema),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string(), stage: z.string() })),
});

export type DocumentJson = z.infer<typeof documentSchema>;
export type MentionJson = z.infer<typeof mentionSchema>;
export type EntityJson = z.infer<typeof entitySchema>;
export type RelationJson = z.infer<typeof relationSchema>;
export type ArgumentJson = z.infer<typeof argument>;
