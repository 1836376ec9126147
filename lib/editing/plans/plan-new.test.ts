import { describe, expect, it } from 'vitest'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import { applyEdits, prepareNew } from '@/lib/editing'
import { readTree } from '../test-state'

describe('new', () => {
  it('scaffolds a draft that nothing but its answer and description are missing from', async () => {
    using corpus = new TestCorpus([{ at: 'art/a', id: 41, status: 'draft' }])
    const question = '  Why is “Étude”: no. 3 #1 \n so *hard*? '
    const { edits } = await prepareNew(corpus, { question, subject: 'art' })
    await applyEdits(corpus, edits)
    const catalog = await corpus.build()
    const found = catalog.listIssues().map(({ severity, code }) => `${severity} ${code}`)
    expect(found).toEqual(Array(3).fill('warning placeholder'))
    expect(readTree(corpus.contentDir)['learn/art/why-is-etude-no-3-1-so-hard.md']).toBe(
      `---
id: 42
date: 2026-01-01
title: "Why is “Étude”: no. 3 #1 so *hard*?"
seo:
  page_description: Write here in one sentence what the answer explains.
  page_keywords: write keywords here, separated by commas
question: "Why is “Étude”: no. 3 #1 so *hard*?"
answer: |
  Write the answer here.
subject: art
file_name: why-is-etude-no-3-1-so-hard.md
url: /learn/art/questions/why-is-etude-no-3-1-so-hard
status: draft
---

&nbsp;
`,
    )
  })

  it('cuts a long slug between words', async () => {
    using corpus = new TestCorpus([{ at: 'art/a' }])
    const question = `Why ${'very '.repeat(60)}long?`
    const { edits } = await prepareNew(corpus, { question, subject: 'art' })
    expect(edits[0]?.file).toMatch(/^learn\/art\/why(-very){31}\.md$/)
  })
})
