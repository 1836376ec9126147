import { type FrontMatter, getField, listFieldsWith } from './schema'

/** What a field says of a record, for people. */
export interface FieldFact {
  /** What it says, as the name of a line in a list. */
  name: string
  /** The value in words. */
  words: string
  /** Both as a sentence; text that an author wrote is a part of its own. */
  sentence: readonly string[]
}

const told = listFieldsWith('fact')

/** What a record's fields say of it, as their entries word it; without fields that it has not. */
export function formatFacts(front: FrontMatter): FieldFact[] {
  return told.flatMap(([path, { fact }]) => {
    const value = getField(front, path)
    if (typeof value !== 'string' || value === '') return []
    const { name, lead = name } = fact
    const words = fact.words ? fact.words[value] : value
    if (words === undefined) return []
    return [{ name, words, sentence: fact.words ? [`${lead} ${words}`] : [`${lead} `, words] }]
  })
}
