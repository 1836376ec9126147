import { describe, expect, test } from 'vitest'
import { historyLimit, mergeShelves, openShelf, ShelfError, type ShelfStorage } from '.'

function createStorage(): ShelfStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  }
}

function createShelf(storage = createStorage()) {
  let time = 0
  return openShelf({ storage, now: () => ++time })
}

const tides = { subject: 'physics', slug: 'why-are-there-tides', question: 'Why are there tides?' }
const salt = { subject: 'chemistry', slug: 'what-is-salt', question: 'What is salt?' }

describe('bookmarks', () => {
  test('are listed newest first, each once', () => {
    const shelf = createShelf()
    shelf.addBookmark(tides)
    shelf.addBookmark(salt)
    shelf.addBookmark(tides)
    expect(shelf.listBookmarks()).toEqual([
      { ...salt, addedAt: 2 },
      { ...tides, addedAt: 1 },
    ])
  })

  test('can be taken back', () => {
    const shelf = createShelf()
    shelf.addBookmark(tides)
    expect(shelf.isBookmarked(tides)).toBe(true)
    shelf.removeBookmark({ subject: 'physics', slug: 'why-are-there-tides' })
    expect(shelf.isBookmarked(tides)).toBe(false)
  })

  test('are seen by every open page at once', () => {
    const storage = createStorage()
    const other = createShelf(storage)
    createShelf(storage).addBookmark(salt)
    expect(other.isBookmarked(salt)).toBe(true)
  })
})

describe('history', () => {
  test('has each question once, the last visited on top', () => {
    const shelf = createShelf()
    for (const question of [tides, salt, tides]) shelf.recordVisit(question)
    expect(shelf.listHistory()).toEqual([
      { ...tides, visitedAt: 3 },
      { ...salt, visitedAt: 2 },
    ])
  })

  test('is kept until the reader says otherwise, on this device alone', () => {
    const shelf = createShelf()
    shelf.recordVisit(tides)
    shelf.setKeepingHistory(false)
    shelf.recordVisit(salt)
    expect(shelf.isKeepingHistory()).toBe(false)
    expect(shelf.listHistory()).toEqual([{ ...tides, visitedAt: 1 }])
    shelf.setKeepingHistory(true)
    shelf.recordVisit(salt)
    expect(shelf.listHistory()).toHaveLength(2)
    expect(Object.keys(shelf.exportAll())).toEqual(['bookmarks', 'history'])
  })

  test('forgets the oldest beyond its limit, and all when it is cleared', () => {
    const shelf = createShelf()
    for (let n = 0; n <= historyLimit; n += 1) shelf.recordVisit({ ...salt, slug: `salt-${n}` })
    expect(shelf.listHistory()).toHaveLength(historyLimit)
    expect(shelf.listHistory().at(-1)?.slug).toBe('salt-1')
    shelf.addBookmark(tides)
    shelf.clearHistory()
    expect(shelf.exportAll()).toMatchObject({ history: [], bookmarks: [{ slug: tides.slug }] })
  })
})

describe('export and import', () => {
  test('lose nothing', () => {
    const shelf = createShelf()
    shelf.addBookmark(tides)
    shelf.recordVisit(salt)
    const copy = createShelf()
    copy.importAll(JSON.parse(JSON.stringify(shelf.exportAll())))
    expect(copy.exportAll()).toEqual(shelf.exportAll())
    copy.importAll(shelf.exportAll())
    expect(copy.exportAll()).toEqual(shelf.exportAll())
  })

  test('keep the first bookmark and the last visit of each question', () => {
    const merged = mergeShelves(
      { bookmarks: [{ ...tides, addedAt: 5 }], history: [{ ...salt, visitedAt: 5 }] },
      {
        bookmarks: [
          { ...salt, addedAt: 9 },
          { ...tides, addedAt: 2 },
        ],
        history: [{ ...salt, visitedAt: 8 }],
      },
    )
    expect(merged).toEqual({
      bookmarks: [
        { ...salt, addedAt: 9 },
        { ...tides, addedAt: 2 },
      ],
      history: [{ ...salt, visitedAt: 8 }],
    })
  })

  test.each([
    [null],
    [[]],
    [{ bookmarks: [], history: 'none' }],
    [{ bookmarks: [{ ...tides, addedAt: 'today' }], history: [] }],
    [{ bookmarks: [{ ...tides, subject: '../x', addedAt: 1 }], history: [] }],
    [{ bookmarks: [], history: [{ ...salt, visitedAt: -1 }] }],
  ])('refuse %j and change nothing', (contents) => {
    const shelf = createShelf()
    shelf.addBookmark(salt)
    expect(() => shelf.importAll(contents)).toThrow(ShelfError)
    expect(shelf.listBookmarks()).toHaveLength(1)
  })
})

test('a browser that keeps nothing is an error, never an empty shelf', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  const shelf = openShelf({ storage: { getItem: refuse, setItem: refuse } })
  expect(() => shelf.listBookmarks()).toThrow(ShelfError)
})

test('a damaged shelf is an error and stays as it is', () => {
  const storage = createStorage()
  const shelf = createShelf(storage)
  shelf.addBookmark(tides)
  const [key = ''] = storage.kept.keys()
  storage.kept.set(key, '{"bookmarks":')
  expect(() => shelf.addBookmark(salt)).toThrow(ShelfError)
  expect(storage.kept.get(key)).toBe('{"bookmarks":')
})
