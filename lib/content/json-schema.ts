import { buildInputSchema } from './input-schema'
import { frontMatterSchema } from './schema'

/** The JSON Schema (2020-12) of a record's front matter as authors write it: for editors and other programs. */
export function buildJsonSchema(): object {
  return {
    title: 'Front matter of a question',
    ...buildInputSchema(frontMatterSchema),
    // Editors that read a record as YAML see its body, `&nbsp;`, as a second document that is empty.
    type: ['object', 'null'],
  }
}
