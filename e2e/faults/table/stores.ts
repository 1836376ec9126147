import { createClient, RESP_TYPES } from 'redis'
import { startRedis } from '../../../lib/server/sharing/test-redis'
import { rawRequest } from '../../raw-request'
import { startPortal } from '../../server'
import type { Fault } from '../fault'
import { findLackOf } from '../machine'
import { getStore, openStore } from '../store'
import type { World } from '../world'

/** Lets another instance render all pages of the content into the store, and end. */
async function fill(world: World): Promise<void> {
  const { redis } = getStore(world)
  const other = await startPortal({
    SITE_URL: 'http://portal.example',
    CONTENT_DIR: world.contentDir,
    CACHE_URL: redis.url,
  })
  for (const { path } of world.probes) await rawRequest(other.url, path)
  await other.stop()
}

/** Gives every page in the store another one's bytes, or other ones. */
async function rewrite(world: World, change: (values: Buffer[]) => Buffer[]): Promise<void> {
  const client = createClient({
    url: getStore(world).redis.url,
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
  })
  await client.connect()
  const keys = await client.keys('*')
  const values = (await client.mGet(keys))
    .filter((value) => value !== null)
    .map((value) => Buffer.from(value))
  if (values.length < world.questions.length) throw new Error('The store has no pages.')
  for (const [n, value] of change(values).entries()) await client.set(keys[n] ?? '', value)
  client.destroy()
}

const withStore: Omit<Fault, 'name' | 'begin'> = {
  findLack: findLackOf('redis-server'),
  debian: 'redis-server',
  serves: 'all',
  prepare: async (world) => {
    await openStore(world)
    await fill(world)
  },
  start: (world) => ({ settings: { CACHE_URL: getStore(world).url } }),
}

const run = async (world: World, ...command: string[]) => {
  const client = createClient({ url: getStore(world).redis.url })
  await client.connect()
  await client.sendCommand(command)
  client.destroy()
}

/** What happens to the store that instances share: pages come slower then, and are never wrong. */
export const storeFaults: readonly Fault[] = [
  {
    name: 'Redis: ended, and started again',
    ...withStore,
    begin: (world) => getStore(world).redis.stop(),
    async end(world) {
      const store = getStore(world)
      store.redis = await startRedis(Number(new URL(store.redis.url).port))
    },
  },
  {
    name: 'Redis: hangs',
    ...withStore,
    begin: (world) => process.kill(getStore(world).redis.process.pid ?? 0, 'SIGSTOP'),
    end: (world) => process.kill(getStore(world).redis.process.pid ?? 0, 'SIGCONT'),
  },
  {
    name: 'Redis: replies are lost',
    ...withStore,
    begin: (world) => {
      getStore(world).isDumb = true
    },
    end: (world) => {
      getStore(world).isDumb = false
    },
  },
  {
    name: 'Redis: bits flipped in replies',
    ...withStore,
    lasts: 5_000,
    begin: (world) => {
      getStore(world).spoilt = 0.5
    },
    end: (world) => {
      getStore(world).spoilt = 0
    },
  },
  {
    name: 'Redis: each page has the bytes of another',
    ...withStore,
    async prepare(world) {
      await withStore.prepare?.(world)
      await rewrite(world, (values) => [...values.slice(1), ...values.slice(0, 1)])
    },
    begin: () => undefined,
  },
  {
    name: 'Redis: each page has a bit flipped',
    ...withStore,
    async prepare(world) {
      await withStore.prepare?.(world)
      await rewrite(world, (values) =>
        values.map((value) => {
          const place = world.random.between(0, value.length - 1)
          value[place] = (value[place] ?? 0) ^ (1 << world.random.between(0, 7))
          return value
        }),
      )
    },
    begin: () => undefined,
  },
  {
    name: 'Redis: each page is cut short',
    ...withStore,
    async prepare(world) {
      await withStore.prepare?.(world)
      await rewrite(world, (values) =>
        values.map((value) => value.subarray(0, world.random.between(0, value.length - 1))),
      )
    },
    begin: () => undefined,
  },
  {
    name: 'Redis: full',
    ...withStore,
    begin: (world) => run(world, 'CONFIG', 'SET', 'maxmemory', '1'),
    end: (world) => run(world, 'CONFIG', 'SET', 'maxmemory', '0'),
  },
  {
    name: 'Redis: may only be read',
    ...withStore,
    begin: (world) => run(world, 'REPLICAOF', '127.0.0.1', '9'),
    end: (world) => run(world, 'REPLICAOF', 'NO', 'ONE'),
  },
  {
    name: 'Redis: emptied',
    ...withStore,
    begin: (world) => run(world, 'FLUSHALL'),
  },
]
