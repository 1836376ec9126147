import type { ListPage } from '@/lib/catalog'
import { formatCount } from './format-count'

/** What a page of questions holds: `742 questions`, and from the second page on its place, `page 2 of 15`. */
export function describeRange({ page, pages, total }: ListPage<unknown>): string {
  const questions = formatCount(total, 'question')
  return page > 1 ? `${questions}, page ${page} of ${pages}` : questions
}
