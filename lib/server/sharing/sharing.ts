import type { ContentChange } from '@/lib/catalog'
import type { ContentSource } from '../content/content-source'
import type { Logger } from '../log'
import { connectRedis } from './redis'
import { SharedStore } from './shared-store'

export interface SharingOptions {
  /** `redis://` or `rediss://`. */
  url: string
  /** Tells apart what cannot share pages: other builds, other sites. */
  namespace: string
  content: ContentSource
  log: Logger
}

/** The part of an instance that is shared with others. */
export interface Sharing {
  store: SharedStore
  /** Announces that this instance's content has changed; the others check theirs. */
  advance(change: ContentChange): void
  /** Whether the store answers now. */
  isConnected(): boolean
  close(): Promise<void>
}

/**
 * Shares pages and news of changes with the instances that use the same store. News is only a reason to look: an
 * instance believes its own content, so nothing that is said or missed can make a page wrong.
 */
export function connectSharing({ url, namespace, content, log }: SharingOptions): Sharing {
  const redis = connectRedis({
    url,
    namespace,
    onAnnounced: () => {
      content.refresh().catch((error) => log.error({ err: error }, 'content could not be read'))
    },
    onState(state, error) {
      if (state === 'connected') log.info('the shared store is connected')
      else log.warn({ reason: error?.message }, 'the shared store is lost; pages come from here')
    },
  })
  const store = new SharedStore({ bytes: redis, namespace, version: content.getVersion() })
  return {
    store,
    advance(change) {
      store.advance(change, content.getVersion())
      redis.announce()
    },
    isConnected: () => redis.isConnected(),
    close: () => redis.close(),
  }
}
