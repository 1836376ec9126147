import { z } from 'zod'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * The JSON Schema (2020-12) of what authors write, with the examples of every field: zod leaves those of a field out
 * whose value it turns into another, since they might be examples of that. What the schema says of a wrong value stands
 * in `errorMessage` and `patternErrorMessage`, which editors show instead of a type's name or a regular expression.
 */
export function buildInputSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const examples = z.globalRegistry.get(zodSchema)?.examples
      if (Array.isArray(examples)) jsonSchema.examples = examples
      const { error, checks = [] } = zodSchema._zod.def
      const message = getMessage(error)
      if (message) jsonSchema.errorMessage = message
      if (jsonSchema.minLength === 1) {
        // Editors show a message of ours for a pattern alone; and a blank text is empty as well.
        delete jsonSchema.minLength
        jsonSchema.pattern = '\\S'
      }
      const ofPattern = checks
        .map(({ _zod: { def } }) =>
          'pattern' in def || def.check === 'min_length' ? getMessage(def.error) : undefined,
        )
        .find((found) => found !== undefined)
      if (jsonSchema.pattern !== undefined && (ofPattern ?? message) !== undefined) {
        jsonSchema.patternErrorMessage = ofPattern ?? message
      }
    },
  })
}

/** What a schema says of a wrong value, as a sentence: `must be text` gives `Must be text.` */
function getMessage(error: z.core.$ZodErrorMap<never> | undefined): string | undefined {
  const found = error?.({ input: undefined, path: [] } as never)
  const text = typeof found === 'string' ? found : found?.message
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
