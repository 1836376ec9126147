/*
 * Next's application as a program of a thread of its own; `portal build` bundles it beside the server. See
 * application-thread.ts for what is said between the two.
 */
import { parentPort, workerData } from 'node:worker_threads'
import type { Call, Reply } from '../render/application-thread'
import { callHandler } from './call-handler'
import { loadNext } from './load-next'

const application = await loadNext(workerData.root)

async function answer({ id, target, headers }: Call): Promise<void> {
  try {
    const rendered = await callHandler(application.handle, target, headers)
    const { rest } = rendered
    parentPort?.postMessage({ id, rendered } satisfies Reply, rest ? [rest] : [])
  } catch (error) {
    parentPort?.postMessage({ id, error } satisfies Reply)
  }
}

parentPort?.on('message', (call: Call | 'close') => {
  if (call !== 'close') void answer(call)
  else void application.close().finally(() => process.exit())
})
parentPort?.postMessage('ready')
