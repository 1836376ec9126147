import type { PlainResponse } from '../http/response'
import { speculationRulesPath } from '../http/security-headers'
import type { Metrics } from './metrics'

/** Links that a reader is about to follow are fetched while the pointer rests on them; searches are not. */
const speculationRules = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: '/search*' } },
          { not: { href_matches: '/*.*' } },
          { not: { selector_matches: '[download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
})

const text = 'text/plain; charset=utf-8'

/** Answers the server's own addresses; `undefined` for every other one. */
export async function routeOperation(
  path: string,
  metrics: Metrics,
  isReady: () => Promise<boolean>,
): Promise<PlainResponse | undefined> {
  switch (path) {
    case '/healthz':
      return answer(200, text, 'ok\n')
    case '/readyz':
      return (await isReady()) ? answer(200, text, 'ready\n') : answer(503, text, 'not ready\n')
    case '/metrics':
      return answer(200, metrics.contentType, await metrics.format())
    case speculationRulesPath:
      return answer(
        200,
        'application/speculationrules+json',
        speculationRules,
        'public, max-age=86400',
      )
    default:
      return undefined
  }
}

function answer(
  status: number,
  contentType: string,
  body: string,
  cacheControl = 'no-store',
): PlainResponse {
  const headers = { 'Content-Type': contentType, 'Cache-Control': cacheControl }
  return { kind: 'operations', status, headers, body }
}
