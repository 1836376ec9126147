import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Parser } from 'htmlparser2'
import { findPage } from '../lib/routes'
import { readBuild } from '../lib/server/next/read-build'
import { startApplicationThread } from '../lib/server/render/application-thread'
import { expect, test } from './fixtures'
import { pageKinds } from './page-kinds'
import { startPortal } from './server'

const root = path.resolve(import.meta.dirname, '..')

/** Paths of this site that a page's links lead to. */
function listPaths(html: string): string[] {
  const paths = new Set<string>()
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'a' && href?.startsWith('/')) paths.add(href.replace(/[?#].*$/, ''))
    },
  })
  parser.end(html)
  return [...paths]
}

const isQuestion = (address: string) => findPage(address)?.kind === 'question'

test('every page declares the questions that it links to, and no other', async () => {
  test.setTimeout(300_000)
  const settings = { CONTENT_DIR: path.join(import.meta.dirname, 'content') }
  const portal = await startPortal(settings)
  const build = await readBuild(root)
  const lost: unknown[] = []
  const application = await startApplicationThread({
    file: pathToFileURL(path.join(root, '.next/portal/application-worker.mjs')),
    root,
    env: {
      ...process.env,
      ...settings,
      ...build.settings,
      NODE_ENV: 'production',
      DATA_DIR: portal.dataDir,
    },
    onLost: (error) => lost.push(error),
    onPrinted: () => undefined,
  })
  try {
    const headers = { host: 'localhost', accept: 'text/html' }
    const queue = new Set<string>(Object.values(pageKinds))
    const faults: unknown[] = []
    let declared = 0
    for (const target of queue) {
      if (!findPage(target.split('?', 1)[0] ?? '')?.entry.html) continue
      const { body, shows = [] } = await application.render(target, headers)
      const links = listPaths(body.toString())
      for (const link of links) queue.add(link)
      const expected = links.filter(isQuestion).sort()
      declared += shows.length
      if (expected.join() !== [...shows].sort().join()) faults.push({ target, expected, shows })
    }
    expect(faults).toEqual([])
    expect(declared).toBeGreaterThan(queue.size)
  } finally {
    await application.close()
    await portal.stop()
  }
  expect(lost).toEqual([])
})
