import { ReadableStream } from 'node:stream/web'
import { describe, expect, test } from 'vitest'
import type { PortalResponse } from '../http/response'
import type { Rendered } from '../render/application'
import { getRoutePolicy } from '../route-policy'
import { LargeResponse } from './large-response'
import { LargeResponses, type Wanted } from './large-responses'

const key = '/sitemaps/all.xml'
const policy = getRoutePolicy(key)

function createWorld(limit = 1) {
  let version = 'v1'
  const world = {
    cancelled: 0,
    renders: 0,
    responses: new LargeResponses({
      origin: 'https://portal.example',
      namespace: 'code',
      getVersion: () => version,
      limit,
    }),
    change: () => {
      version = 'v2'
    },
    createRendered: (status = 200, isLarge = true): Rendered => ({
      status,
      headers: new Map([['content-type', 'application/xml']]),
      body: Buffer.from('<a>'),
      ...(isLarge && {
        rest: new ReadableStream<Uint8Array>({ cancel: () => void world.cancelled++ }),
      }),
    }),
    ask: (
      headers: Wanted['headers'] = {},
      render = async () => world.createRendered(),
      begun?: LargeResponse,
    ) =>
      world.responses.answer(
        {
          key,
          policy,
          headers,
          render: () => {
            world.renders++
            return render()
          },
        },
        begun,
      ),
  }
  return world
}

const end = (response: PortalResponse) => {
  if (!('onEnd' in response)) throw new Error('It is not passed on.')
  response.onEnd()
}

const headersOf = (response: PortalResponse) => ('headers' in response ? response.headers : {})
const statusOf = (response: PortalResponse) => ('status' in response ? response.status : 0)

describe('a response that is too large to be held', () => {
  test('is passed on with a weak tag of its own for each encoding', async () => {
    const world = createWorld(2)
    expect(world.responses.has(key)).toBe(false)
    const plain = await world.ask()
    const zipped = await world.ask({ 'accept-encoding': 'gzip' })
    expect(plain).toMatchObject({ status: 200, encoding: 'identity', body: Buffer.from('<a>') })
    expect(headersOf(plain)).toMatchObject({ Vary: 'Accept-Encoding' })
    expect(headersOf(plain)).not.toHaveProperty('Content-Encoding')
    expect(headersOf(plain).ETag).toMatch(/^W\/"[\w-]{22}"$/)
    expect(headersOf(zipped)).toMatchObject({
      'Content-Encoding': 'gzip',
      ETag: headersOf(plain).ETag?.replace(/"$/, '-gzip"'),
    })
    expect(world.responses.has(key)).toBe(true)
  })

  test('is refused while as many as may are being sent, and begun again when one has ended', async () => {
    const world = createWorld(1)
    const first = await world.ask()
    await expect(world.ask()).rejects.toMatchObject({ reason: 'too-many-streams', retryAfter: 10 })
    const begun = new LargeResponse(world.createRendered(), 'v1')
    await expect(world.ask({}, undefined, begun)).rejects.toThrow()
    expect(world.cancelled).toBe(1)
    end(first)
    expect(statusOf(await world.ask())).toBe(200)
  })

  test('that fails gives its place back', async () => {
    const world = createWorld(1)
    await expect(world.ask({}, () => Promise.reject(new Error('a fault')))).rejects.toThrow(
      'a fault',
    )
    expect(statusOf(await world.ask())).toBe(200)
  })

  test('that was begun is taken once, with the tag of the content that it was begun with', async () => {
    const world = createWorld(3)
    const first = headersOf(await world.ask()).ETag
    const begun = new LargeResponse(world.createRendered(), 'v1')
    world.change()
    expect(headersOf(await world.ask({}, undefined, begun)).ETag).toBe(first)
    expect(world.renders).toBe(1)
    await world.ask({}, undefined, begun)
    expect(world.renders).toBe(2)
  })

  test('that a client has is not made again, until the content changes', async () => {
    const world = createWorld(1)
    const response = await world.ask()
    const etag = headersOf(response).ETag ?? ''
    end(response)
    const again = await world.ask({ 'if-none-match': etag })
    expect(again).toMatchObject({
      status: 304,
      body: '',
      headers: { ETag: etag, Vary: 'Accept-Encoding' },
    })
    expect(headersOf(again)).not.toHaveProperty('Content-Type')
    expect(world.renders).toBe(1)
    world.change()
    const changed = await world.ask({ 'if-none-match': etag })
    expect(statusOf(changed)).toBe(200)
    expect(headersOf(changed).ETag).not.toBe(etag)
  })

  test.each([
    ['if-none-match', '*', 304],
    ['if-match', '"another"', 412],
  ])('of which nothing is known meets %s: %s with %d, and ends', async (name, value, status) => {
    const world = createWorld(1)
    expect(statusOf(await world.ask({ [name]: value }))).toBe(status)
    expect([world.renders, world.cancelled]).toEqual([1, 1])
    expect(statusOf(await world.ask())).toBe(200)
  })

  test.each([
    [200, false],
    [404, true],
    [404, false],
  ])(
    'that is small or gone by now (%d, large: %s) is sent whole, and no longer known',
    async (status, isLarge) => {
      const world = createWorld(1)
      end(await world.ask())
      const response = await world.ask({}, async () => world.createRendered(status, isLarge))
      expect(response).toMatchObject({ status, body: Buffer.from('<a>') })
      expect('rest' in response).toBe(false)
      expect(world.cancelled).toBe(isLarge ? 1 : 0)
      expect(world.responses.has(key)).toBe(false)
      expect(statusOf(await world.ask())).toBe(200)
    },
  )
})
