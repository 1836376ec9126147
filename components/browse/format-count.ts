import type { ListPage } from '@/lib/catalog'

const grouped = new Intl.NumberFormat('en-US')

/** A whole number as readers read it: `35,915`. */
export function formatNumber(value: number): string {
  return grouped.format(value)
}

/** A number with its noun: `1 question`, `35,915 questions`. */
export function formatCount(value: number, noun: string): string {
  return `${formatNumber(value)} ${noun}${value === 1 ? '' : 's'}`
}

/** The size of a list: `742 questions`, and from the second page on its place, `page 2 of 15`. */
export function describeRange({ page, pages, total }: ListPage<unknown>): string {
  const questions = formatCount(total, 'question')
  return page > 1 ? `${questions}, page ${page} of ${pages}` : questions
}
