import type { Answer } from './types'

/** Whether a page or its headers ask search engines to leave it out. */
export function isNoindex({ page, headers }: Pick<Answer, 'page' | 'headers'>): boolean {
  return [...(page?.robots ?? []), headers.get('x-robots-tag') ?? ''].join().includes('noindex')
}
