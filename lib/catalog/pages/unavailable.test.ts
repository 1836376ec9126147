import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { refreshCatalog } from '../sqlite/refresh/refresh-catalog'
import { TestCorpus } from '../test-corpus'

const address = (place: string) => `/learn/${place.replace('/', '/questions/')}`

test('a public record whose file is away is unknown, not missing', async () => {
  using corpus = new TestCorpus([{ at: 'art/light' }, { at: 'art/draft', status: 'draft' }])
  const catalog = await corpus.build()
  expect(await catalog.resolve(address('art/light'))).not.toEqual({ kind: 'unavailable' })
  renameSync(path.join(corpus.contentDir, 'learn'), path.join(corpus.contentDir, 'away'))
  const light = address('art/light')
  for (const asked of [light, `${light}.md`, `${light}/cite`, `${light}/opengraph-image`]) {
    expect([asked, await catalog.resolve(asked)]).toEqual([asked, { kind: 'unavailable' }])
  }
  for (const asked of [address('art/draft'), address('art/none'), '/learn/art', '/', '/search']) {
    expect(await catalog.resolve(asked)).not.toEqual({ kind: 'unavailable' })
  }
  await expect(catalog.resolveQuestion('art', 'light')).rejects.toThrow('learn/art/light.md')
  await expect(catalog.getRecord('art', 'light')).rejects.toThrow('learn/art/light.md')
})

test('nothing is known of a subject in whose place something else stands, known before or not', async () => {
  using corpus = new TestCorpus([{ at: 'art/light' }, { at: 'physics/light', id: 2 }])
  const catalog = await corpus.build()
  const folder = path.join(corpus.contentDir, 'learn/physics')
  renameSync(folder, path.join(corpus.contentDir, 'away'))
  writeFileSync(folder, '')
  await refreshCatalog(corpus)
  expect(await catalog.hasUnreadable()).toBe(true)
  expect(await catalog.resolve(address('physics/light'))).toEqual({ kind: 'unavailable' })
  expect(await catalog.resolve(address('physics/new'))).toEqual({ kind: 'unavailable' })
  expect(await catalog.resolve(address('art/light'))).not.toEqual({ kind: 'unavailable' })
  expect(await catalog.resolve(address('art/new'))).not.toEqual({ kind: 'unavailable' })
  expect((await catalog.getSubject('physics'))?.count).toBe(1)
})
