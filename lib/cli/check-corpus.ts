import os from 'node:os'
import path from 'node:path'
import { getEnv } from '@/lib/env'
import type { checkContent } from '@/lib/lint'
import { finishEdits } from './edit-content'
import { createProgress } from './progress'
import { projectRoot } from './project-root'

/** Checks the content with what earlier checks have kept, showing progress on a terminal. */
export async function checkCorpus(now: Date): ReturnType<typeof checkContent> {
  const { checkContent: check } = await import('@/lib/lint')
  const { CONTENT_DIR: root, DATA_DIR } = getEnv()
  await finishEdits()
  const progress = createProgress('files checked')
  const checked = await check({
    root,
    publicDir: path.join(projectRoot, 'public'),
    storeFile: path.join(DATA_DIR, 'check.ndjson'),
    now,
    threads: os.availableParallelism(),
    onProgress: progress.update,
  })
  progress.end()
  return checked
}
