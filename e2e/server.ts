import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The checkout and the Node that a portal is started with: this one, and the one that runs this. */
export interface Installation {
  root?: string
  program?: string
  /** A command that runs another: the program and its arguments follow. Absent: it runs as this process does. */
  through?: readonly string[]
  /** Called with the process before it is ready. */
  onSpawn?: (child: ChildProcess) => void
}

const ownRoot = path.resolve(import.meta.dirname, '..')

export interface RunningPortal {
  /** Origin without a trailing slash. */
  url: string
  process: ChildProcess
  dataDir: string
  /** All that it printed so far. */
  output: () => string
  /** Ends it by SIGTERM and removes its derived files; resolves with its exit code. */
  stop: () => Promise<number | null>
}

/**
 * Starts the production server on a free port and resolves once it has printed its `ready` line.
 * @throws {Error} with its output, when it ends before that.
 */
export async function startPortal(
  settings: Record<string, string>,
  { root = ownRoot, program = process.execPath, through = [], onSpawn }: Installation = {},
): Promise<RunningPortal> {
  const dataDir = settings.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), 'portal-'))
  const [command = '', ...args] = [
    ...through,
    program,
    '--max-semi-space-size=2',
    'lib/cli/start.mjs',
  ]
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...settings, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onSpawn?.(child)
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk
      const ready = /^ready (http\S+)/m.exec(output)
      if (ready?.[1]) resolve(ready[1].replace(/\/$/, ''))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    ended.then((code) => reject(new Error(`The server ended with ${code}:\n${output}`)))
  })
  return {
    url,
    process: child,
    dataDir,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM')
      const code = await ended
      if (!settings.DATA_DIR) rmSync(dataDir, { recursive: true, force: true })
      return code
    },
  }
}
