import type { PageEntry } from './page-entry'
import { type AddressParameters, getPageEntry, type PageKind, pageKindNames } from './page-kinds'
import { createParser } from './pattern'

/** The kind of an address, by its form alone. */
export interface PageAddress {
  kind: PageKind
  entry: PageEntry<PageKind>
  /** Values of its pattern's parameters. */
  parameters: AddressParameters
  /** Number of a further page, as `/page/<n>` names it. Absent: the first, at its own address. */
  page?: number
}

const further = '/page/[n]'

/** Addresses without parameters come first: `/study/due` is no deck of a subject. */
const fixed = new Map<string, PageAddress>()
const parsers: { kind: PageKind; isFurther: boolean; parse: ReturnType<typeof createParser> }[] = []
for (const kind of pageKindNames) {
  const entry = getPageEntry(kind)
  if (!entry.path.includes('[')) fixed.set(entry.path, { kind, entry, parameters: {} })
  else parsers.push({ kind, isFurther: false, parse: createParser(entry.path) })
  if (entry.isPaged) {
    parsers.push({ kind, isFurther: true, parse: createParser(entry.path + further) })
  }
}

/**
 * The kind of page that an address in normal form, without a query, can be, and what it names. `undefined` for an
 * address that no page has; whether what it names exists is the catalog's to say.
 */
export function findPage(path: string): PageAddress | undefined {
  const known = fixed.get(path)
  if (known) return known
  for (const { kind, isFurther, parse } of parsers) {
    const parameters = parse(path)
    if (!parameters) continue
    const entry = getPageEntry(kind)
    return isFurther
      ? { kind, entry, parameters, page: Number(parameters.n) }
      : { kind, entry, parameters }
  }
  return undefined
}

/** Whether an address begins as that of an own page, so that a redirect may lead to it. */
export function isOwnSection(path: string): boolean {
  return sections.has(getSection(path))
}

const getSection = (path: string) => path.split('/', 2)[1] ?? ''
const sections = new Set(
  pageKindNames.map(getPageEntry).flatMap(({ html, path }) => (html ? [getSection(path)] : [])),
)
