import type { Application } from './application'
import type { Rendered } from './capture'
import type { ContentSource } from './content-source'
import { getRoutePolicy, type RouteKind } from './route-policy'
import { Unavailable } from './unavailable'

export interface RendererOptions {
  application: Application
  content: ContentSource
  /** Host of the site's own origin. */
  host: string
  /** Told of each rendering of a kind of address whether it went well. */
  onOutcome: (kind: RouteKind, hasFailed: boolean) => void
}

/** Asks the application for a target; `headers` go to it besides the server's own. @throws {Unavailable} */
export type Render = (
  target: string,
  headers: Readonly<Record<string, string>>,
) => Promise<Rendered>

/** Kinds of address that only the catalog can answer: the application is not asked in vain. */
const kindsOfCatalog: ReadonlySet<RouteKind> = new Set(['home', 'list', 'search'])

/**
 * Asks the application as the site's own host. What is rendered while the catalog has a fault is marked, since it may
 * lack what only the catalog knows; what fails then can be answered later.
 */
export function createRenderer({ application, content, host, onOutcome }: RendererOptions): Render {
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
    if (!fault && !(hasFailed && content.isIncomplete())) {
      onOutcome(kind, hasFailed)
    }
    if (hasFailed && fault) {
      throw createUnavailable('error' in outcome ? outcome.error : undefined)
    }
    if (!rendered) throw (outcome as { error: unknown }).error
    return fault ? { ...rendered, isProvisional: true } : rendered
  }
}

function createUnavailable(cause?: unknown): Unavailable {
  return new Unavailable('catalog', 'The catalog is being made anew.', 2, { cause })
}
