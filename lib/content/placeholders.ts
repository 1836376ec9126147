import type { FieldPath } from './field-locator'
import { fields } from './fields'
import { type FrontMatter, getField, listFieldsWith } from './schema'

const awaited = listFieldsWith('placeholder')

/** What a new record holds where its author is to write; nothing of it may reach readers. */
export const placeholders = {
  answer: fields.answer.placeholder,
  page_description: fields.seo.members.page_description.placeholder,
  page_keywords: fields.seo.members.page_keywords.placeholder,
}

/** Other texts that stand for one that is to come. */
const other =
  /^(?:to ?do|tbd|tba|fixme|xxx+|\?\?\?+|\.\.\.|…|(?:insert|your) \w+ here\.?|lorem ipsum dolor sit amet\b.*)$/is

/** Fields of a record that hold a placeholder instead of what readers are to see. */
export function listPlaceholders(front: FrontMatter): FieldPath[] {
  return awaited.flatMap(([path, { placeholder }]) => {
    const text = getField(front, path)
    const own = placeholder === true ? undefined : placeholder
    return typeof text === 'string' && isPlaceholder(text, own) ? [path] : []
  })
}

/** @param own what a new record holds there. */
function isPlaceholder(text: string, own?: string): boolean {
  return (own !== undefined && text.includes(own)) || other.test(text.trim())
}
