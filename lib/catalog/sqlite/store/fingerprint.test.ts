import { afterEach, describe, expect, it } from 'vitest'
import { TestCorpus, type TestRecord } from '../../test-corpus'
import { refreshCatalog } from '../refresh/refresh-catalog'

const records: TestRecord[] = [
  { at: 'physics/what-is-mass', id: 1 },
  { at: 'law/what-is-tort', id: 2 },
  { at: 'law/what-is-debt', id: 3, publish_at: '2026-06-01' },
]

describe('getFingerprint', () => {
  const corpora: TestCorpus[] = []
  const create = (given: readonly TestRecord[] = records) => {
    const corpus = new TestCorpus(given)
    corpora.push(corpus)
    return corpus
  }
  const read = async (corpus: TestCorpus) => {
    await refreshCatalog(corpus)
    const catalog = corpus.open()
    try {
      return await catalog.getFingerprint()
    } finally {
      catalog.close()
    }
  }
  afterEach(() => {
    for (const corpus of corpora.splice(0)) corpus[Symbol.dispose]()
  })

  it('is one for equal content, in whatever order it came', async () => {
    const later = create(records.slice(0, 2))
    await read(later)
    later.write(records[2] as TestRecord)
    expect(await read(later)).toBe(await read(create([...records].reverse())))
  })

  it.each<[string, (corpus: TestCorpus) => void]>([
    [
      'a changed answer',
      (corpus) => corpus.write({ at: 'physics/what-is-mass', id: 1, answer: 'X' }),
    ],
    ['a new record', (corpus) => corpus.write({ at: 'law/what-is-theft', id: 9 })],
    ['a removed record', (corpus) => corpus.remove('learn/law/what-is-tort.md')],
    [
      'a subject’s settings',
      (corpus) => corpus.writeFile('subjects.yaml', 'law:\n  title: The law\n'),
    ],
    [
      'the time at which a record becomes public',
      (corpus) => {
        corpus.now = new Date('2026-07-01T00:00:00Z')
      },
    ],
  ])('changes with %s', async (_, change) => {
    const corpus = create()
    const before = await read(corpus)
    change(corpus)
    expect(await read(corpus)).not.toBe(before)
  })
})
