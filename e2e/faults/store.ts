import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { startRedis, type TestRedis } from '../../lib/server/sharing/test-redis'
import type { World } from './world'

/** The store of a world, and a way through which every reply can be spoilt. */
export interface Store {
  redis: TestRedis
  url: string
  /** Share of pieces of a reply in which a bit is flipped. */
  spoilt: number
  isDumb: boolean
}

const stores = new WeakMap<World, Store>()

export function getStore(world: World): Store {
  const store = stores.get(world)
  if (!store) throw new Error('This fault has no store.')
  return store
}

/** Starts a Redis server, and before it what passes all on and spoils what it is told to. */
export async function openStore(world: World): Promise<Store> {
  const redis = await startRedis()
  const target = Number(new URL(redis.url).port)
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1')
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (data) => upstream.write(data))
    upstream.on('data', (data) => {
      if (store.isDumb) return
      if (world.random.chance(store.spoilt)) {
        const place = world.random.between(0, data.length - 1)
        data[place] = (data[place] ?? 0) ^ (1 << world.random.between(0, 7))
      }
      client.write(data)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const store: Store = { redis, url: `redis://127.0.0.1:${port}`, spoilt: 0, isDumb: false }
  stores.set(world, store)
  world.cleanUps.push(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await getStore(world).redis.stop()
  })
  return store
}
