import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { TestCorpus } from '../../test-corpus'
import { refreshCatalog } from '../refresh/refresh-catalog'

const address = (place: string) => `/learn/${place.replace('/', '/questions/')}`

test('a public record whose file is away is unknown, not missing', async () => {
  using corpus = new TestCorpus([{ at: 'art/light' }, { at: 'art/draft', status: 'draft' }])
  const catalog = await corpus.build()
  expect(catalog.isUnavailable(address('art/light'))).toBe(false)
  renameSync(path.join(corpus.contentDir, 'learn'), path.join(corpus.contentDir, 'away'))
  const light = address('art/light')
  for (const asked of [light, `${light}.md`, `${light}/cite`, `${light}/opengraph-image`]) {
    expect([asked, catalog.isUnavailable(asked)]).toEqual([asked, true])
  }
  for (const asked of [address('art/draft'), address('art/none'), '/learn/art', '/', '/search']) {
    expect([asked, catalog.isUnavailable(asked)]).toEqual([asked, false])
  }
  await expect(catalog.resolveQuestion('art', 'light')).rejects.toThrow('learn/art/light.md')
  expect(() => catalog.getRecord('art', 'light')).toThrow('learn/art/light.md')
})

test('nothing is known of a subject in whose place something else stands, known before or not', async () => {
  using corpus = new TestCorpus([{ at: 'art/light' }, { at: 'physics/light', id: 2 }])
  const catalog = await corpus.build()
  const folder = path.join(corpus.contentDir, 'learn/physics')
  renameSync(folder, path.join(corpus.contentDir, 'away'))
  writeFileSync(folder, '')
  await refreshCatalog(corpus)
  expect(catalog.hasUnreadable()).toBe(true)
  expect(catalog.isUnavailable(address('physics/light'))).toBe(true)
  expect(catalog.isUnavailable(address('physics/new'))).toBe(true)
  expect(catalog.isUnavailable(address('art/light'))).toBe(false)
  expect(catalog.isUnavailable(address('art/new'))).toBe(false)
  expect(catalog.getSubject('physics')?.count).toBe(1)
})
