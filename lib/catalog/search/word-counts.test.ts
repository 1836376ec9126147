import { expect, test } from 'vitest'
import { analyseDocument } from './document'
import { addCounts, countWords, packCounts, type WordCounts } from './word-counts'

const document = (title: string, text: string) =>
  analyseDocument({ title, keywords: '', description: '', text }).words

const count = (...documents: ReturnType<typeof document>[]) => {
  const counts: WordCounts = new Map()
  for (const words of documents) countWords(counts, words, 1)
  return counts
}

test('words that threads count apart are those that one counts', () => {
  const documents = [
    document('What is a cell', 'A cell has a wall, and a wall has cells.'),
    document('How do walls grow', 'Cells grow.'),
    document('Was ist λογος', ''),
  ]
  const one = count(...documents)
  const several: WordCounts = new Map()
  addCounts(several, packCounts(count(...documents.slice(0, 2))))
  addCounts(several, packCounts(count()))
  addCounts(several, packCounts(count(...documents.slice(2))))
  expect(several).toEqual(one)
  expect(one.get('cell')).toEqual({ head: 1, body: 1 })
  expect(one.get('grow')).toEqual({ head: 1, body: 1 })
  expect(one.get('cells')).toEqual({ head: 0, body: 2 })
})

test('documents taken out leave nothing', () => {
  const counts: WordCounts = new Map()
  const words = document('What is a cell', 'A cell has a wall.')
  countWords(counts, words, 1)
  countWords(counts, words, -1)
  expect([...counts.values()].every(({ head, body }) => head === 0 && body === 0)).toBe(true)
})
