import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures'
import { rawRequest } from './raw-request'

const root = path.resolve(import.meta.dirname, '..')

/** Signs of what editors alone see, each with the source that it stands in. */
const signs = {
  'data-editor-panel': 'components/preview/panel/panel-view.tsx',
  'Last good version': 'components/preview/broken-view.tsx',
  'not connected': 'components/preview/live-update.tsx',
  '/preview/events': 'lib/routes/routes.ts',
}

for (const address of [
  '/preview',
  '/preview/',
  '/preview/events',
  '/preview/question?subject=publishing&slug=which-results-are-not-written-up-yet',
  '/preview?at=now',
]) {
  test(`${address} does not exist in production`, async ({ baseURL }) => {
    const { status, headers } = await rawRequest(baseURL ?? '', address)
    // A slash at the end is one redirect to the normal form, which is not there.
    expect([404, 308]).toContain(status)
    if (status === 308) {
      expect(await rawRequest(baseURL ?? '', headers.location ?? '')).toMatchObject({ status: 404 })
    }
  })
}

test('nothing of the preview is in the build', () => {
  const files = ['.next/server', '.next/static'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:js|css|html|rsc)$/.test(entry.name))
      .map(({ parentPath, name }) => path.join(parentPath, name)),
  )
  expect(files.length).toBeGreaterThan(0)
  const texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  for (const [sign, source] of Object.entries(signs)) {
    expect(readFileSync(path.join(root, source), 'utf8'), 'the sign is still in use').toContain(
      sign,
    )
    expect(texts.filter(({ text }) => text.includes(sign)).map(({ file }) => file)).toEqual([])
  }
})
