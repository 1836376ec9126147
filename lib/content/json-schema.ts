import type { z } from 'zod'
import { buildInputSchema } from './input-schema'
import { frontMatterSchema } from './schema'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * The JSON Schema (2020-12) of a record's front matter as authors write it: for editors and other programs. It allows
 * what the portal reads without a word: fields that are left empty, but no field that nothing reads.
 */
export function buildJsonSchema(): object {
  return {
    title: 'Front matter of a question',
    ...close(buildInputSchema(frontMatterSchema)),
    // Editors that read a record as YAML see its body, `&nbsp;`, as a second document that is empty.
    type: ['object', 'null'],
  }
}

/** Lets the optional fields of an object be empty, and no other field be in it. */
function close(schema: JsonSchema): JsonSchema {
  if (!schema.properties) return schema
  // Of an object editors would show it for a field that is not known, instead of the field's name.
  const { required = [], errorMessage: _, ...rest } = schema
  const fields = Object.entries(schema.properties).map(([name, field]) => {
    if (typeof field !== 'object') return [name, field]
    const closed = close(field)
    return [name, required.includes(name) ? closed : allowNull(closed)]
  })
  return {
    ...rest,
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(fields),
    additionalProperties: false,
  }
}

function allowNull(schema: JsonSchema): JsonSchema {
  if (schema.anyOf) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] }
  return {
    ...schema,
    type: [schema.type, 'null'].flat() as JsonSchema['type'],
    ...(schema.enum && { enum: [...schema.enum, null] }),
  }
}
