import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isStorable } from '../cache/build-response'
import type { Rendered } from '../render/application'
import { getRoutePolicy } from '../route-policy'
import { isBlankPage } from './blank-page'
import { buildFiles } from './read-build'
import { formatRscTarget, listRscHeaders } from './rsc-request'
import { stripLinks, stripPage } from './strip'
import { startTestNextApp, type TestNextApp } from './test-next-app'

/** A build takes ten seconds on an idle machine. */
const buildMs = 600_000

describe('Next', () => {
  let app: TestNextApp
  beforeAll(async () => {
    app = await startTestNextApp()
  }, buildMs)
  afterAll(() => app?.close())

  const render = (target: string, headers: Readonly<Record<string, string>> = {}) =>
    app.application.render(target, { host: 'portal.example', accept: 'text/html', ...headers })
  const textOf = ({ body }: Rendered) => body.toString()

  it('takes its configuration from the build, and the portal’s request and response', async () => {
    const { status, body } = await render('/')
    expect([status, body.length > 0], 'Next no longer answers made requests with a page').toEqual([
      200,
      true,
    ])
  })

  it('writes scripts and preloads that are recognized and removed', async () => {
    const { html, outcome, reason } = stripPage(textOf(await render('/')))
    expect(outcome, `Next writes its scripts otherwise: strip.ts found ${reason}`).toBe('stripped')
    const left = html.match(/<script[^>]*>|<link[^>]*as="script"[^>]*>/g)
    expect(left, 'Next writes scripts or preloads that strip.ts does not know').toBeNull()
  })

  it('serves the build’s files where the static files are', async () => {
    const addresses = textOf(await render('/')).match(/(?:src|href)="\/_next\/[^"]*/g) ?? []
    expect(addresses.length, 'Next no longer serves its files below /_next/').toBeGreaterThan(0)
    const elsewhere = addresses.filter((address) => !address.includes(`"${buildFiles.prefix}`))
    expect(elsewhere, `Next serves files of the build outside ${buildFiles.prefix}`).toEqual([])
  })

  it('names only preloads in the Link header of a page', async () => {
    const link = (await render('/fresh')).headers.get('link')
    expect(link, 'Next names no preload in the Link header: stripLinks is not needed').toBeDefined()
    expect(
      stripLinks(link),
      'Next names more than preloads in Link, or spells them otherwise',
    ).toBe('')
  })

  it('keeps nothing in the cache handler', async () => {
    const pages = [await render('/kept/a'), await render('/kept/a')].map(textOf)
    expect(pages[0], 'Next keeps pages although next-cache.mjs does not').not.toBe(pages[1])
  })

  it('says by Cache-Control what it would not keep itself', async () => {
    const policy = getRoutePolicy('/no/such/page')
    const found = { static: await render('/'), dynamic: await render('/fresh') }
    const kept = [isStorable(found.static, policy), isStorable(found.dynamic, policy)]
    const said = Object.values(found).map(({ headers }) => headers.get('cache-control'))
    const message = `Next marks what may be kept otherwise than by private and no-store: ${said}`
    expect(kept, message).toEqual([true, false])
    expect(said[0], 'Next no longer says s-maxage alone of its static pages').toMatch(/^s-maxage=/)
  })

  it.each([
    ['notFound()', '/missing', 404],
    ['an error', '/failing', 500],
  ])('leaves %s to its scripts, as a page that is recognized', async (what, target, status) => {
    const rendered = await render(target)
    expect(rendered.status, `Next answers ${what} with another status`).toBe(status)
    expect(isBlankPage(rendered), `Next marks its blank page for ${what} otherwise`).toBe(true)
  })

  it('reports what a page throws to instrumentation.ts, in the context of its request', async () => {
    const [failing, fine] = await Promise.all([render('/failing'), render('/')])
    const message = 'Next no longer calls onRequestError in the context of the request that failed'
    expect(failing.failure, message).toEqual({
      cause: 'disk',
      message: 'Error: a fault of the test',
    })
    expect(fine.failure).toBeUndefined()
  })

  it('redirects to one address', async () => {
    const { status, headers } = await render('/moved')
    const message = 'Next writes the Location of a redirect otherwise than once or twice'
    expect([status, headers.get('location')], message).toEqual([308, '/'])
  })

  describe('for its router', () => {
    it('asks for no header that is not passed on', async () => {
      const vary = (await render('/')).headers.get('vary')?.toLowerCase().split(/,\s*/) ?? []
      const names = vary.filter((name) => name !== 'accept-encoding')
      const request = { headers: Object.fromEntries(names.map((name) => [name, '1'])) }
      const passed = Object.keys(listRscHeaders(request as unknown as IncomingMessage))
      expect(
        passed.sort(),
        'Next’s router sends headers that rsc-request.ts does not know',
      ).toEqual(names.sort())
      expect(names).toContain('rsc')
    })

    it('answers with the payload at the address that it asks for', async () => {
      const headers = { rsc: '1', 'next-router-prefetch': '1' }
      // Without the hash of its headers, Next names the address that has it.
      const query = (await render('/', headers)).headers.get('location')?.split('?')[1] ?? ''
      const payload = await render(formatRscTarget('/', query), headers)
      const message = 'Next no longer answers its router with text/x-component'
      expect([payload.status, payload.headers.get('content-type')], message).toEqual([
        200,
        'text/x-component',
      ])
    })
  })
})
