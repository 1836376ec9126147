import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { getVersion } from '../asker'
import { type Question, saveQuestion } from '../content'
import type { Fault } from '../fault'
import { findLackOfMounts, mountTmpfs } from '../machine'
import type { World } from '../world'
import { flipBits, getCatalog } from './catalogs'

/** Fills a small disk to its last byte. */
function fillDisk({ dataDir }: World): void {
  const handle = openSync(path.join(dataDir, 'ballast'), 'w')
  try {
    for (const size of [65_536, 4_096, 1]) {
      for (let isFull = false; !isFull; ) {
        try {
          isFull = writeSync(handle, Buffer.alloc(size)) < size
        } catch {
          isFull = true
        }
      }
    }
  } finally {
    closeSync(handle)
  }
}

const freeDisk = ({ dataDir }: World) => rmSync(path.join(dataDir, 'ballast'))

/** What was saved while the disk was full. */
const saved = new WeakMap<World, Question>()

const smallDisk: Pick<Fault, 'findLack' | 'prepare'> = {
  findLack: findLackOfMounts,
  prepare: (world) => mountTmpfs(world, world.dataDir, '8m'),
}

/** What happens where nothing more can be written. */
export const diskFaults: readonly Fault[] = [
  {
    name: 'disk: full while records are saved',
    ...smallDisk,
    serves: 'all',
    begin(world) {
      fillDisk(world)
      const question = world.createQuestion()
      saved.set(world, question)
      saveQuestion(world.contentDir, question)
    },
    end: freeDisk,
    async isReached(world) {
      const question = saved.get(world)
      return question !== undefined && (await getVersion(world, question)) === 1
    },
  },
  {
    name: 'disk: full, and the catalog deleted',
    ...smallDisk,
    serves: 'all',
    begin(world) {
      rmSync(getCatalog(world))
      fillDisk(world)
    },
    end: freeDisk,
  },
  {
    name: 'disk: full, and the catalog damaged',
    ...smallDisk,
    begin(world) {
      fillDisk(world)
      flipBits(world, getCatalog(world), 20)
    },
    end: freeDisk,
  },
]
