import type { z } from 'zod'
import { buildInputSchema } from './input-schema'
import type { Problem } from './issue'
import { proposeValue } from './propose-value'

/**
 * Turns one of zod's issues into a sentence that an author understands.
 * @param input what was validated; tells a missing field from a wrong one.
 * @param schema the schema that was asked, for the examples of its fields.
 * @param remedies what to do about a field, by path, where that is known.
 */
export function describeIssue(
  issue: z.core.$ZodIssue,
  input: unknown,
  schema: z.ZodType,
  remedies: Readonly<Record<string, string | undefined>> = {},
): Omit<Problem, 'severity'> {
  if (issue.path.length === 0) return notFields
  const name = formatPath(issue.path)
  if (issue.code === 'invalid_key') {
    const reason = issue.issues[0]?.message ?? 'is not valid'
    const message = `The name of the field \`${name}\` ${reason}.`
    return { code: 'field-name', message, fix: 'Correct the name.' }
  }
  const value = getValue(input, issue.path)
  const example = getExample(issue.path, schema)
  const known = remedies[name]
  const fix = known ?? (example === undefined ? undefined : `Write it like this: \`${example}\`.`)
  if (value === undefined) {
    return {
      code: 'field-missing',
      message: `The field \`${name}\` is missing.`,
      fix: fix ?? `Add \`${String(issue.path.at(-1))}:\` with its value.`,
    }
  }
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : []
  const proposed = proposeValue(value, issue.message, choices)
  const others: readonly [part: string, fix: string][] = [
    ['empty', 'Write its text.'],
    ['must be text', 'Write its text on one line, or below it in a `|` block.'],
    ['YYYY-MM-DD', 'Write the day as YYYY-MM-DD.'],
    ['a day and a time', 'Write it as YYYY-MM-DD, or as YYYY-MM-DDThh:mm.'],
  ]
  return {
    code: 'field-invalid',
    message: `The field \`${name}\` ${issue.message}${describeFound(value)}.`,
    fix:
      known ??
      (proposed === undefined
        ? others.find(([part]) => issue.message.includes(part))?.[1]
        : `Write \`${String(issue.path.at(-1))}: ${proposed}\`.`) ??
      fix ??
      'Correct the value.',
  }
}

/**
 * The problem of a field that nothing reads.
 * @param meant the field that was most likely meant; absent if none is near, or it is there already.
 */
export function describeUnknown(name: string, meant?: string): Omit<Problem, 'severity'> {
  return {
    code: 'field-unknown',
    message: `The field \`${name}\` is not known; nothing reads it.`,
    fix: meant === undefined ? 'Remove it.' : `Write \`${meant}\` instead, or remove it.`,
  }
}

/** The problem of a document that is a list or a text. */
export const notFields: Omit<Problem, 'severity'> = {
  code: 'not-fields',
  message: 'This is not a list of fields with values.',
  fix: 'Write one `field: value` per line.',
}

/** `seo.title`, `redirect_from[1]`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`
    return name ? `${name}.${String(key)}` : String(key)
  }, '')
}

function getValue(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    input,
  )
}

function describeFound(value: unknown): string {
  if (Array.isArray(value)) return '; it is a list'
  if (typeof value === 'object') return '; it is a mapping'
  if (typeof value !== 'string') return `; it is the ${typeof value} ${String(value)}`
  if (value.trim() === '') return ''
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value
  return `; it is ${JSON.stringify(shown)}`
}

/** The example of the field at `path`, as a line of YAML; absent if the schema gives none. */
function getExample(path: readonly PropertyKey[], schema: z.ZodType): string | undefined {
  let node: z.core.JSONSchema.BaseSchema | undefined = getJsonSchema(schema)
  let name = ''
  for (const key of path) {
    if (typeof key === 'number') break
    name = String(key)
    const field: z.core.JSONSchema._JSONSchema | undefined = node?.properties?.[name]
    node = typeof field === 'object' ? field : undefined
  }
  const example = node?.examples?.[0]
  return example === undefined ? undefined : `${name}: ${String(example)}`
}

const jsonSchemas = new WeakMap<z.ZodType, z.core.JSONSchema.BaseSchema>()

function getJsonSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  let known = jsonSchemas.get(schema)
  if (!known) {
    known = buildInputSchema(schema)
    jsonSchemas.set(schema, known)
  }
  return known
}
