import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { stringify } from 'yaml'
import type { CatalogReader } from './pages/reader'
import { openCatalog } from './sqlite/read/open'
import { buildCatalog } from './sqlite/refresh/refresh-catalog'

/** Front matter of a made-up record: what a test is about; the rest is filled in. */
export interface TestRecord {
  /** `<subject>/<slug>`; words of it make the title, answer and subject's name where none are given. */
  at: string
  [field: string]: unknown
}

/** A content folder and a data folder of one test, in a temporary place. */
export class TestCorpus {
  readonly contentDir: string
  readonly dataDir: string
  /** Moment at which the catalog is built. */
  now = new Date('2026-01-01T00:00:00Z')
  #id = 1_000

  constructor(records: readonly TestRecord[] = []) {
    const root = mkdtempSync(path.join(os.tmpdir(), 'catalog-'))
    this.contentDir = path.join(root, 'content')
    this.dataDir = path.join(root, 'data')
    mkdirSync(path.join(this.contentDir, 'learn'), { recursive: true })
    for (const record of records) this.write(record)
  }

  /** Writes a record's file. Without an id it gets the next one. */
  write({ at, ...fields }: TestRecord): void {
    const [subject = '', slug = ''] = at.split('/')
    this.#id += 1
    const words = slug.replaceAll('-', ' ')
    const name = subject.replaceAll('-', ' ')
    const front = {
      id: this.#id,
      date: '2025-01-01',
      title: words,
      question: fields.title ?? words,
      answer: `About ${words} in ${name}.`,
      subject: name,
      ...fields,
    }
    this.writeFile(`learn/${subject}/${slug}.md`, `---\n${stringify(front)}---\n\n&nbsp;`)
  }

  /** Writes any file below the content root. */
  writeFile(file: string, text: string | Uint8Array): void {
    const target = path.join(this.contentDir, file)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }

  remove(file: string): void {
    rmSync(path.join(this.contentDir, file), { recursive: true })
  }

  /** Removes everything. */
  clear(): void {
    rmSync(this.contentDir, { recursive: true })
    mkdirSync(path.join(this.contentDir, 'learn'), { recursive: true })
  }

  async build(): Promise<CatalogReader> {
    await buildCatalog(this)
    return this.open()
  }

  open(options: { preview?: boolean } = {}): CatalogReader {
    return openCatalog({ ...this, ...options })
  }

  [Symbol.dispose](): void {
    rmSync(path.dirname(this.contentDir), { recursive: true, force: true })
  }
}
