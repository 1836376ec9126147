import { expect } from 'vitest'
import { redirectsFile } from '@/lib/catalog'
import { applyEdits, type EditPlan } from '@/lib/editing'
import { readTree } from '../test-state'

/** Where a test's content stands. */
export interface TestFolders {
  contentDir: string
  dataDir: string
  now: Date
}

export type Prepare = (folders: TestFolders) => Promise<EditPlan>

/** Address of `<subject>/<slug>`. */
export const q = (place: string) => `/learn/${place.replace('/', '/questions/')}`

/** A related question of a record in the subject art. */
export const related = (place: string, id = 9) => ({
  id,
  title: 'Whatever?',
  subject: 'art',
  url: q(place),
})

/** Carries a plan out. @returns by file, the lines that went (`-`) and came (`+`). */
export async function edit(
  folders: TestFolders,
  prepare: Prepare,
): Promise<Record<string, string[]>> {
  const before = readTree(folders.contentDir)
  const plan = await prepare(folders)
  expect(readTree(folders.contentDir)).toEqual(before)
  await applyEdits(folders, plan.edits)
  const after = readTree(folders.contentDir)
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (file) => before[file] !== after[file] && !file.endsWith('/'),
  )
  return Object.fromEntries(
    changed.sort().map((file) => [file, compare(file, before[file], after[file])]),
  )
}

function compare(file: string, before: string | undefined, after: string | undefined): string[] {
  const list = (text = '') => text.split('\n').filter((line) => line.trim() !== '')
  const [old, next] = [list(before), list(after)]
  if (after === undefined) return ['deleted']
  if (before === undefined && file !== redirectsFile) return ['created']
  return [
    ...old.filter((line) => !next.includes(line)).map((line) => `- ${line.trim()}`),
    ...next.filter((line) => !old.includes(line)).map((line) => `+ ${line.trim()}`),
  ]
}
