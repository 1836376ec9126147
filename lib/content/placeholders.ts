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
  const texts: [FieldPath, string | undefined][] = [
    [['title'], title],
    [['question'], question],
    [['answer'], answer],
    [['seo', 'page_description'], seo.page_description],
    [['seo', 'page_keywords'], seo.page_keywords],
  ]
  return texts.filter(([, text]) => text !== undefined && isPlaceholder(text)).map(([path]) => path)
}

function isPlaceholder(text: string): boolean {
  const isOwn = Object.values(placeholders).some((placeholder) => text.includes(placeholder))
  return isOwn || other.test(text.trim())
}
