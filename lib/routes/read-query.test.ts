import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { getPageEntry, type PageKind } from './page-kinds'
import { readQuery } from './read-query'

test.each<[query: string, read: Record<string, string>]>([
  ['q=mass&page=2', { q: 'mass', page: '2' }],
  ['page=2&q=mass&utm_source=x', { q: 'mass', page: '2' }],
  ['q=mass&q=force', { q: 'mass' }],
  ['q=%20mass%00%20', { q: 'mass' }],
  ['q=&subject=art', { subject: 'art' }],
  ['Q=mass&sort=new&__proto__=1&constructor=2', {}],
])('%s is read alike from a request and from what Next gives a page', (query, read) => {
  const given = new URLSearchParams(query)
  const byNext: Record<string, string | string[]> = {}
  for (const name of given.keys()) {
    const values = given.getAll(name)
    byNext[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  expect(readQuery('search', given)).toEqual(read)
  expect(readQuery('search', byNext)).toEqual(read)
})

const app = path.resolve(import.meta.dirname, '../../app')
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.dev)\.tsx?$/.test(file))
  .map((file) => ({ file, source: readFileSync(path.join(app, file), 'utf8') }))
const readers = sources.filter(({ source }) => /searchParams|\.search\b/.test(source))

test.each(readers)(
  '$file reads the query that its own entry declares, and no other',
  ({ file, source }) => {
    const argument = String.raw`(?:given|new URL\(\w+\.url\)\.searchParams)`
    const [call = '', kind] = new RegExp(`readQuery\\('(\\w+)', ${argument}\\)`).exec(source) ?? []
    const { path: own, folder = own, hasFacets } = getPageEntry(kind as PageKind)
    expect(folder).toBe(path.posix.join('/', path.dirname(file)))
    const facets = hasFacets ? 'readParameters(facetNames, given)' : 'none'
    const rest = source
      .replace(call, '')
      .replace(facets, '')
      .replace('given = await searchParams', '')
    expect(rest).not.toMatch(/\bgiven\b|await searchParams|\.searchParams|\.search\b/)
  },
)

test('some page reads a query', () => {
  expect(readers.length).toBeGreaterThan(0)
})
