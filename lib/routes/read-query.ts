import { readTyped } from '@/lib/typed-text'
import { getPageEntry, type KindWithQuery, type QueryName } from './page-kinds'

/** A query as `URLSearchParams` or as Next gives it to a page. */
type GivenQuery = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>

/**
 * The query parameters that a kind of page declares, in the registry's order, read as text that was typed: of a
 * parameter that is given twice the first counts, and an empty one is absent. All others are absent as well, in
 * development as behind the production server, whose cache key is made of the same.
 */
export function readQuery<Kind extends KindWithQuery>(
  kind: Kind,
  given: GivenQuery,
): Partial<Record<QueryName<Kind>, string>> {
  const read: Partial<Record<string, string>> = readParameters(
    getPageEntry(kind).query ?? [],
    given,
  )
  return read
}

/** As {@link readQuery}, for parameters by name. */
export function readParameters(
  names: readonly string[],
  given: GivenQuery,
): Record<string, string> {
  const get = (name: string) =>
    given instanceof URLSearchParams
      ? given.get(name)
      : Object.hasOwn(given, name) && [given[name]].flat()[0]
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = readTyped(get(name) || '')
      return value ? [[name, value]] : []
    }),
  )
}
