import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright'
import { getChildEnv } from '@/lib/env'
import { findProgram } from '@/lib/testing/needs'

/** Installs Debian packages where that is possible without a question; returns whether it did. */
export function installPackages(...packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return false
  const env = getChildEnv({ DEBIAN_FRONTEND: 'noninteractive' })
  const run = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      .status === 0
  return run('update') && run('install', '-y', '--no-install-recommends', ...packages)
}

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Playwright's own Chromium or an installed one; undefined if there is none. */
function findBrowser(): string | undefined {
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  return browserNames.map(findProgram).find((file) => file !== undefined)
}

/**
 * A Chromium to test with: Playwright's own or an installed one; otherwise Debian's package, and if that cannot be
 * installed Playwright's download.
 * @throws {Error} when there is none and none can be installed.
 */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  console.log('No Chromium found; installing one.')
  if (!installPackages('chromium')) {
    try {
      execFileSync('npx', ['playwright', 'install', 'chromium'], {
        stdio: 'ignore',
        timeout: 300_000,
      })
    } catch {
      // The sentence below says what to do.
    }
  }
  const installed = findBrowser()
  if (installed) return installed
  throw new Error(
    'No Chromium or Chrome was found and none could be installed: put one on the PATH.',
  )
}

/** Launches a Chromium, to be closed by the caller. @param debuggingPort absent: it has none. */
export function launchBrowser(debuggingPort?: number): Promise<Browser> {
  const debugging = debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]
  const args = ['--no-sandbox', '--disable-gpu', ...debugging]
  return chromium.launch({ executablePath: ensureBrowser(), args })
}
