import { parentPort, workerData } from 'node:worker_threads'
import { type BatchEntry, checkBatch } from './check-batch'

const { root } = workerData as { root: string }

parentPort?.on('message', (entries: BatchEntry[]) => {
  parentPort?.postMessage(checkBatch(root, entries))
})
