import { expect, test } from 'vitest'
import { pageKinds } from '../../e2e/page-kinds'
import { findPage } from './find-page'
import { getPageEntry, type PageKind, pageKindNames } from './page-kinds'

const htmlKinds = pageKindNames.filter((kind) => getPageEntry(kind).html)

test('journeys over all kinds of page go to one of each', () => {
  const visited = new Set(
    Object.values(pageKinds).map((address) => findPage(address.split('?', 1)[0] ?? '')?.kind),
  )
  expect(htmlKinds.filter((kind) => !visited.has(kind))).toEqual([])
})

test('a page of each kind with parameters is found by links, beginning at kinds without', () => {
  const found = new Set<PageKind>()
  for (const kind of htmlKinds) {
    const { path, html } = getPageEntry(kind)
    const hasStart = html?.linkedFrom ? found.has(html.linkedFrom) : !path.includes('[')
    expect([kind, hasStart]).toEqual([kind, true])
    found.add(kind)
  }
})

test('a twin and a feed have the parameters of their page', () => {
  const names = (kind: PageKind) =>
    getPageEntry(kind)
      .path.match(/\[\w+\]/g)
      ?.join()
  for (const kind of htmlKinds) {
    const { twin, feed } = getPageEntry(kind).html ?? {}
    for (const other of [twin, feed]) if (other) expect(names(other)).toBe(names(kind))
  }
})
