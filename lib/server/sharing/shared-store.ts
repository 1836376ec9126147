import type { ContentChange } from '@/lib/catalog'
import { isTouched } from '../content/is-touched'
import type { StoredResponse } from '../http/stored-response'
import { deserializeResponse, serializeResponse } from './serialize'

/** Bytes by name, somewhere outside this process; slow or absent at times. */
export interface ByteStore {
  /** Bytes of each name that is there, in the order of `names`. Resolves without any of them when in trouble. */
  getAll(names: readonly string[]): Promise<(Buffer | undefined)[]>
  /** Keeps bytes for some seconds; in trouble, does not. Never throws. */
  set(name: string, bytes: Buffer, seconds: number): void
}

export interface SharedStoreOptions {
  bytes: ByteStore
  /** Tells apart what cannot share pages: other builds, other sites. */
  namespace: string
  /** Fingerprint of the content that this instance serves; instances with equal content have equal ones. */
  version: string
}

/** An earlier state of the content, and what has changed from it to the present one. */
interface EarlierVersion {
  version: string
  changes: ContentChange[]
}

/** Versions that a page is looked for under: more of them keep more pages through a run of changes. */
const versionsKept = 8
const secondsKept = 86_400

/**
 * Pages that instances share. Each is stored under the fingerprint of the content that it came of, so that an
 * instance never meets a page of content that it does not serve; a page of an earlier state is taken if none of the
 * changes since touches it.
 */
export class SharedStore {
  readonly #bytes: ByteStore
  readonly #namespace: string
  #version: string
  #earlier: EarlierVersion[] = []

  constructor({ bytes, namespace, version }: SharedStoreOptions) {
    this.#bytes = bytes
    this.#namespace = namespace
    this.#version = version
  }

  /** Fingerprint of the present content; taken before a rendering, and handed to {@link set} with its result. */
  get version(): string {
    return this.#version
  }

  async get(key: string): Promise<StoredResponse | undefined> {
    const states = [{ version: this.#version, changes: [] }, ...this.#earlier]
    const names = states.map(({ version }) => this.#name(key, version))
    const found = await this.#bytes.getAll(names)
    for (const [n, { changes }] of states.entries()) {
      const [bytes, name = ''] = [found[n], names[n]]
      const stored = bytes && deserializeResponse(bytes, name)
      if (!stored) continue
      if (changes.some((change) => isTouched(key, stored, change))) return undefined
      return stored
    }
    return undefined
  }

  /** Shares a page that was rendered from `version`, unless the content has changed since. */
  set(key: string, stored: StoredResponse, version = this.#version): void {
    if (version !== this.#version) return
    const name = this.#name(key, version)
    this.#bytes.set(name, serializeResponse(stored, name), secondsKept)
  }

  /** Announces that the content has changed to `version`. */
  advance(change: ContentChange, version: string): void {
    for (const { changes } of this.#earlier) changes.push(change)
    if (version === this.#version) return
    const left = { version: this.#version, changes: [change] }
    // Content that returns to an earlier state finds that state's pages, and no change counts against them.
    const others = this.#earlier.filter((state) => state.version !== version)
    this.#earlier = [left, ...others].slice(0, versionsKept - 1)
    this.#version = version
  }

  #name(key: string, version: string): string {
    return `${this.#namespace}:${version}:${key}`
  }
}
