import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright'

/** The absolute path of an executable on the PATH (and where Debian keeps servers), or undefined. */
export function findProgram(name: string): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
  ]
  for (const folder of folders.filter(Boolean)) {
    const file = path.join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // Not in this folder.
    }
  }
  return undefined
}

/** Installs Debian packages where that is possible without a question; says whether it did. */
export function installPackages(...packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      .status === 0
  return run('update') && run('install', '-y', '--no-install-recommends', ...packages)
}

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function findBrowser(): string | undefined {
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  return browserNames.map(findProgram).find((file) => file !== undefined)
}

/**
 * A Chromium to test with: Playwright's own or an installed one; otherwise Playwright's download, and where that is
 * refused Debian's package.
 * @throws {Error} when there is none and none can be installed.
 */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found) return found
  console.log('No Chromium found; installing one.')
  try {
    execFileSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: 'ignore',
      timeout: 300_000,
    })
  } catch {
    installPackages('chromium')
  }
  const installed = findBrowser()
  if (installed) return installed
  throw new Error(
    'No Chromium or Chrome was found and none could be installed: put one on the PATH.',
  )
}
