import { describe, expect, it } from 'vitest'
import { capture } from './capture'

const headers = { host: 'portal.example' }

describe('capture', () => {
  it('collects status, headers and all pieces of the body', async () => {
    const rendered = await capture(
      async (_, response) => {
        response.writeHead(201, { 'Content-Type': 'text/plain', 'X-List': ['a', 'b'] })
        response.write('one, ')
        response.write(Buffer.from('two, '))
        response.end('three')
      },
      '/x',
      headers,
    )
    expect(rendered.status).toBe(201)
    expect(rendered.headers.get('content-type')).toBe('text/plain')
    expect(rendered.body.toString()).toBe('one, two, three')
  })

  it('asks with the given address and headers, without a body', async () => {
    const { body } = await capture(
      async (request, response) => {
        const chunks = await request.toArray()
        response.end(JSON.stringify([request.method, request.url, request.headers, chunks.length]))
      },
      '/search?q=x',
      headers,
    )
    expect(JSON.parse(body.toString())).toEqual(['GET', '/search?q=x', headers, 0])
  })

  it('waits for an answer that ends after its handler', async () => {
    const { body } = await capture(
      async (_, response) => void setTimeout(() => response.end('late'), 20),
      '/x',
      headers,
    )
    expect(body.toString()).toBe('late')
  })

  it('fails with its handler', async () => {
    const failing = capture(() => Promise.reject(new Error('a fault of the test')), '/x', headers)
    await expect(failing).rejects.toThrow('a fault of the test')
  })

  it('gives up on an answer that never ends', async () => {
    const hanging = capture(async (_, response) => void response.write('begun'), '/x', headers, 30)
    await expect(hanging).rejects.toThrow('/x was not answered within 30 ms.')
  })
})
