import { describe, expect, it } from 'vitest'
import { createStoredResponse } from '../http/stored-response'
import { deserializeResponse, serializeResponse } from './serialize'

const stored = await createStoredResponse({
  status: 200,
  headers: [['Cache-Control', 'public']],
  contentType: 'text/html; charset=utf-8',
  body: Buffer.from('<p>Größe</p>'.repeat(50)),
  shows: ['/learn/physics/questions/what-is-mass'],
  renderedAt: 1_790_000_000_000,
})
const name = 'portal:build:site:version:/learn/physics'
const packed = serializeResponse(stored, name)

describe('deserializeResponse', () => {
  it('gives back what was packed', () => {
    expect(deserializeResponse(packed, name)).toEqual(stored)
  })

  it('makes the plain form of a compressed one: only that is packed', () => {
    expect(packed.includes('<p>Größe</p>')).toBe(false)
    expect(deserializeResponse(packed, name)?.variants.identity.body.toString()).toMatch(
      /^(?:<p>Größe<\/p>){50}$/,
    )
  })

  it('gives back an answer in one encoding', async () => {
    const image = await createStoredResponse({
      status: 200,
      headers: [],
      contentType: 'image/png',
      body: Buffer.from([1, 2, 3]),
      renderedAt: 0,
    })
    expect(deserializeResponse(serializeResponse(image, name), name)).toEqual(image)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('{"status":200}')],
    ['a beginning', packed.subarray(0, packed.length - 1)],
    ['more than it should be', Buffer.concat([packed, Buffer.from('x')])],
    ['zeroes', Buffer.alloc(packed.length)],
    ['what another name holds', serializeResponse(stored, `${name}/other`)],
  ])('does not read %s', (_, bytes) => {
    expect(deserializeResponse(bytes, name)).toBeUndefined()
  })

  it('does not read what differs in a single bit, wherever that is', () => {
    for (let bit = 0; bit < packed.length * 8; bit++) {
      const damaged = Buffer.from(packed)
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(deserializeResponse(damaged, name)).toBeUndefined()
    }
  })
})
