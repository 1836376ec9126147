import { expect, test } from 'vitest'
import { decideIndexing, decideQuestionIndexing } from './indexing'
import { makePage } from './test-page'

const site = { name: 'Library', origin: 'https://library.example' }
const own = 'https://library.example/learn/optics/questions/why-is-the-sky-blue'

test.each([
  ['a plain question', makePage(), { canonical: own, isIndexed: true, isListed: true }],
  [
    'one that another page carries',
    makePage({}, { canonical: '/learn/physics/questions/sky' }),
    {
      canonical: 'https://library.example/learn/physics/questions/sky',
      isIndexed: true,
      isListed: false,
    },
  ],
  [
    'one that another site carries',
    makePage({}, { canonical: 'https://elsewhere.example/sky' }),
    { canonical: 'https://elsewhere.example/sky', isIndexed: true, isListed: false },
  ],
  [
    'one that is kept out, which never names another page',
    makePage({ no_index: true }, { canonical: 'https://elsewhere.example/sky' }),
    { canonical: own, isIndexed: false, isListed: false },
  ],
  [
    'one that the catalog keeps out of sitemaps',
    makePage({}, { isIndexable: false }),
    { canonical: own, isIndexed: true, isListed: false },
  ],
])('%s', (_, page, decision) => {
  expect(decideQuestionIndexing(site, page)).toEqual(decision)
})

test.each([
  [{ path: '/a' }, { canonical: 'https://library.example/a', isIndexed: true, isListed: true }],
  [
    { path: '/a', isIndexed: false },
    { canonical: 'https://library.example/a', isIndexed: false, isListed: false },
  ],
  [
    { path: '/a', canonical: '/b' },
    { canonical: 'https://library.example/b', isIndexed: true, isListed: false },
  ],
  [
    { path: '/a', canonical: '/b', isIndexed: false },
    { canonical: 'https://library.example/a', isIndexed: false, isListed: false },
  ],
])('%j', (facts, decision) => {
  expect(decideIndexing(site, facts)).toEqual(decision)
})
