import { randomUUID } from 'node:crypto'
import { createClient, RESP_TYPES } from 'redis'
import type { ByteStore } from './shared-store'

export interface RedisOptions {
  /** `redis://` or `rediss://`. */
  url: string
  /** Channel and prefix of this portal's messages. */
  namespace: string
  /** Called when the content of another instance has changed, or messages may have been missed. */
  onAnnounced: () => void
  /** Called when the store is lost, once each time, and when it is back. */
  onState: (state: 'connected' | 'lost', error?: Error) => void
}

export interface RedisStore extends ByteStore {
  /** Whether the store answers now. */
  isConnected(): boolean
  /** Tells the other instances that content has changed. Never throws. */
  announce(): void
  close(): Promise<void>
}

/** A page that is not there in this time is rendered instead, in ms: about what rendering takes. */
const readTimeout = 50
/** After a command that took too long the store is left alone, in ms: so that no reader waits for it. */
const restTime = 2_000
const longestReconnectDelay = 2_000

/**
 * Connects to a Redis or Valkey server that instances share. It is a help and never a need: while it is away every
 * read finds nothing and every write is dropped, and it is connected to again by itself.
 */
export function connectRedis({ url, namespace, onAnnounced, onState }: RedisOptions): RedisStore {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    socket: {
      connectTimeout: 2_000,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** retries, longestReconnectDelay),
    },
  })
  const subscriber = client.duplicate()
  const channel = `${namespace}:changed`
  // Messages of this instance's own come back as well; it knows already.
  const self = randomUUID()
  let state: 'connected' | 'lost' | undefined
  let restUntil = 0
  let probe: NodeJS.Timeout | undefined
  let isClosed = false

  const enter = (next: 'connected' | 'lost', error?: Error) => {
    if (next === state) return
    state = next
    onState(next, error)
  }
  const hasFailed = (error: unknown) => {
    if (isClosed) return
    restUntil = Date.now() + restTime
    enter('lost', error instanceof Error ? error : new Error(String(error)))
    clearTimeout(probe)
    // Without requests, nothing else would show that the store answers again.
    probe = setTimeout(() => client.ping().then(() => enter('connected'), hasFailed), restTime)
    probe.unref()
  }
  client.on('error', hasFailed)
  client.on('ready', () => {
    restUntil = 0
    enter('connected')
  })
  subscriber.on('error', () => undefined)
  subscriber.on('ready', onAnnounced)
  const isUsable = () => client.isReady && Date.now() >= restUntil

  // With a reconnect strategy these end only when the store is closed.
  client.connect().catch(hasFailed)
  subscriber
    .connect()
    .then(() =>
      subscriber.subscribe(channel, (message) => {
        if (message !== self) onAnnounced()
      }),
    )
    .catch(hasFailed)

  return {
    async getAll(names) {
      if (!isUsable()) return []
      try {
        const found = await withTimeout(client.mGet([...names]), readTimeout)
        if (state === 'lost') enter('connected')
        // Whatever else a server answers counts as no reply.
        return [found].flat().map((bytes) => (Buffer.isBuffer(bytes) ? bytes : undefined))
      } catch (error) {
        hasFailed(error)
        return []
      }
    },
    set(name, bytes, seconds) {
      if (isUsable()) client.set(name, bytes, { EX: seconds }).catch(hasFailed)
    },
    isConnected: () => state === 'connected',
    announce() {
      if (client.isReady) client.publish(channel, self).catch(hasFailed)
    },
    async close() {
      clearTimeout(probe)
      isClosed = true
      subscriber.destroy()
      client.destroy()
    },
  }
}

async function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
    promise.catch(() => undefined)
  }
}
