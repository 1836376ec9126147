import { closeSync, openSync } from 'node:fs'
import type { ContentSource } from '../content/content-source'
import { getRoutePolicy, type RouteKind } from '../route-policy'
import { createDescriptorsUnavailable, Unavailable } from '../unavailable'
import type { Application, Rendered } from './application'

export interface RendererOptions {
  application: Application
  content: ContentSource
  /** Host of the site's own origin. */
  host: string
  /** Called with each rendering of a kind of address whether it went well. */
  onOutcome: (kind: RouteKind, hasFailed: boolean) => void
  /** Whether a file can be opened now; asked where a rendering has failed. Absent: it is tried. */
  canOpenFiles?: () => boolean
}

/** Asks the application for a target; `headers` go to it besides the server's own. @throws {Unavailable} */
export type Render = (
  target: string,
  headers: Readonly<Record<string, string>>,
) => Promise<Rendered>

/** Kinds of address that only the catalog can answer: the application is not asked in vain. */
const kindsOfCatalog: ReadonlySet<RouteKind> = new Set(['home', 'list', 'search'])

/**
 * How long renderings may fail because files could not be opened a while ago, in ms: code that could not be loaded is
 * not there until the application has been restarted.
 */
const aftermathMs = 15_000

/** Causes of a failed page that lie in the catalog or its disk: the same page can be rendered once they have passed. */
const passingCauses = ['catalog', 'disk'] as const

/** The application's thread shares its descriptors with this one, and says nothing of why a page failed. */
function tryToOpen(): boolean {
  try {
    closeSync(openSync(process.execPath, 'r'))
    return true
  } catch {
    return false
  }
}

/**
 * Asks the application as the site's own host. What is rendered while the catalog has a fault is marked, since it may
 * lack what only the catalog knows; what fails then can be answered later.
 */
export function createRenderer(options: RendererOptions): Render {
  const { application, content, host, onOutcome, canOpenFiles = tryToOpen } = options
  let refusedAt = Number.NEGATIVE_INFINITY
  /** Whether what has failed now may have failed for want of descriptors. */
  const lacksDescriptors = () => {
    const now = performance.now()
    if (!canOpenFiles()) refusedAt = now
    return now - refusedAt < aftermathMs
  }
  return async (target, headers) => {
    const [path = ''] = target.split('?', 1)
    const { kind } = getRoutePolicy(path)
    const before = content.findFault()
    if (before === 'unreadable' && kindsOfCatalog.has(kind)) throw createUnavailable()
    const own = { ...headers, host, accept: 'text/html' }
    const outcome = await application.render(target, own).then(
      (rendered) => ({ rendered }),
      (error: unknown) => ({ error }),
    )
    const rendered = 'rendered' in outcome ? outcome.rendered : undefined
    const hasFailed = !rendered || rendered.status >= 500
    // Asked again: damage may only have been met by this rendering.
    const fault = content.findFault() ?? before
    // What fails for want of content says nothing of the application.
    if (!fault && !(hasFailed && (await content.isIncomplete()))) {
      onOutcome(kind, hasFailed)
    }
    const cause = 'error' in outcome ? outcome.error : undefined
    if (hasFailed && fault) throw createUnavailable(cause)
    // The fault may have come and gone while the page was rendered.
    const passing = passingCauses.find((name) => name === rendered?.failure?.cause)
    if (hasFailed && passing) throw createUnavailable(rendered?.failure?.message, passing)
    if (hasFailed && lacksDescriptors()) throw createDescriptorsUnavailable({ cause })
    if (!rendered) throw (outcome as { error: unknown }).error
    return fault ? { ...rendered, isProvisional: true } : rendered
  }
}

function createUnavailable(
  cause?: unknown,
  reason: (typeof passingCauses)[number] = 'catalog',
): Unavailable {
  return new Unavailable(reason, 'The catalog is being made anew.', 2, { cause })
}
