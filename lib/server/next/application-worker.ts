/*
 * Next's application as a program of a thread of its own; `portal build` bundles it beside the server. See
 * application-thread.ts for what is said between the two. NODE_ENV must be `production` by now: React chooses its build
 * when it is first loaded.
 */
import { parentPort, workerData } from 'node:worker_threads'
import createNext from 'next'
import type { Call, Reply } from '../render/application-thread'
import { callHandler } from './call-handler'

const next = createNext({ dev: false, dir: workerData.root, quiet: false })
await next.prepare()
const handle = next.getRequestHandler()

async function respond({ id, target, headers }: Call): Promise<void> {
  try {
    const rendered = await callHandler(handle, target, headers)
    const { rest } = rendered
    parentPort?.postMessage({ id, rendered } satisfies Reply, rest ? [rest] : [])
  } catch (error) {
    parentPort?.postMessage({ id, error } satisfies Reply)
  }
}

parentPort?.on('message', (call: Call | 'close') => {
  if (call !== 'close') void respond(call)
  else void next.close().finally(() => process.exit())
})
parentPort?.postMessage('ready')
