import { parentPort, workerData } from 'node:worker_threads'
import type { RecordFile } from '@/lib/content'
import { readRecords } from './read-record'

/** The code of a `ReadThread`: answers each batch of files with what they hold, in their order. */
const { contentDir } = workerData as { contentDir: string }

// One after another, so that answers come in the order of questions.
let turn = Promise.resolve()

parentPort?.on('message', (files: RecordFile[]) => {
  turn = turn.then(async () => parentPort?.postMessage(await readRecords(contentDir, files)))
})
