import type { Rendered } from './capture'

/** Who makes the answers. */
export interface Application {
  /**
   * The answer to `target`, asked for with `headers` and nothing else; an error status is an answer.
   * @throws when there is none.
   */
  render(target: string, headers: Readonly<Record<string, string>>): Promise<Rendered>
  /** Headers that keep it from storing an answer of its own; its `Cache-Control` then says nothing of the page. */
  uncached: Readonly<Record<string, string>>
  /** Starts it anew, where it can be; what is under way is finished by the one before. @throws where it cannot. */
  restart?(): Promise<void>
  close(): Promise<void>
}
