import { expect, test } from 'vitest'
import { listTerms, listWords } from './analyse'
import { type SearchRecord, scoreHead } from './score'
import { createTerms } from './test-terms'

function createRecord(title: string, ...keywords: string[]): SearchRecord {
  return {
    n: 1,
    subject: 1,
    title: listWords(title).join(' '),
    keywords: keywords.map((keyword) => listTerms(keyword).join(' ')).join(','),
  }
}

test.each([
  ['all words before some', 'heart valve', ['How do heart valves close?'], ['What is a heart?']],
  ['title before keyword', 'valve', ['What is a valve?'], ['What is a pump?', 'valve']],
  ['short titles before long ones', 'valve', ['What is a valve?'], ['Valve, pump and pipe: why?']],
  [
    'whole keywords before parts',
    'heart valve',
    ['Pumps', 'heart valve'],
    ['Pumps', 'heart of a valve maker'],
  ],
  ['the form that was typed', 'valves', ['What are valves?'], ['What is a valve?']],
])('%s', (_, query, [title = '', ...keywords], [otherTitle = '', ...otherKeywords]) => {
  const terms = createTerms(query)
  const better = scoreHead(createRecord(title, ...keywords), terms)
  const worse = scoreHead(createRecord(otherTitle, ...otherKeywords), terms)
  expect(better).toBeGreaterThan(worse)
})

test('nothing in common scores nothing', () => {
  expect(scoreHead(createRecord('What is a pump?', 'pressure'), createTerms('heart'))).toBe(0)
})
