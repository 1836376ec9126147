import type { FieldPath } from './field-locator'
import type { FrontMatter } from './schema'

/** What a new record holds where its author is to write; nothing of it may reach readers. */
export const placeholders = {
  answer: 'Write the answer here.',
  page_description: 'Write here in one sentence what the answer explains.',
  page_keywords: 'write keywords here, separated by commas',
} as const

/** Other texts that stand for one that is to come. */
const other =
  /^(?:to ?do|tbd|tba|fixme|xxx+|\?\?\?+|\.\.\.|…|(?:insert|your) \w+ here\.?|lorem ipsum dolor sit amet\b.*)$/is

/** Fields of a record that hold a placeholder instead of what readers are to see. */
export function listPlaceholders({ answer, title, question, seo }: FrontMatter): FieldPath[] {
  const found: FieldPath[] = []
  if (isPlaceholder(title)) found.push(['title'])
  if (isPlaceholder(question)) found.push(['question'])
  if (isPlaceholder(answer, placeholders.answer)) found.push(['answer'])
  for (const name of ['page_description', 'page_keywords'] as const) {
    if (isPlaceholder(seo[name], placeholders[name])) found.push(['seo', name])
  }
  return found
}

/** @param own what a new record holds there. */
function isPlaceholder(text: string | undefined, own?: string): boolean {
  if (text === undefined) return false
  return (own !== undefined && text.includes(own)) || other.test(text.trim())
}
