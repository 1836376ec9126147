import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { formatIssue, type Issue, listRecordFiles, loadRecordFile } from '@/lib/content'

const root = '../shared/corpus'

/** Real records, beside the repository on some machines only. */
it.skipIf(!existsSync(root))('all real records load without an issue', async () => {
  const issues: Issue[] = []
  let count = 0
  for await (const { file } of listRecordFiles(root, (issue) => issues.push(issue))) {
    const loaded = loadRecordFile(root, file)
    if (loaded?.record) count++
    issues.push(...(loaded?.issues ?? []))
  }
  expect(issues.map(formatIssue)).toEqual([])
  expect(count).toBe(6_045)
})
