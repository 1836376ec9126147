import { expect, it } from 'vitest'
import { formatIssue, type Issue, listRecordFiles, loadRecordFile } from '@/lib/content'
import { needsCorpus, sampleCorpus as root } from '@/lib/testing/needs'

it('all real records load without an issue', needsCorpus, async () => {
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
