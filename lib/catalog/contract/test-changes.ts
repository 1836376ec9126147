import { describe, expect, test } from 'vitest'
import { TestCorpus, type TestRecord } from '../test-corpus'
import type { OpenCatalog } from './test-catalog'

const records: TestRecord[] = [
  { at: 'physics/what-is-mass', id: 1 },
  { at: 'law/what-is-tort', id: 2 },
  { at: 'law/what-is-debt', id: 3, publish_at: '2026-06-01' },
]

export function testChanges(open: OpenCatalog): void {
  describe('getFingerprint', () => {
    const read = async (corpus: TestCorpus) => (await open(corpus)).getFingerprint()

    test('is one for equal content, in whatever order it came', async () => {
      using later = new TestCorpus(records.slice(0, 2))
      await read(later)
      later.write(records[2] as TestRecord)
      using reversed = new TestCorpus([...records].reverse())
      expect(await read(later)).toBe(await read(reversed))
    })

    test.each<[string, (corpus: TestCorpus) => void]>([
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
      using corpus = new TestCorpus(records)
      const before = await read(corpus)
      change(corpus)
      expect(await read(corpus)).not.toBe(before)
    })
  })

  describe('who reads the catalog', () => {
    test('hears what another process changed', async () => {
      using corpus = new TestCorpus([{ at: 'art/one', id: 1 }])
      const catalog = await open(corpus)
      const before = await catalog.getRevision()
      expect(await catalog.getChangesSince(before)).toBeUndefined()
      corpus.write({ at: 'art/two', id: 2 })
      await open(corpus)
      corpus.write({ at: 'art/three', id: 3 })
      await open(corpus)
      const paths = (await catalog.getChangesSince(before))?.paths
      expect(paths).toEqual(
        expect.arrayContaining(['/learn/art/questions/two', '/learn/art/questions/three']),
      )
      expect(await catalog.getChangesSince(await catalog.getRevision())).toBeUndefined()
    })
  })
}
