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
    const found = (await catalog.listIssues()).map(({ severity, code }) => `${severity} ${code}`)
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

  it('takes a subject by its slug or its name', async () => {
    using corpus = new TestCorpus([{ at: 'computer-science/a', subject: 'Computer Science' }])
    for (const subject of ['computer-science', 'Computer Science', 'computer science']) {
      const { edits } = await prepareNew(corpus, { question: 'What?', subject })
      expect(edits[0]?.file).toBe('learn/computer-science/what.md')
    }
  })

  it('says which records ask the same, or nearly, whatever their subject and state', async () => {
    const question = 'Why is the sky blue?'
    using corpus = new TestCorpus([
      { at: 'art/sky', question },
      { at: 'physics/sky', question: 'Why is the sky so blue at noon?', status: 'draft' },
      { at: 'physics/sea', question: 'Why is the sea salty?' },
    ])
    const { notes } = await prepareNew(corpus, { question: 'why is the SKY blue', subject: 'art' })
    expect(notes.slice(0, -1)).toEqual([
      `learn/art/sky.md asks the same, "${question}": write this record only if its answer is another.`,
      expect.stringMatching(/^learn\/physics\/sky\.md asks nearly the same/),
    ])
    const other = await prepareNew(corpus, { question: 'Who painted it?', subject: 'art' })
    expect(other.notes).toHaveLength(1)
  })

  it('cuts a long slug between words', async () => {
    using corpus = new TestCorpus([{ at: 'art/a' }])
    const question = `Why ${'very '.repeat(60)}long?`
    const { edits } = await prepareNew(corpus, { question, subject: 'art' })
    expect(edits[0]?.file).toMatch(/^learn\/art\/why(-very){31}\.md$/)
  })
})
