import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findProgram, reasons } from '../../lib/testing/needs'
import type { Fault } from './fault'
import type { World } from './world'

/** Runs a program to its end. @throws {Error} with what it said, if it fails. */
export function runProgram(command: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? stderr}`)
}

/** Why a program cannot be used; `undefined` if it can. */
export const findLackOf = (name: string) => () =>
  findProgram(name) ? undefined : reasons.program(name)

/** Why no file system can be mounted; `undefined` if it can: containers mostly refuse it. */
export function findLackOfMounts(): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'faults-mount-'))
  try {
    runProgram('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder)
    runProgram('umount', folder)
    return undefined
  } catch {
    return 'no file system can be mounted here: it takes the superuser of the machine'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Mounts an empty file system in memory at a folder of a world, until the world's end at the latest. */
export function mountTmpfs(world: World, folder: string, size: string): void {
  mkdirSync(folder, { recursive: true })
  runProgram('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)
  // Fails where it is unmounted already.
  world.cleanUps.push(() => spawnSync('umount', ['-l', folder]))
}

export const unmount = (folder: string) => runProgram('umount', '-l', folder)

/** The superuser without the right to pass over permissions: files can be made unreadable for it. */
const withoutRights = [
  'setpriv',
  '--bounding-set=-dac_override,-dac_read_search',
  '--inh-caps=-dac_override,-dac_read_search',
]

/** For faults of permissions, also if root runs the suite. */
export const asOrdinary: Pick<Fault, 'findLack' | 'start'> =
  process.getuid?.() === 0
    ? { findLack: findLackOf('setpriv'), start: { through: withoutRights } }
    : {}
