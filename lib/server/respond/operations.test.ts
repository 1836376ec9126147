import { describe, expect, test } from 'vitest'
import { speculationRulesPath } from '../http/security-headers'
import { Metrics, type MetricsSources } from './metrics'
import { routeOperation } from './operations'

const sources: MetricsSources = {
  cacheBytes: () => 1_234,
  cacheEntries: () => 12,
  records: () => 3,
  brokenRecords: () => 1,
  failures: () => [
    ['catalog', 2],
    ['internal', 5],
  ],
  queueLength: () => 4,
}

/** Samples of the portal's own metrics, by name with labels. */
async function read(metrics: Metrics): Promise<Record<string, number>> {
  const lines = (await metrics.format()).split('\n').filter((line) => line.startsWith('portal_'))
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  )
}

describe('metrics', () => {
  test('are read when they are asked for', async () => {
    expect(await read(new Metrics(sources))).toMatchObject({
      portal_cache_bytes: 1_234,
      portal_cache_entries: 12,
      portal_catalog_records: 3,
      portal_catalog_broken: 1,
      portal_render_queue: 4,
      'portal_failures_total{cause="catalog"}': 2,
      'portal_failures_total{cause="internal"}': 5,
      portal_abandoned_requests_total: 0,
    })
  })

  test('count responses by kind and status, and pages by where they came from', async () => {
    const metrics = new Metrics(sources)
    const begun = performance.now()
    metrics.countResponse('question', 200, begun, 'hit')
    metrics.countResponse('question', 200, begun, 'miss')
    metrics.countResponse('question', 404, begun)
    metrics.countResponse('static', 200, begun - 60_000)
    // Asked twice: what is made when it is asked for is not added up.
    await metrics.format()
    expect(await read(metrics)).toMatchObject({
      'portal_requests_total{kind="question",status="200"}': 2,
      'portal_requests_total{kind="question",status="404"}': 1,
      'portal_requests_total{kind="static",status="200"}': 1,
      'portal_cache_answers_total{state="hit"}': 1,
      'portal_cache_answers_total{state="miss"}': 1,
      portal_request_seconds_count: 4,
      'portal_request_seconds_bucket{le="+Inf"}': 4,
      'portal_request_seconds_bucket{le="5"}': 3,
    })
  })

  test('count renderings, and what is to be looked at', async () => {
    const metrics = new Metrics(sources)
    metrics.countRender(0.02)
    metrics.countAbandoned()
    metrics.countUnstripped()
    metrics.countDropped(7)
    expect(await read(metrics)).toMatchObject({
      portal_render_seconds_count: 1,
      portal_render_seconds_sum: 0.02,
      portal_abandoned_requests_total: 1,
      portal_unstripped_pages_total: 1,
      portal_dropped_pages_total: 7,
    })
  })

  test.each([
    [undefined, undefined],
    [true, 1],
    [false, 0],
  ])('of a shared store that answers %s: %s', async (answers, value) => {
    const own = answers === undefined ? {} : { isSharing: () => answers }
    const { portal_shared_store_connected } = await read(new Metrics({ ...sources, ...own }))
    expect(portal_shared_store_connected).toBe(value)
  })
})

describe('the server’s own addresses', () => {
  const metrics = new Metrics(sources)
  const ask = (path: string, isReady = true) => routeOperation(path, metrics, async () => isReady)

  test.each([
    ['/healthz', true, 200, 'ok\n'],
    ['/healthz', false, 200, 'ok\n'],
    ['/readyz', true, 200, 'ready\n'],
    ['/readyz', false, 503, 'not ready\n'],
  ])('%s of a server that is ready (%s): %d', async (path, isReady, status, body) => {
    expect(await ask(path, isReady)).toEqual({
      kind: 'operations',
      status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
      body,
    })
  })

  test('metrics are Prometheus text, and are not kept', async () => {
    expect(await ask('/metrics')).toMatchObject({
      status: 200,
      headers: { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' },
      body: expect.stringContaining('portal_catalog_records 3'),
    })
  })

  test('pages are fetched ahead where a pointer rests, searches and files are not', async () => {
    const answer = await ask(speculationRulesPath)
    expect(answer).toMatchObject({
      status: 200,
      headers: {
        'Content-Type': 'application/speculationrules+json',
        'Cache-Control': 'public, max-age=86400',
      },
    })
    expect(JSON.parse(String(answer?.body))).toEqual({
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
  })

  test.each(['/', '/metrics/', '/healthz/x', '/learn'])('%s is no such address', async (path) => {
    expect(await ask(path)).toBeUndefined()
  })
})
