import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import type { Fault } from '../fault'
import { asOrdinary, findLackOfMounts, mountTmpfs, unmount } from '../machine'
import type { World } from '../world'

const getPointer = ({ dataDir }: World) => path.join(dataDir, 'catalog.current')

/** The catalog in effect. */
export const getCatalog = (world: World) =>
  path.join(world.dataDir, readFileSync(getPointer(world), 'utf8').trim())

/** Flips one bit each at random places of a file, as it stands. */
export function flipBits({ random }: World, file: string, count: number): void {
  const { size } = statSync(file)
  const handle = openSync(file, 'r+')
  const byte = Buffer.alloc(1)
  try {
    for (let n = 0; n < count && size > 0; n++) {
      const place = random.between(0, size - 1)
      readSync(handle, byte, 0, 1, place)
      byte[0] = (byte[0] ?? 0) ^ (1 << random.between(0, 7))
      writeSync(handle, byte, 0, 1, place)
    }
  } finally {
    closeSync(handle)
  }
}

/** Removes the data folder, to which its server may just be writing. */
const removeData = ({ dataDir }: World) =>
  rmSync(dataDir, { recursive: true, maxRetries: 20, retryDelay: 10 })

/** Does something to the catalog's file. */
const harm = (work: (file: string, world: World) => void) => (world: World) =>
  work(getCatalog(world), world)

/** What happens to the data folder, which may be deleted at any time. */
export const catalogFaults: readonly Fault[] = [
  {
    name: 'data: folder deleted, three times',
    serves: 'all',
    rounds: 3,
    begin: removeData,
  },
  {
    name: 'data: folder replaced by a file',
    serves: 'all',
    begin(world) {
      removeData(world)
      writeFileSync(world.dataDir, '')
    },
    end: ({ dataDir }) => rmSync(dataDir),
  },
  {
    name: 'data: folder moved away and back',
    serves: 'all',
    begin: ({ dataDir }) => renameSync(dataDir, `${dataDir}-away`),
    end({ dataDir }) {
      rmSync(dataDir, { recursive: true, force: true })
      renameSync(`${dataDir}-away`, dataDir)
    },
  },
  {
    name: 'data: folder unreadable',
    ...asOrdinary,
    serves: 'all',
    begin: ({ dataDir }) => chmodSync(dataDir, 0),
    end: ({ dataDir }) => chmodSync(dataDir, 0o755),
  },
  {
    name: 'data: folder may not be written',
    ...asOrdinary,
    serves: 'all',
    begin: ({ dataDir }) => chmodSync(dataDir, 0o555),
    end: ({ dataDir }) => chmodSync(dataDir, 0o755),
  },
  {
    name: 'data: an empty disk mounted over it',
    serves: 'all',
    findLack: findLackOfMounts,
    begin: (world) => mountTmpfs(world, world.dataDir, '8m'),
    end: ({ dataDir }) => unmount(dataDir),
  },
  { name: 'catalog: file deleted', serves: 'all', begin: harm((file) => rmSync(file)) },
  { name: 'catalog: pointer deleted', serves: 'all', begin: (world) => rmSync(getPointer(world)) },
  {
    name: 'catalog: pointer spoilt',
    serves: 'all',
    begin: (world) => writeFileSync(getPointer(world), 'nothing'),
  },
  { name: 'catalog: emptied', begin: harm((file) => truncateSync(file, 0)) },
  {
    name: 'catalog: cut short',
    rounds: 3,
    begin: harm((file, { random }) => truncateSync(file, random.between(1, statSync(file).size))),
  },
  {
    name: 'catalog: bits flipped at 100 places, in 25 rounds',
    rounds: 25,
    begin: harm((file, world) => flipBits(world, file, 4)),
  },
  {
    name: 'catalog: bits flipped, times kept, in 5 rounds',
    rounds: 5,
    begin: harm((file, world) => {
      const { atime, mtime } = statSync(file)
      flipBits(world, file, 20)
      utimesSync(file, atime, mtime)
    }),
  },
  {
    name: 'catalog: bits flipped while the server is down',
    rounds: 5,
    serves: 'none',
    begin: async (world) => {
      await world.kill('SIGTERM')
      flipBits(world, getCatalog(world), 4)
      await world.start()
    },
  },
  {
    name: 'catalog: log of changes flipped and cut',
    rounds: 3,
    begin: harm((file, world) => {
      const log = `${file}-wal`
      if (!existsSync(log)) return
      flipBits(world, log, 4)
      if (world.random.chance(0.5)) truncateSync(log, Math.floor(statSync(log).size / 2))
    }),
  },
  {
    name: 'catalog: files beside it flipped',
    rounds: 3,
    begin(world) {
      for (const name of readdirSync(world.dataDir)) {
        if (/\.(?:seal|current|owner|lock)$/.test(name)) {
          flipBits(world, path.join(world.dataDir, name), 4)
        }
      }
    },
  },
  {
    name: 'catalog: shared memory cut short',
    limit: 'SQLite maps the file into memory, and the system ends who reads past its end (SIGBUS)',
    begin: harm((file) => {
      if (existsSync(`${file}-shm`)) truncateSync(`${file}-shm`, 0)
    }),
  },
]
