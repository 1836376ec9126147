/** The part of a service worker's scope that is used here; the types of pages and workers cannot be loaded together. */
export interface WorkerScope {
  addEventListener(
    type: 'install' | 'activate' | 'message',
    listener: (event: WorkerEvent) => void,
  ): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}

export interface WorkerEvent extends Event {
  /** Of a message alone. */
  data?: unknown
  waitUntil(work: Promise<unknown>): void
}
