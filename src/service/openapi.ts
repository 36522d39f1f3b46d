import { z } from 'zod';
import { documentSchema } from '../document/schema.js';
import { GRAPH_FORMATS } from './graph-worker.js';

/** What an article line may hold; docs/outputs.md says how each field is read. Other fields are passed over. */
export const articleSchema = z.looseObject({
  text: z
    .string()
    .min(1)
    .describe('The body, to the letter; offsets are counted in it (after the title, where there is one)'),
  id: z.union([z.string(), z.number()]).optional().describe('Unless given, made of url, date, title and text'),
  title: z.string().optional(),
  date: z.string().optional().describe('Day of publication: ISO 8601 or YYYYMMDD'),
  url: z.string().optional(),
  publisher: z.string().optional(),
});

export const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    line: z.int().positive().optional().describe('From 1, where lines were sent'),
  }),
});

const REASONS = {
  413: 'The body is larger than the service reads',
  415: 'The body is of another media type than this path reads',
  422: 'What was sent is no article or no document; the error says why',
  429: 'Too many requests of this address are under way',
  503: 'Overloaded, too slow, or stopping; Retry-After says when to try again',
};

/** The description of the service, its schemas made from those that documents are checked with. */
export function openapi(version: string): object {
  const json = (schema: z.ZodType) =>
    z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' });
  const of = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });
  const refusals = Object.fromEntries(
    Object.entries(REASONS).map(([status, description]) => [
      status,
      { description, content: { 'application/json': of('Error') } },
    ]),
  );
  const lines = (what: string) => ({ schema: { type: 'string', description: `${what}, one JSON object a line` } });
  return {
    openapi: '3.1.0',
    info: {
      title: 'whowhom',
      version,
      description: 'News articles to documents (who did what to whom, with the exact words), documents to one graph.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: {
      '/documents': {
        post: {
          summary: 'One article, or article lines, to documents',
          requestBody: {
            required: true,
            content: { 'application/json': of('Article'), 'application/x-ndjson': lines('Articles') },
          },
          responses: {
            200: {
              description: 'The document; of lines as many lines in the same order, a document or an error each',
              content: { 'application/json': of('Document'), 'application/x-ndjson': lines('Documents and errors') },
            },
            ...refusals,
          },
        },
      },
      '/graph': {
        post: {
          summary: 'Document lines to one graph',
          parameters: [
            {
              name: 'format',
              in: 'query',
              schema: { type: 'string', enum: Object.keys(GRAPH_FORMATS), default: 'graphml' },
            },
          ],
          requestBody: { required: true, content: { 'application/x-ndjson': lines('Documents') } },
          responses: {
            200: {
              description: 'The graph',
              content: Object.fromEntries(Object.values(GRAPH_FORMATS).map((type) => [type, {}])),
            },
            ...refusals,
          },
        },
      },
      '/health': {
        get: {
          summary: 'Whether articles are taken',
          responses: { 200: { description: 'Yes' }, 503: { description: 'It is stopping' } },
        },
      },
      '/metrics': { get: { summary: 'Counters for Prometheus', responses: { 200: { description: 'Text' } } } },
      '/openapi.json': { get: { summary: 'This description', responses: { 200: { description: 'OpenAPI 3.1' } } } },
    },
    components: { schemas: { Article: json(articleSchema), Document: json(documentSchema), Error: json(errorSchema) } },
  };
}
