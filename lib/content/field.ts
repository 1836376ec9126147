import type { z } from 'zod'

/**
 * A field of a record: everything that other places need to know about it. The catalog, pages, programs, editors and
 * checks derive what they do from these entries; an entry holds data, and each place decides how to draw it.
 */
export interface Field {
  /**
   * Form and default of the value. Its `describe` text is the field's documentation, in the JSON Schema that editors
   * complete from, in the CMS and in messages; its `examples` are the "write it like this" of an issue.
   */
  schema: z.ZodType
  /**
   * Fields without which no correct page can be shown, or whose wrong value might show what must stay hidden: a wrong
   * value is an error. `filled`: so is a blank one. Absent: a wrong value counts as absent, with a warning.
   */
  need?: 'filled' | 'valid'
  /** Whether the value is text for people, whose characters and YAML notation are checked. */
  isProse?: true
  /** What a new record holds where its author is to write; `true` for a field without a text of its own there. */
  placeholder?: string | true
  /** Type of the catalog's column that holds the value under the field's name. Absent: the catalog does not keep it. */
  column?: 'INTEGER NOT NULL' | 'TEXT NOT NULL' | 'TEXT'
  /** How a question's page and its twin in Markdown tell the value. Absent: they do not, or in a way of their own. */
  fact?: Fact
  /** Whether searches can be narrowed to one of the values that `fact.words` names; needs a `column`. */
  isFacet?: true
  /** Property of schema.org by which JSON-LD tells the value. */
  jsonLd?: string
  /** Input of the CMS, where the value's type does not say it all. */
  input?: { type?: string; hidden?: true; instance_value?: string }
  /** Fields of a mapping. */
  members?: Readonly<Record<string, Field>>
}

/** A value in words: `Reviewed by A. Turing`. */
export interface Fact {
  /** What it says, as the name of a line in a list. */
  name: string
  /** What introduces it in a sentence. Absent: the name. */
  lead?: string
  /** The words for each value; a value without words is not told. Absent: the value is its own words. */
  words?: Readonly<Record<string, string>>
}

/** The schemas of some fields. */
export function pickSchemas<Fields extends Readonly<Record<string, Field>>>(
  fields: Fields,
): { [Name in keyof Fields]: Fields[Name]['schema'] } {
  const entries = Object.entries(fields).map(([name, { schema }]) => [name, schema])
  return Object.fromEntries(entries)
}
