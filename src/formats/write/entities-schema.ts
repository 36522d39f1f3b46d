import { z } from 'zod';
import { ENTITY_TYPES } from '../../document/labels.js';
import { entityIdSchema } from '../../document/schema.js';
import { ENTITIES_SCHEMA } from './entities-json.js';

const count = z.int().nonnegative();
const days = {
  firstSeen: z.iso.date().optional().describe('First day of publication among its documents'),
  lastSeen: z.iso.date().optional().describe('Last day of publication among its documents'),
};

/** The form of entities.json. docs/outputs.md explains every field. */
export const entitiesSchema = z.strictObject({
  schema: z.literal(ENTITIES_SCHEMA),
  entities: z.array(
    z.strictObject({
      id: entityIdSchema,
      type: z.enum(ENTITY_TYPES),
      name: z.string(),
      country: z.string().optional().describe('ISO 3166-1 alpha-3'),
      latitude: z.number().optional(),
      longitude: z.number().optional(),
      aliases: z.array(z.strictObject({ name: z.string(), mentions: count })),
      roles: z.array(z.strictObject({ title: z.string(), of: z.string().optional(), documents: count, ...days })),
      mentions: count,
      documents: count,
      sources: count,
      ...days,
      joined: z
        .array(
          z.strictObject({
            id: entityIdSchema,
            name: z.string(),
            reason: z.string(),
            score: z.number(),
            documents: count,
          }),
        )
        .describe('Other ids of the articles that are this entity'),
      reasons: z.array(z.strictObject({ reason: z.string(), documents: count })).describe('Why mentions were joined'),
    }),
  ),
});
