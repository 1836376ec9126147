import { findPage, type PageKind } from '@/lib/routes'

/** The kind of page at a path, without its query; `other` for an address of no kind. */
export function getPageKind(path: string): PageKind | 'other' {
  return findPage(path.split('?', 1)[0] ?? '')?.kind ?? 'other'
}

export function isQuestion(path: string): boolean {
  return getPageKind(path) === 'question'
}
