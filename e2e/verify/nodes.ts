import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { installPackages } from '../../lib/tools/programs'
import { startPortal } from '../server'
import { type Count, countOne } from './count'
import { root } from './run'

/** Releases that the portal runs on: those of `engines`, and those that a reader of the README is likely to have. */
const releases = [20, 22, 24, 26]
/** Releases that all unit tests run on too, beside the one that runs the others: the newest with long-term support, and the newest. */
const tested = [24, 26]

const own = Number(process.versions.node.split('.')[0])

/** A Node of another release. */
export interface Node {
  release: number
  program: string
  /** Whether all unit tests are to run on it. */
  isTested: boolean
}

/**
 * Fetches Node's other releases from the npm registry, where `node-<platform>-<arch>` packages hold them.
 * @throws {Error} when one cannot be had.
 */
export function installNodes(folder: string): Node[] {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${platform}-${process.arch}`
  return releases
    .filter((release) => release !== own)
    .map((release) => {
      const prefix = path.join(folder, String(release))
      mkdirSync(prefix, { recursive: true })
      const { status, stderr } = spawnSync(
        'npm',
        ['install', '--no-save', '--ignore-scripts', '--prefix', prefix, `${name}@${release}`],
        { encoding: 'utf8' },
      )
      if (status !== 0) throw new Error(`Node ${release} cannot be had: ${stderr}`)
      const program = path.join(prefix, 'node_modules', name, 'bin/node')
      // From release 25 on Node is linked against a library that a bare Debian has not got.
      if (spawnSync(program, ['--version']).status !== 0) installPackages('libatomic1')
      return { release, program, isTested: tested.includes(release) }
    })
}

const outside = /(?:^|[\\/])(?:node_modules|\.next|\.data|\.git|test-results|public[\\/]assets)$/

/** Copies the sources into `folder` and installs there what production needs alone. */
function installProduction(folder: string): boolean {
  cpSync(root, folder, { recursive: true, filter: (file) => !outside.test(file) })
  const { status } = spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return status === 0
}

/** Starts the portal on each Node, without development packages, and asks for a question. */
export async function startOnNodes(nodes: readonly Node[], scratch: string): Promise<Count[]> {
  const folder = path.join(scratch, 'production')
  if (!installProduction(folder)) return [countOne('npm ci --omit=dev', false)]
  const counts: Count[] = []
  for (const { release, program } of [{ release: own, program: process.execPath }, ...nodes]) {
    const name = `npm ci --omit=dev && npm start on Node ${release}`
    counts.push(countOne(name, await serves(folder, program)))
  }
  return counts
}

async function serves(folder: string, program: string): Promise<boolean> {
  try {
    const contentDir = path.join(root, 'e2e/content')
    const portal = await startPortal({ CONTENT_DIR: contentDir }, { root: folder, program })
    try {
      const response = await fetch(`${portal.url}/learn/arithmetic/questions/what-is-3-times-9`)
      return response.status === 200 && (await response.text()).includes('data-answer')
    } finally {
      await portal.stop()
    }
  } catch (error) {
    console.error(error)
    return false
  }
}
