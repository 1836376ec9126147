import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import matter from 'gray-matter'
import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, it } from 'vitest'
import { sampleCorpus as corpus, hasSampleCorpus, needsCorpus } from '@/lib/testing/needs'
import { toHtml } from './test-html'

/** What `tough-check.mjs` exports. */
interface ToughCheck {
  facts(tree: Root): object
  check(must: object, facts: object): string[]
}

interface Expectation {
  path: string
  class: string
  must: object
}

describe('real answers with traps', needsCorpus, async () => {
  const read = (file: string) => readFileSync(path.join(corpus, file), 'utf8')
  const list: Expectation[] = hasSampleCorpus ? JSON.parse(read('tough-a.json')) : []

  it.each(list.map((entry) => [entry.class, entry] as const))(
    '%s',
    async (_, { path: file, must }) => {
      const { check, facts }: ToughCheck = await import(
        pathToFileURL(path.join(corpus, 'tough-check.mjs')).href
      )
      const html = await toHtml(matter(read(file)).data.answer)
      expect(check(must, facts(fromHtml(html, { fragment: true })))).toEqual([])
    },
  )
})
