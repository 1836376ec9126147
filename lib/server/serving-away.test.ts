import { afterEach, describe, expect, it } from 'vitest'
import { mass, showAddress, TestPortals, writePage } from './test-portal'

describe('content that cannot be read', () => {
  const portals = new TestPortals()
  afterEach(() => portals.stop())

  it('is answered with 503, not 404, and not asked for', async () => {
    const { url, content, asked } = await portals.start(showAddress)
    content.resolutions.set(mass, { kind: 'unavailable' })
    const response = await fetch(url + mass)
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10'])
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain('try again in a moment')
    expect(asked).toEqual([])
    content.resolutions.clear()
    expect((await fetch(url + mass)).status).toBe(200)
  })

  it('is served from what is stored', async () => {
    const { url, content } = await portals.start(showAddress)
    await fetch(url + mass)
    content.resolutions.set(mass, { kind: 'unavailable' })
    expect((await fetch(url + mass)).status).toBe(200)
  })

  it('makes a page that fails for it a 503, and no other', async () => {
    const { url, content } = await portals.start((request, response) =>
      request.url === '/feed.xml'
        ? writePage(response, 'failed', 500)
        : showAddress(request, response),
    )
    expect((await fetch(`${url}/feed.xml`)).status).toBe(500)
    content.incomplete = true
    expect((await fetch(`${url}/feed.xml`)).status).toBe(503)
    expect((await fetch(url + mass)).status).toBe(200)
  })

  it('makes the server not ready while it is all of it', async () => {
    const { url, content } = await portals.start(showAddress)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    content.trouble = 'The content folder has no folder learn.'
    expect((await fetch(`${url}/readyz`)).status).toBe(503)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    content.trouble = undefined
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })
})
