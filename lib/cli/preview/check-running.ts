import { readFile, realpath } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { CliError } from '../output'

/** Next's note of the development server of a folder; it may outlive a server that was killed. */
const note = z.object({ pid: z.number(), port: z.number() })

/**
 * Checks that no other preview of the folder runs; Next allows one.
 * @param root the project's folder.
 * @throws {CliError} naming its address and process.
 */
export async function checkRunning(root: string): Promise<void> {
  const text = await readFile(path.join(root, '.next/dev/lock'), 'utf8').catch(() => '{}')
  const { success, data } = note.safeParse(parse(text))
  if (!success || !isAlive(data.pid) || !(await isListening(data.port))) return
  throw new CliError(
    `A preview of this folder runs already, at http://localhost:${data.port} (process ${data.pid}): use that one, or stop it first.`,
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Half written: its server begins, and Next finds it.
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}

/**
 * Checks that Next can compile the packages: it follows no link out of the project, and every page would fail.
 * @param root the project's folder.
 * @throws {CliError} naming where the link leads.
 */
export async function checkPackages(root: string): Promise<void> {
  const folder = path.join(root, 'node_modules')
  const real = await realpath(folder)
  const inside = `${await realpath(root)}${path.sep}`
  if (real.startsWith(inside)) return
  throw new CliError(
    `The folder ${folder} is a link to ${real}, outside of the project, where Next compiles nothing: put the packages in its place by \`rm node_modules && npm ci\`.`,
  )
}
