import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { findProgram } from '@/lib/testing/needs'
import { findFreePort } from '../http/find-free-port'

export interface TestRedis {
  url: string
  process: ChildProcess
  stop(): Promise<void>
}

/** Starts a server that keeps nothing on disk, and resolves when it accepts connections. */
export async function startRedis(port?: number): Promise<TestRedis> {
  const chosen = port ?? (await findFreePort())
  const args = ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn(findProgram('redis-server') ?? 'redis-server', args, { stdio: 'ignore' })
  while (!(await isListening(chosen))) {
    if (child.exitCode !== null) throw new Error(`The Redis server ended with ${child.exitCode}.`)
    await wait(20)
  }
  return {
    url: `redis://127.0.0.1:${chosen}`,
    process: child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
