import { z } from 'zod'

/**
 * The JSON Schema (2020-12) of what authors write, with the examples of every field: zod leaves those of a field out
 * whose value it turns into another, since they might be examples of that.
 */
export function buildInputSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const examples = z.globalRegistry.get(zodSchema)?.examples
      if (Array.isArray(examples)) jsonSchema.examples = examples
    },
  })
}
