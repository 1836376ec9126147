import { expect, test } from 'vitest'
import type { CatalogReader, QuestionPage } from '@/lib/catalog'
import { listRelatedLinks } from './related-links'

const address = (slug: string) => `/learn/art/questions/${slug}`

const page = {
  record: {
    front: {
      related_article1: { url: address('moved') },
      related_article2: { url: address('dead') },
      related_article3: { url: address('loud') },
    },
  },
  related: ['quiet', 'loud', 'near'].map((slug) => ({ subject: 'art', slug, question: slug })),
} as unknown as QuestionPage

const resolve: CatalogReader['resolve'] = async (url) =>
  url === address('moved') ? { kind: 'redirect', to: address('quiet') } : undefined

test('says which related questions an editor chose, and which of those are not shown', async () => {
  expect(await listRelatedLinks({ resolve }, page)).toEqual({
    shown: [
      { question: 'quiet', href: address('quiet'), field: 'related_article1' },
      { question: 'loud', href: address('loud'), field: 'related_article3' },
      { question: 'near', href: address('near') },
    ],
    unused: [{ field: 'related_article2', url: address('dead') }],
  })
})
