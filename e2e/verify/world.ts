import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findProgram, reasons } from '../../lib/testing/needs'
import { ensureBrowser, installPackages } from '../../lib/tools/programs'

/** Programs that tests start, beside a browser, with the Debian packages that bring them. */
const services = [
  { program: 'redis-server', debian: 'redis-server' },
  { program: 'nginx', debian: 'nginx-light' },
]

/** Where the steps run: nothing that the machine or its user have set decides a result. */
export interface World {
  /** The environment of every step. */
  env: Record<string, string>
  /** An empty folder of this run. */
  scratch: string
  remove(): void
}

/**
 * Finds or installs what any step needs, before the first one, and prints a line for what cannot be had: its tests are
 * skipped by name, not in silence.
 */
export function makeWorld(): World {
  const missing = services.filter(({ program }) => !findProgram(program))
  if (missing.length > 0) installPackages(...missing.map(({ debian }) => debian))
  for (const { program, debian } of missing) {
    if (!findProgram(program)) {
      console.log(`${reasons.program(program)} (Debian: apt-get install ${debian})`)
    }
  }
  const scratch = mkdtempSync(path.join(tmpdir(), 'verify-'))
  const home = path.join(scratch, 'home')
  mkdirSync(home)
  const { PATH = '', CI, AUDIT_CORPUS } = process.env
  return {
    scratch,
    env: {
      PATH: `${PATH}${path.delimiter}/usr/sbin`,
      HOME: home,
      TMPDIR: tmpdir(),
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      NEXT_TELEMETRY_DISABLED: '1',
      npm_config_update_notifier: 'false',
      PORTAL_BROWSER: ensureBrowser(),
      ...(CI && { CI }),
      ...(AUDIT_CORPUS && { AUDIT_CORPUS }),
    },
    remove: () => rmSync(scratch, { recursive: true, force: true }),
  }
}
