import { type Browser, chromium } from 'playwright'
import { findFreePort } from '@/lib/server'
import { ensureBrowser } from '../programs'

/** A browser that Lighthouse can be given the debugging port of. To be closed by who asked for it. */
export async function launchBrowser(): Promise<{ browser: Browser; port: number }> {
  const port = await findFreePort()
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  })
  return { browser, port }
}
