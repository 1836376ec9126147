import { beforeEach, describe, expect, it } from 'vitest'
import type { ContentChange } from '@/lib/catalog'
import { isTouched } from '../content/is-touched'
import { assembleStoredResponse, type StoredResponse } from '../http/stored-response'
import { PageCache } from './page-cache'

const mass = '/learn/physics/questions/what-is-mass'
const force = '/learn/physics/questions/what-is-force'
const tort = '/learn/law/questions/what-is-tort'

function answer(shows: string[] = [], bytes = 100): StoredResponse {
  const body = Buffer.alloc(bytes, 'x')
  return assembleStoredResponse(
    { status: 200, headers: [], contentType: 'text/html', body, shows, renderedAt: 0 },
    {},
  )
}

const pages: [key: string, shows: string[]][] = [
  ['/', [mass, tort]],
  ['/learn/physics', [mass, force]],
  ['/learn/physics/page/2', []],
  ['/learn/law', [tort]],
  [mass, [force]],
  [`${mass}.md`, []],
  [`${mass}/opengraph-image`, []],
  [force, [mass]],
  [tort, []],
]

const cases: [name: string, change: ContentChange, touched: string[]][] = [
  [
    'a question: itself, its twin and image, and all that link to it',
    { paths: [mass], everything: false },
    ['/', '/learn/physics', mass, `${mass}.md`, `${mass}/opengraph-image`, force],
  ],
  [
    'each page of a list by its address',
    { paths: ['/learn/physics'], everything: false },
    ['/learn/physics', '/learn/physics/page/2'],
  ],
  ['the content as a whole', { paths: ['/'], everything: false }, ['/']],
  ['a question that nothing shows', { paths: ['/learn/law/questions/new'], everything: false }, []],
  ['everything', { paths: [], everything: true }, pages.map(([key]) => key)],
]

describe('PageCache', () => {
  let cache: PageCache
  const fill = () => {
    for (const [key, shows] of pages) {
      cache.setPage(key, {
        kind: 'list',
        stored: answer(shows),
        freshUntil: Number.POSITIVE_INFINITY,
      })
    }
  }
  const listMissing = () => pages.map(([key]) => key).filter((key) => !cache.get(key))

  beforeEach(() => {
    cache = new PageCache({ pageBytes: 1_000_000, briefBytes: 20_000 })
  })

  it.each(cases)('drops %s', (_, change, touched) => {
    fill()
    expect(cache.drop(change)).toBe(touched.length)
    expect(listMissing()).toEqual(touched)
  })

  it.each(cases)('tells a late rendering that was touched: %s', (_, change, touched) => {
    const found = pages.filter(([key, shows]) => isTouched(key, answer(shows), change))
    expect(found.map(([key]) => key)).toEqual(touched)
  })

  it('drops what is kept briefly with every change', () => {
    cache.setBrief('/search?q=mass', { kind: 'list', stored: answer(), freshUntil: 1 })
    cache.drop({ paths: ['/learn/law'], everything: false })
    expect(cache.get('/search?q=mass')).toBeUndefined()
  })

  it('forgets what a page showed when another version replaces it', () => {
    fill()
    cache.setPage('/', { kind: 'list', stored: answer([tort]), freshUntil: 1 })
    cache.drop({ paths: [mass], everything: false })
    expect(cache.get('/')).toBeDefined()
  })

  it('stays within its bytes, and lets the least recently read go', () => {
    cache = new PageCache({ pageBytes: 30_000, briefBytes: 1_000 })
    for (let n = 0; n < 10; n++) {
      cache.get('/learn/kept')
      cache.setPage(n === 0 ? '/learn/kept' : `/learn/${n}`, {
        kind: 'list',
        stored: answer([], 5_000),
        freshUntil: 1,
      })
    }
    expect(cache.bytes).toBeLessThanOrEqual(30_000)
    expect(cache.get('/learn/kept')).toBeDefined()
    expect(cache.get('/learn/1')).toBeUndefined()
  })

  it('never lets brief answers push out a page', () => {
    fill()
    for (let n = 0; n < 100; n++) {
      cache.setBrief(`/nowhere-${n}`, { kind: 'list', stored: answer(), freshUntil: 1 })
    }
    expect(listMissing()).toEqual([])
    expect(cache.bytes).toBeLessThan(100_000)
  })

  it('does not keep what is larger than its room', () => {
    cache.setPage('/', { kind: 'list', stored: answer([mass], 2_000_000), freshUntil: 1 })
    expect(cache.get('/')).toBeUndefined()
    expect(cache.drop({ paths: [mass], everything: false })).toBe(0)
  })
})
