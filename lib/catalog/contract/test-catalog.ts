import { describe } from 'vitest'
import type { QuestionPage } from '../model/types'
import type { CatalogReader } from '../pages/reader'
import type { TestCorpus } from '../test-corpus'
import { testAddresses } from './test-addresses'
import { testChanges } from './test-changes'
import { testLists } from './test-lists'
import { testQuestions } from './test-questions'
import { testSearch } from './test-search'
import { testVisibility } from './test-visibility'

/**
 * Brings the catalog of a corpus in line with its content at `corpus.now`, building it at first, and opens it. The same
 * corpus is opened again after its content has changed; no two corpora share a catalog.
 */
export type OpenCatalog = (
  corpus: TestCorpus,
  options?: { preview?: boolean },
) => Promise<CatalogReader>

/** The contract of {@link CatalogReader}: what every engine has to answer, and with which faults. */
export function describeCatalog(name: string, open: OpenCatalog): void {
  describe(`the catalog on ${name}`, () => {
    testLists(open)
    testQuestions(open)
    testAddresses(open)
    testVisibility(open)
    testSearch(open)
    testChanges(open)
  })
}

/** The page at `<subject>/<slug>`. @throws if there is none. */
export async function getPage(catalog: CatalogReader, at: string): Promise<QuestionPage> {
  const [subject = '', slug = ''] = at.split('/')
  const found = await catalog.resolveQuestion(subject, slug)
  if (found?.kind !== 'question') throw new Error(`There is no page at ${at}.`)
  return found.page
}
