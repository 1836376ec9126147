/**
 * `npm start`: prepares in a process of its own, whose memory is given back, then becomes the server. Plain JavaScript,
 * since a TypeScript loader would stay in the server's memory: 75 MB of 260. It is to be run with `leanMemory` of bundle.ts.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { explainLowLimit } from '../server/start/descriptor-limit.mjs'

const problem = explainLowLimit()
if (problem) {
  console.error(problem)
  process.exit(1)
}

const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', 'prepare'], {
  stdio: 'inherit',
})
const stop = (signal) => child.kill(signal)
process.on('SIGTERM', stop).on('SIGINT', stop)
const [code, signal] = await once(child, 'exit')
process.off('SIGTERM', stop).off('SIGINT', stop)
if (code === 0) await import('../../.next/portal/serve.mjs')
else process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143)
