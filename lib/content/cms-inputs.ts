import { dump } from 'js-yaml'
import type { Field } from './field'
import { buildInputSchema } from './input-schema'
import { listFieldsWith } from './schema'

/** The line of CloudCannon's configuration below which the inputs of the fields stand, up to its end. */
const heading = '    _inputs:\n'

/**
 * CloudCannon's configuration with an input for every field of a record, members of mappings behind those of the top
 * level; of several fields with one name, the first counts.
 * @param config the text of `cloudcannon.config.yml`; what stands before its inputs is kept.
 */
export function writeCmsInputs(config: string): string {
  const inputs: Record<string, object> = {}
  for (const [path, field] of listFieldsWith('schema')) inputs[path.at(-1) ?? ''] ??= build(field)
  const yaml = dump(inputs, { lineWidth: -1, quotingType: '"' })
  const start = config.indexOf(heading) + heading.length
  return config.slice(0, start) + yaml.replace(/^(?=.)/gm, ' '.repeat(6))
}

function build({ schema, input: { type, instance_value, hidden } = {} }: Field): object {
  const { description, type: kind, enum: values } = buildInputSchema(schema)
  return {
    type: type ?? (values ? 'select' : (inputTypes[String(kind)] ?? 'text')),
    ...(instance_value && { instance_value }),
    comment: description,
    ...(hidden && { hidden }),
    ...(values && { options: { values } }),
  }
}

/** Inputs by the types of JSON Schema. */
const inputTypes: Readonly<Record<string, string>> = {
  boolean: 'checkbox',
  integer: 'number',
  number: 'number',
  object: 'object',
}
