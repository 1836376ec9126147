import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { getChildEnv } from '@/lib/env'

/** A server that is measured. */
export class Program {
  readonly url: string
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, url: string) {
    this.#child = child
    this.url = url
  }

  /** Starts a program and resolves when `url` answers. @throws when it ends before that. */
  static async start(
    command: string,
    args: readonly string[],
    url: string,
    options: { cwd?: string; env?: Record<string, string> } = {},
  ): Promise<Program> {
    const child = spawn(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      cwd: options.cwd,
      env: getChildEnv(options.env),
    })
    for (;;) {
      if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}.`)
      const answer = await fetch(url).catch(() => undefined)
      await answer?.arrayBuffer()
      if (answer) return new Program(child, url)
      await wait(100)
    }
  }

  /** Memory of the program and of what it has started, in MB, as Linux counts it. */
  readMemory(): number {
    const pids = [this.#child.pid ?? 0, ...listChildren(this.#child.pid ?? 0)]
    const kilobytes = pids.map((pid) => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      return Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0)
    })
    return Math.round(kilobytes.reduce((sum, value) => sum + value, 0) / 1024)
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return
    this.#child.kill('SIGTERM')
    await once(this.#child, 'exit')
  }
}

function listChildren(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return (
          Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]) === parent
        )
      } catch {
        // It has ended since it was listed.
        return false
      }
    })
}
