import { expect, test } from 'vitest'
import type { QuestionPage } from '@/lib/catalog'
import { LastGoodPages } from './known-records'

const page = (slug: string, id: number) =>
  ({ record: { subject: 'art', slug, front: { id } } }) as QuestionPage

test('the page of an address that was shown last is remembered', () => {
  const pages = new LastGoodPages()
  pages.remember(page('loud', 1))
  pages.remember(page('loud', 2))
  expect(pages.get('art', 'loud')?.record.front.id).toBe(2)
  expect(pages.get('art', 'quiet')).toBeUndefined()
})
