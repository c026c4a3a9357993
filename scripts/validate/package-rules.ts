import * as z from 'zod';

/** Data Package 2.0 as our exports use it, said again from the standard's text: what a reader may rely on. */
const Name = z.string().regex(/^[a-z0-9._-]+$/);
const Field = z.object({
  name: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'datetime']),
  format: z.string().optional(),
  decimalChar: z.string().length(1).default('.'),
  trueValues: z.array(z.string()).default(['true', 'True', 'TRUE', '1']),
  falseValues: z.array(z.string()).default(['false', 'False', 'FALSE', '0']),
  title: z.string(),
  constraints: z.object({ required: z.boolean().optional(), enum: z.array(z.string()).min(1).optional() }).default({}),
});
export type Field = z.infer<typeof Field>;

const Keys = z.array(z.string()).min(1);
const Schema = z
  .object({
    fields: z.array(Field).min(1),
    missingValues: z.array(z.string()),
    primaryKey: Keys.optional(),
    foreignKeys: z
      .array(z.object({ fields: Keys, reference: z.object({ resource: z.string(), fields: Keys }) }))
      .min(1)
      .default([]),
  })
  .refine(({ fields }) => new Set(fields.map(({ name }) => name)).size === fields.length, 'fields have names of their own')
  .refine(
    ({ fields, primaryKey = [], foreignKeys }) =>
      [...primaryKey, ...foreignKeys.flatMap((key) => key.fields)].every((name) => fields.some((field) => field.name === name)),
    'keys are made of fields',
  );

export const Resource = z.object({
  name: Name,
  type: z.literal('table'),
  path: z.string().regex(/^(?![/~.])(?!.*\.\.)[\w.-]+$/),
  title: z.string(),
  description: z.string(),
  format: z.string(),
  mediatype: z.string().regex(/^(?=\S+\/\S+$)/),
  encoding: z.literal('utf-8').optional(),
  dialect: z
    .object({ delimiter: z.string().length(1).default(','), lineTerminator: z.string().default('\r\n') })
    .loose()
    .default({ delimiter: ',', lineTerminator: '\r\n' }),
  schema: Schema,
});
export type Resource = z.infer<typeof Resource>;

export const Package = z
  .object({ $schema: z.url(), name: Name, resources: z.array(Resource).min(1) })
  .refine(({ resources }) => new Set(resources.map(({ name }) => name)).size === resources.length, 'resources have names of their own')
  .refine(
    ({ resources }) =>
      resources.every(({ schema }) =>
        schema.foreignKeys.every(({ fields, reference }) => {
          const to = resources.find(({ name }) => name === reference.resource);
          return (
            fields.length === reference.fields.length &&
            reference.fields.every((name) => to?.schema.fields.some((field) => field.name === name))
          );
        }),
      ),
    'foreign keys lead to fields of a resource',
  );
