import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test as base, expect as plainExpect } from './fixtures'
import { watchOwnNodes } from './own-nodes'
import { type RunningPreview, startPreview } from './preview-server'

/** Next compiles a page when it is first asked for. */
export const expect = plainExpect.configure({ timeout: 30_000 })

/**
 * `test` with one preview for all journeys, which stand in one file for that reason: Next runs one development server in
 * a folder. A custom element that changes a node of React's fails the journey.
 */
export const test = base.extend<object, { preview: RunningPreview }>({
  preview: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from the pattern
    async ({}, use) => {
      const preview = await startPreview()
      await use(preview)
      await preview.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ preview }, use) => {
    await use(preview.url)
  },
  page: async ({ page }, use) => {
    const listForeignCalls = await watchOwnNodes(page)
    await use(page)
    expect(await listForeignCalls(), 'calls that change nodes of React’s').toEqual([])
  },
})

/** Edits a record's file as an editor's program does. @returns what writes the text before it again. */
export function edit(
  { contentDir }: RunningPreview,
  name: string,
  change: (text: string) => string,
): () => void {
  const target = path.join(contentDir, name)
  const text = readFileSync(target, 'utf8')
  writeFileSync(target, change(text))
  return () => writeFileSync(target, text)
}
