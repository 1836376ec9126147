import { availableParallelism } from 'node:os'
import type { RecordFile } from '@/lib/content'
import { type ReadBatch, readRecords } from './read-record'
import { ReadThread } from './read-thread'
import type { ReadTask } from './read-worker'

/** Files a message: large enough that messages cost nothing, small enough for a steady flow. */
const batchSize = 50

/** From so many files on, starting workers pays. */
const worthWorkers = 2_000

/** Batches that a worker has before it, so that it never waits while this thread writes several. */
const lookAhead = 10

/** Batches that may be read before the first of them is taken: bounds memory. */
const mostTurns = 16

const mostWorkers = 4

/** Files of one subject, at least one, and what they hold. */
export interface FileBatch extends ReadBatch {
  files: readonly RecordFile[]
}

interface Turn {
  batch: Promise<FileBatch>
  isDone: boolean
}

async function* cutIntoBatches(
  lists: AsyncIterable<readonly RecordFile[]>,
): AsyncGenerator<readonly RecordFile[]> {
  for await (const files of lists) {
    for (let from = 0; from < files.length; from += batchSize) {
      yield files.slice(from, from + batchSize)
    }
  }
}

/**
 * Reads records in batches, in the order of their files and in constant memory. Other cores help where
 * that pays; this thread reads too whenever the next batch is not ready.
 * @param lists files of one subject each.
 * @param expected how many files there are, roughly.
 */
export async function* readInBatches(
  task: ReadTask,
  lists: AsyncIterable<readonly RecordFile[]>,
  expected: number,
): AsyncGenerator<FileBatch> {
  const count = expected < worthWorkers ? 0 : Math.min(mostWorkers, availableParallelism() - 1)
  const workers = Array.from({ length: count }, () => new ReadThread(task))
  const turns: Turn[] = []
  const start = (some: readonly RecordFile[], worker: ReadThread | undefined) => {
    const here = () => readRecords(task.contentDir, some, task.view)
    // A thread may fail to start, or run out of memory: its share is then read here.
    const read = worker ? worker.read(some).catch(here) : here()
    const turn: Turn = {
      batch: read.then((batch) => ({ files: some, ...batch })),
      isDone: false,
    }
    const finish = () => {
      turn.isDone = true
    }
    turn.batch.then(finish, finish)
    turns.push(turn)
    return worker ? undefined : turn.batch
  }
  try {
    for await (const some of cutIntoBatches(lists)) {
      await start(
        some,
        workers.find(({ waiting }) => waiting < lookAhead),
      )
      while (turns[0]?.isDone || turns.length >= mostTurns) {
        const first = turns.shift()
        if (first) yield await first.batch
      }
    }
    for (const { batch } of turns) yield await batch
  } finally {
    await Promise.all(workers.map((worker) => worker.close()))
  }
}
