import { z } from 'zod'
import { type Field, pickSchemas } from './field'
import { fields } from './fields'

/** The front matter of a record. Unknown fields are kept, with a warning from `decodeRecord`. */
export const frontMatterSchema = z.looseObject(pickSchemas(fields))

export type FrontMatter = z.infer<typeof frontMatterSchema>

/** Fields that hold a related question each. */
export const relatedFields = Object.keys(fields).filter(
  (name): name is Extract<keyof typeof fields, `related_article${number}`> =>
    name.startsWith('related_article'),
)

/** Name of a field, or of a mapping and of a field in it. */
export type FieldName = readonly [name: string, ...member: string[]]

/** A field with its entry. */
export type FieldOf<Property extends keyof Field> = readonly [
  path: FieldName,
  field: Field & Required<Pick<Field, Property>>,
]

/** Fields whose entries have a property, members of mappings behind those of the top level. */
export function listFieldsWith<Property extends keyof Field>(
  property: Property,
): FieldOf<Property>[] {
  const top: (readonly [FieldName, Field])[] = Object.entries(fields).map(([name, field]) => [
    [name],
    field,
  ])
  const nested = top.flatMap(([[name], { members = {} }]) =>
    Object.entries(members).map(([member, field]) => [[name, member], field] as const),
  )
  return [...top, ...nested].filter(
    (one): one is FieldOf<Property> => one[1][property] !== undefined,
  )
}

/** The value of a field; `undefined` if there is none. */
export function getField(
  front: Readonly<Record<string, unknown>>,
  [name, member]: FieldName,
): unknown {
  const value = front[name]
  if (member === undefined || typeof value !== 'object' || value === null) {
    return member === undefined ? value : undefined
  }
  return (value as Record<string, unknown>)[member]
}

/** Name of a field that the catalog keeps as it is. */
export type KeptField = {
  [Name in keyof typeof fields]: (typeof fields)[Name] extends { column: string } ? Name : never
}[keyof typeof fields]

/** Names of the fields that the catalog keeps as they are. */
export const keptFields = listFieldsWith('column').map(([[name]]) => name as KeptField)

/** Fields by which a search can be narrowed, with the words for their values. */
export const facetFields = listFieldsWith('isFacet').map(([[name], { fact, column }]) => {
  if (!fact?.words || !column) throw new Error(`The facet ${name} has no words, or no column.`)
  return { name, title: fact.name, words: fact.words }
})

/** Names of the fields by which a search can be narrowed. */
export const facetNames = facetFields.map(({ name }) => name)

/** A validated record, as one file holds it. */
export interface QuestionRecord {
  /** Path below the content root, with forward slashes. */
  file: string
  /** Subject's slug: the folder's name. */
  subject: string
  /** Question's slug: the file's name without `.md`. */
  slug: string
  front: FrontMatter
  /** SHA-256 of the file's bytes, hex. */
  hash: string
}
