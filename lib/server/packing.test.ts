import { describe, expect, it } from 'vitest'
import { packResponse, unpackResponse } from './packing'
import { createStoredResponse } from './stored-response'

const stored = await createStoredResponse({
  status: 200,
  headers: [['Cache-Control', 'public']],
  contentType: 'text/html; charset=utf-8',
  body: Buffer.from('<p>Größe</p>'.repeat(50)),
  shows: ['/learn/physics/questions/what-is-mass'],
  renderedAt: 1_790_000_000_000,
})
const packed = packResponse(stored)

describe('unpackResponse', () => {
  it('gives back what was packed', () => {
    expect(unpackResponse(packed)).toEqual(stored)
  })

  it('makes the plain form of a compressed one: only that is packed', () => {
    expect(packed.includes('<p>Größe</p>')).toBe(false)
    expect(unpackResponse(packed)?.variants.identity.body.toString()).toMatch(
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
    expect(unpackResponse(packResponse(image))).toEqual(image)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('{"status":200}')],
    ['a beginning', packed.subarray(0, packed.length - 1)],
    ['more than it should be', Buffer.concat([packed, Buffer.from('x')])],
    [
      'another layout',
      Buffer.from(packed.toString('latin1').replace('"layout":2', '"layout":1'), 'latin1'),
    ],
  ])('does not read %s', (_, bytes) => {
    expect(unpackResponse(bytes)).toBeUndefined()
  })
})
