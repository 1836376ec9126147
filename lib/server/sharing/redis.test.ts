import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { needsProgram } from '@/lib/testing/needs'
import { connectRedis, type RedisStore } from './redis'
import { startRedis, type TestRedis } from './test-redis'

/** A busy machine may take its time to connect. */
const waitFor = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 20_000, interval: 50 })

describe('connectRedis', needsProgram('redis-server'), () => {
  const redis: TestRedis[] = []
  const stores: RedisStore[] = []
  const start = async (port?: number) => {
    redis.push(await startRedis(port))
    return redis.at(-1) as TestRedis
  }
  const open = (url: string) => {
    const announced = vi.fn()
    const states: string[] = []
    const store = connectRedis({
      url,
      namespace: 'test',
      onAnnounced: announced,
      onState: (state) => states.push(state),
    })
    stores.push(store)
    return { store, announced, states }
  }
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()))
    await Promise.all(redis.splice(0).map((server) => server.stop()))
  })

  it('gives one instance the bytes of another', async () => {
    const { url } = await start()
    const [a, b] = [open(url), open(url)]
    await waitFor(() => expect([...a.states, ...b.states]).toEqual(['connected', 'connected']))
    a.store.set('x', Buffer.from([0, 255, 13, 10]), 60)
    await waitFor(async () => {
      expect(await b.store.getAll(['none', 'x'])).toEqual([
        undefined,
        Buffer.from([0, 255, 13, 10]),
      ])
    })
  })

  it('tells the others of a change, and not itself', async () => {
    const { url } = await start()
    const instances = [open(url), open(url), open(url)] as const
    for (const { announced } of instances) {
      await waitFor(() => expect(announced).toHaveBeenCalled())
    }
    await waitFor(() =>
      expect(instances.map(({ states }) => states)).toEqual(Array(3).fill(['connected'])),
    )
    await wait(100)
    for (const { announced } of instances) announced.mockClear()
    instances[0].store.announce()
    await waitFor(() => {
      expect(instances[1].announced).toHaveBeenCalled()
      expect(instances[2].announced).toHaveBeenCalled()
    })
    expect(instances[0].announced).not.toHaveBeenCalled()
  })

  it('finds nothing while the server is away, and comes back by itself', async () => {
    const server = await start()
    const { store, states, announced } = open(server.url)
    await waitFor(() => expect(states).toEqual(['connected']))
    await server.stop()
    await waitFor(() => expect(states.at(-1)).toBe('lost'))
    expect(await store.getAll(['x'])).toEqual([])
    store.set('x', Buffer.from('1'), 60)
    store.announce()
    announced.mockClear()
    await start(Number(new URL(server.url).port))
    await waitFor(() => expect(states.at(-1)).toBe('connected'))
    await waitFor(() => expect(announced).toHaveBeenCalled())
    store.set('x', Buffer.from('2'), 60)
    await waitFor(async () => expect(await store.getAll(['x'])).toEqual([Buffer.from('2')]))
  })

  it('gives up on a server that hangs, and uses it again when it wakes', async () => {
    const server = await start()
    const { store, states } = open(server.url)
    await waitFor(() => expect(states).toEqual(['connected']))
    store.set('x', Buffer.from('1'), 60)
    server.process.kill('SIGSTOP')
    expect(await store.getAll(['x'])).toEqual([])
    expect(states.at(-1)).toBe('lost')
    server.process.kill('SIGCONT')
    await waitFor(async () => expect(await store.getAll(['x'])).toEqual([Buffer.from('1')]))
    expect(states.at(-1)).toBe('connected')
  })

  it('starts without a server', async () => {
    const { store, states } = open('redis://127.0.0.1:1')
    await waitFor(() => expect(states).toEqual(['lost']))
    expect(await store.getAll(['x'])).toEqual([])
  })
})
