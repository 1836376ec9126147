import { availableParallelism } from 'node:os'
import type { RecordFile } from '@/lib/content'
import { readRecords } from './read-record'
import { type ReadRecords, ReadThread } from './read-thread'

/** Files a message: large enough that messages cost nothing, small enough for a steady flow. */
const batchSize = 50

/** From so many files on, starting workers pays. */
const worthWorkers = 2_000

/** Batches that a worker has before it, so that it never waits while this thread writes several. */
const lookAhead = 6

/** Batches that may be read before the first of them is taken: bounds memory. */
const mostTurns = 12

const mostWorkers = 4

/** Files of a batch, and what each of them holds. */
export interface ReadBatch {
  files: readonly RecordFile[]
  records: ReadRecords
}

interface Turn {
  batch: Promise<ReadBatch>
  isDone: boolean
}

async function* cutIntoBatches(files: AsyncIterable<RecordFile>): AsyncGenerator<RecordFile[]> {
  let batch: RecordFile[] = []
  for await (const file of files) {
    batch.push(file)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/**
 * Reads records in batches, in the order of their files and in constant memory. Other cores help where
 * that pays; this thread reads too whenever the next batch is not ready.
 * @param expected how many files there are, roughly.
 */
export async function* readInBatches(
  contentDir: string,
  files: AsyncIterable<RecordFile>,
  expected: number,
): AsyncGenerator<ReadBatch> {
  const count = expected < worthWorkers ? 0 : Math.min(mostWorkers, availableParallelism() - 1)
  const workers = Array.from({ length: count }, () => new ReadThread(contentDir))
  const turns: Turn[] = []
  const start = (some: readonly RecordFile[], worker: ReadThread | undefined) => {
    const here = () => readRecords(contentDir, some)
    // A thread may fail to start, or run out of memory: its share is then read here.
    const records = worker ? worker.read(some).catch(here) : here()
    const turn: Turn = {
      batch: records.then((read) => ({ files: some, records: read })),
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
    for await (const some of cutIntoBatches(files)) {
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
