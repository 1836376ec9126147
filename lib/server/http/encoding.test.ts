import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chooseEncoding, encode } from './encoding'

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['BR', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0,gzip;q=0', 'identity'],
    ['gzip;q=0, br;q=0.5', 'br'],
    ['br;q=0.1, gzip;q=1', 'gzip'],
    ['gzip;q=0.5, br;Q=0.4', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['identity;q=0', undefined],
    ['identity;q=0, br;q=0, gzip;q=0', undefined],
    ['identity;q=0, *', 'br'],
    ['deflate, identity;q=0', undefined],
    ['*;q=0, identity;q=0.1', 'identity'],
    ['br;q=0.5, *;q=0', 'br'],
    ['gzip;q=0, *;q=0.3', 'br'],
    ['identity, gzip;q=0.5', 'identity'],
    ['identity;q=0, gzip;q=0.001', 'gzip'],
    ['x-gzip', 'gzip'],
    ['gzip;q=oops', 'identity'],
    [`gzip,${'a,'.repeat(5_000)}`, 'gzip'],
    ['deflate', 'identity'],
    ['brotli', 'identity'],
  ])('takes from %j %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding)
  })

  it.each([
    ['br, gzip', 'identity'],
    ['gzip, identity;q=0', undefined],
    ['br, *;q=0', undefined],
    [undefined, 'identity'],
  ])('takes from %j, where there is a plain form alone, %s', (header, encoding) => {
    expect(chooseEncoding(header, { identity: true })).toBe(encoding)
  })

  it('reads a value the same way each time, whatever else was asked for', () => {
    for (let n = 0; n < 1_000; n++) chooseEncoding(`gzip;q=0.${n}`)
    for (const _ of [1, 2]) expect(chooseEncoding('br;q=0, gzip')).toBe('gzip')
  })
})

describe('encode', () => {
  const body = Buffer.from('<p>The same words again.</p>'.repeat(40))

  it('gives forms that decode to the same bytes', async () => {
    const { gzip, br } = await encode(body, 'text/html; charset=utf-8', 'now')
    expect(gunzipSync(gzip ?? '')).toEqual(body)
    expect(brotliDecompressSync(br ?? '')).toEqual(body)
  })

  it.each(['application/json', 'application/ld+json', 'image/svg+xml', 'application/atom+xml'])(
    'compresses %s',
    async (type) => expect(Object.keys(await encode(body, type, 'once'))).toEqual(['gzip', 'br']),
  )

  it.each(['image/png', 'font/woff2', 'application/octet-stream'])(
    'leaves %s alone',
    async (type) => expect(await encode(body, type, 'once')).toEqual({}),
  )

  it('leaves a short body alone', async () => {
    expect(await encode(Buffer.from('ok'), 'text/plain', 'now')).toEqual({})
  })
})
