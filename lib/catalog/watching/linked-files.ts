import { getFileStamp } from '../reading/file-stamp'

/** Files that are examined in one check; of more, each check takes the next ones. */
const mostChecked = 1_000

/**
 * Files that can be written under a path of which no watch tells, since they are links or have several names: they are
 * examined instead, one `stat` each.
 */
export class LinkedFiles {
  readonly #contentDir: string
  readonly #onChange: (file: string) => void
  /** The state of each when it was last examined. */
  readonly #stamps = new Map<string, string>()
  #next = 0

  constructor(contentDir: string, onChange: (file: string) => void) {
    this.#contentDir = contentDir
    this.#onChange = onChange
  }

  /** Adds a file below the content root. @param stamp see `formatStamp`: what it was when it was read. */
  add(file: string, stamp: string): void {
    this.#stamps.set(file, stamp)
  }

  /** Forgets all files but these. */
  retain(files: ReadonlySet<string>): void {
    for (const file of this.#stamps.keys()) if (!files.has(file)) this.#stamps.delete(file)
  }

  /** Tells of files that differ from what they were. */
  check(): void {
    const files = [...this.#stamps.keys()]
    const from = this.#next < files.length ? this.#next : 0
    this.#next = from + mostChecked
    for (const file of files.slice(from, this.#next)) {
      const stamp = getFileStamp(this.#contentDir, file)
      if (stamp === this.#stamps.get(file)) continue
      this.#stamps.set(file, stamp)
      this.#onChange(file)
    }
  }
}
