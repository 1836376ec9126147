import katex from 'katex'
import 'katex/contrib/mhchem'
import { expect, it } from 'vitest'
import { listRecordFiles, loadRecordFile } from '@/lib/content'
import { decodeAnswer } from './answer'

const root = 'content'

it('the answers of this repository need no repair, and every formula in them can be set', async () => {
  const faults: string[] = []
  let formulas = 0
  for await (const { file } of listRecordFiles(root, (issue) => faults.push(issue.message))) {
    const answer = loadRecordFile(root, file)?.record?.front.answer
    if (answer === undefined) continue
    const decoded = decodeAnswer(answer)
    faults.push(...decoded.problems.map(({ message }) => `${file}: ${message}`))
    for (const { tex, display: displayMode } of decoded.formulas) {
      formulas++
      try {
        katex.renderToString(tex, { displayMode, throwOnError: true, strict: 'ignore' })
      } catch (error) {
        faults.push(`${file}: ${error}`)
      }
    }
  }
  expect(faults).toEqual([])
  expect(formulas).toBeGreaterThan(0)
})
