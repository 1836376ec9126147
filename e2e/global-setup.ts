import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hasSampleCorpus, sampleCorpus } from '../lib/testing/needs'
import { type RunningPortal, startPortal } from './server'
import { writeTestFonts } from './verify/fonts'

/**
 * Gives every browser the fonts of the project's packages alone, and serves the test content and, where it is there, the
 * sample corpus; the journeys find both by environment.
 */
export default async function setUp() {
  const scratch = await mkdtemp(path.join(tmpdir(), 'journeys-'))
  process.env.FONTCONFIG_FILE = await writeTestFonts(scratch)
  const running: RunningPortal[] = []
  const serve = async (name: string, contentDir: string) => {
    const portal = await startPortal({
      CONTENT_DIR: contentDir,
      SECURITY_CONTACT: 'security@portal.example',
    })
    running.push(portal)
    process.env[name] = portal.url
  }
  await serve('PORTAL_URL', path.join(import.meta.dirname, 'content'))
  if (hasSampleCorpus) await serve('PORTAL_CORPUS_URL', sampleCorpus)
  return async () => {
    for (const portal of running) await portal.stop()
    await rm(scratch, { recursive: true })
  }
}
