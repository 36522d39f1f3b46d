import { z } from 'zod';
import { documentSchema } from '../document/schema.js';
import { entitiesSchema } from '../formats/write/entities-schema.js';
import { pipelineFileSchema } from '../pipeline/pipeline.js';

/** The JSON Schemas in docs/schema, by file name, from the types' one source. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const text = (schema: z.ZodType, title: string) =>
    `${JSON.stringify({ title, ...z.toJSONSchema(schema) }, undefined, 2)}\n`;
  return {
    'document.schema.json': text(documentSchema, 'One document of whowhom'),
    'entities.schema.json': text(entitiesSchema, 'entities.json of whowhom'),
    'pipeline.schema.json': text(pipelineFileSchema, 'A pipeline file of whowhom'),
  };
}
