import { expect, it } from 'vitest'
import { listRecordFiles, loadRecordFile } from '@/lib/content'
import { decodeAnswer } from './answer'
import { toHtml } from './test-html'

const root = 'content'

it('the answers of this repository need no repair, and every formula in them can be set', async () => {
  const faults: string[] = []
  let formulas = 0
  for await (const { file } of listRecordFiles(root, (issue) => faults.push(issue.message))) {
    const answer = loadRecordFile(root, file)?.record?.front.answer
    if (answer === undefined) continue
    const decoded = decodeAnswer(answer)
    formulas += decoded.formulas.length
    faults.push(...decoded.problems.map(({ message }) => `${file}: ${message}`))
    const html = await toHtml(answer)
    if (/tex-source|katex-error/.test(html)) faults.push(`${file}: a formula cannot be set`)
  }
  expect(faults).toEqual([])
  expect(formulas).toBeGreaterThan(0)
})
