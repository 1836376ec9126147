import { parentPort, workerData } from 'node:worker_threads'
import type { RecordFile } from '@/lib/content'
import type { PublicView } from './conceal-record'
import { readRecords } from './read-record'

/** Data with which a `ReadThread` starts its worker. */
export interface ReadTask {
  contentDir: string
  view: PublicView
}

/** The code of a `ReadThread`: answers each batch of files with what they hold. */
const { contentDir, view } = workerData as ReadTask

// One after another, so that answers come in the order of questions.
let turn = Promise.resolve()

parentPort?.on('message', (files: RecordFile[]) => {
  turn = turn.then(async () => parentPort?.postMessage(await readRecords(contentDir, files, view)))
})
