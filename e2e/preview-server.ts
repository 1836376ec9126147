import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from '../lib/server'

const root = path.resolve(import.meta.dirname, '..')

export interface RunningPreview {
  /** Origin without a trailing slash. */
  url: string
  port: number
  /** A copy of the test content, to edit. */
  contentDir: string
  stop: () => Promise<void>
}

/** Runs `portal dev` with these arguments to its end: its exit code, and what it printed. */
export async function runPreview(args: string[]): Promise<{ code: number | null; output: string }> {
  const { ended, output } = start(args, {})
  return { code: await ended, output: output() }
}

/**
 * Starts the editors' preview on a free port, over a copy of the test content; resolves once it answers.
 * @throws {Error} with its output, when it ends before that.
 */
export async function startPreview(args: string[] = []): Promise<RunningPreview> {
  const folder = mkdtempSync(path.join(tmpdir(), 'preview-'))
  const contentDir = path.join(folder, 'content')
  cpSync(path.join(import.meta.dirname, 'content'), contentDir, { recursive: true })
  const port = await findFreePort()
  const { child, ended, output } = start(args, {
    PORT: String(port),
    CONTENT_DIR: contentDir,
    DATA_DIR: path.join(folder, 'data'),
  })
  await new Promise<void>((resolve, reject) => {
    const hear = () => {
      if (/Preview at/.test(output())) resolve()
    }
    child.stdout.on('data', hear)
    ended.then((code) => reject(new Error(`The preview ended with ${code}:\n${output()}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    contentDir,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function start(args: string[], settings: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', 'dev', ...args], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, ended, output: () => output }
}
