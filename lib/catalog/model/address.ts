import { findPage, routes } from '@/lib/routes'

/** The place of a record: the slugs of its subject and of itself. */
export interface Place {
  subject: string
  slug: string
}

/** The record that a question's own address names, or `undefined` for any other address. */
export function parseQuestionAddress(address: string): Place | undefined {
  const page = findPage(address)
  if (page?.kind !== 'question') return undefined
  const { subject = '', slug = '' } = page.parameters
  return { subject, slug }
}

export function formatAddress({ subject, slug }: Place): string {
  return routes.question(subject, slug)
}

/** Path of a record's file below the content root. */
export function recordFile({ subject, slug }: Place): string {
  return `learn/${subject}/${slug}.md`
}
