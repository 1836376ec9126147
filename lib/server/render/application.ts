import type { ReadableStream } from 'node:stream/web'

/** An answer of the application, before anything is added to it. */
export interface Rendered {
  status: number
  /** Lower-case names; a repeated header's values are joined by a comma. */
  headers: ReadonlyMap<string, string>
  body: Buffer
  /** Paths of the questions that the page declared to show. Absent: it shows none. */
  shows?: readonly string[]
  /** What was thrown while it was rendered, by the short name that metrics count it under. Absent: nothing was. */
  failure?: { cause: string; message: string }
  /** What follows `body`, where the answer is too large to be held. To be read to its end or cancelled. */
  rest?: ReadableStream<Uint8Array>
  /** Whether it was made while the catalog had a fault: right for now, and not to be kept. */
  isProvisional?: boolean
}

/** The source of responses. */
export interface Application {
  /**
   * The answer to `target`, asked for with `headers` and nothing else; an error status is an answer.
   * @throws when there is none.
   */
  render(target: string, headers: Readonly<Record<string, string>>): Promise<Rendered>
  /** Restarts it, where it can be; what is under way is finished by the one before. @throws if it cannot. */
  restart?(): Promise<void>
  close(): Promise<void>
}
