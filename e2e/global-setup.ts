import { existsSync } from 'node:fs'
import path from 'node:path'
import { type RunningPortal, startPortal } from './server'

const corpus = path.resolve(import.meta.dirname, '../../shared/corpus')

/** Serves the test content and, where it is at hand, the sample corpus; the journeys find both by environment. */
export default async function setUp() {
  const running: RunningPortal[] = []
  const serve = async (name: string, contentDir: string) => {
    const portal = await startPortal({ CONTENT_DIR: contentDir })
    running.push(portal)
    process.env[name] = portal.url
  }
  await serve('PORTAL_URL', path.join(import.meta.dirname, 'content'))
  if (existsSync(path.join(corpus, 'learn'))) await serve('PORTAL_CORPUS_URL', corpus)
  return async () => {
    for (const portal of running) await portal.stop()
  }
}
