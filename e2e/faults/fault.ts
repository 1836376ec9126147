import type { Serves } from './judge'
import type { StartOptions, World } from './world'

/** A row of the table: what happens to a portal, and what may come of it. */
export interface Fault {
  name: string
  /** The reason why it cannot be tried here; `undefined` if it can. */
  findLack?: () => string | undefined
  /** Package of Debian that brings what is lacking. */
  debian?: string
  /** What readers may meet while it lasts; absent: `some`. See {@link Serves}. */
  serves?: Serves
  /** Settings for the server's start, which follows `prepare`. */
  start?: StartOptions | ((world: World) => StartOptions | Promise<StartOptions>)
  /** Before the server starts. */
  prepare?: (world: World) => unknown
  /** Whether it begins before any page has been asked for. */
  isCold?: boolean
  /** The fault. */
  begin: (world: World) => unknown
  /** Its end. Absent: it is over when it has begun. */
  end?: (world: World) => unknown
  /** Whether what the fault must bring about has come; asked from its end on, until it has. */
  isReached?: (world: World) => boolean | Promise<boolean>
  /** Between its beginning and its end, in ms. Absent: 2,500. */
  lasts?: number
  /** How often it is tried in the life of one server; absent: once. */
  rounds?: number
  /** Seconds that healing may take beyond the usual ones, where the documentation says so. */
  grace?: number
  /** Why it is known not to hold. It is tried all the same, and what came is printed. */
  limit?: string
}
