import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { CliError, projectRoot } from '@/lib/cli'
import { createRandom } from '../synth/random'

/** Rooms whose tests are held to the score. */
const rooms = ['lib/content', 'lib/markdown', 'lib/catalog', 'lib/server', 'lib/seo']

/** Not mutated: tests and their helpers, declarations, and what runs in a thread or process that no mutant reaches. */
const excluded = /\.test\.tsx?$|\/test-[^/]*$|\.d\.m?ts$|[/-]worker\.ts$|\/serve\.ts$/

/** The room of a file or folder. @throws {CliError} when it is in none, or does not exist. */
export function findRoom(place: string): string {
  const room = rooms.find((room) => place === room || place.startsWith(`${room}/`))
  if (room && existsSync(path.join(projectRoot, place))) return room
  throw new CliError(`${place} is no file or folder of ${rooms.join(', ')}.`)
}

/** Files of a place that are mutated, in order, relative to the project. */
export function listFiles(place: string): string[] {
  const whole = path.join(projectRoot, place)
  const names = statSync(whole).isDirectory()
    ? readdirSync(whole, { recursive: true, encoding: 'utf8' }).map((name) => `${place}/${name}`)
    : [place]
  return names.filter((name) => /\.tsx?$/.test(name) && !excluded.test(name)).sort()
}

/** Those of the files that differ from a commit, uncommitted changes included. */
export function keepChanged(files: readonly string[], commit: string): string[] {
  const output = execFileSync('git', ['diff', '--name-only', '--relative', commit, '--'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  const changed = new Set(output.split('\n'))
  return files.filter((file) => changed.has(file))
}

/** As many of the files, drawn by a seed. */
export function drawFiles(files: readonly string[], count: number, seed: number): string[] {
  const random = createRandom(seed)
  return files
    .map((file) => ({ file, place: random.next() }))
    .sort((one, other) => one.place - other.place)
    .slice(0, count)
    .map(({ file }) => file)
    .sort()
}
