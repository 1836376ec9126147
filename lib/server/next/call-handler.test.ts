import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { declareShown } from '@/lib/routes'
import { createGate } from '../test-portal'
import { callHandler, type RequestHandler } from './call-handler'

const headers = { host: 'portal.example' }

describe('callHandler', () => {
  it('collects status, headers and all pieces of the body', async () => {
    const rendered = await callHandler(
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
    const { body } = await callHandler(
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
    const { body } = await callHandler(
      async (_, response) => void setTimeout(() => response.end('late'), 20),
      '/x',
      headers,
    )
    expect(body.toString()).toBe('late')
  })

  it('fails with its handler', async () => {
    const failing = callHandler(
      () => Promise.reject(new Error('a fault of the test')),
      '/x',
      headers,
    )
    await expect(failing).rejects.toThrow('a fault of the test')
  })

  it('gives up on an answer that never ends', async () => {
    const hanging = callHandler(
      async (_, response) => void response.write('begun'),
      '/x',
      headers,
      {
        patience: 30,
      },
    )
    await expect(hanging).rejects.toThrow('/x was not answered within 30 ms.')
  })

  it('collects the questions that are declared while it is called, of this call alone', async () => {
    const mass = '/learn/physics/questions/what-is-mass'
    const handler: RequestHandler = async (request, response) => {
      await new Promise(setImmediate)
      for (const href of [
        request.url ?? '',
        '/learn/physics',
        `${request.url}#part`,
        `${mass}.md`,
      ]) {
        expect(declareShown(href)).toBe(href)
      }
      response.end()
    }
    const paths = [mass, '/learn/law/questions/what-is-tort']
    const rendered = await Promise.all(paths.map((path) => callHandler(handler, path, headers)))
    expect(rendered.map(({ shows }) => shows)).toEqual(paths.map((path) => [path]))
  })

  describe('of an answer too large to be held', () => {
    const piece = 'x'.repeat(1_000)
    const limits = { whole: 2_000 }

    /** Writes pieces as fast as they are taken, and tells how many. */
    function createWriter(pieces: number) {
      const state = { written: 0, isClosed: false }
      const handle: RequestHandler = async (_, response) => {
        response.setHeader('Content-Type', 'application/xml')
        const closing = new AbortController()
        const { signal } = closing
        response.once('close', () => closing.abort())
        for (; state.written < pieces && !signal.aborted; state.written++) {
          if (!response.write(piece)) await once(response, 'drain', { signal }).catch(() => {})
        }
        state.isClosed = signal.aborted
        response.end()
      }
      return { state, handle }
    }

    it('gives the first part at once and the rest as it is read', async () => {
      const { state, handle } = createWriter(5_000)
      const { body, rest } = await callHandler(handle, '/x', headers, limits)
      expect(state.written).toBeLessThan(5_000)
      let bytes = body.length
      for await (const chunk of rest ?? []) bytes += chunk.length
      expect(bytes).toBe(5_000 * piece.length)
    })

    it('stops the handler when nobody reads on', async () => {
      const { state, handle } = createWriter(Number.POSITIVE_INFINITY)
      const { rest } = await callHandler(handle, '/x', headers, limits)
      await rest?.cancel()
      await expect.poll(() => state.isClosed).toBe(true)
    })

    it('breaks off where the handler fails', async () => {
      const gate = createGate()
      const failing: RequestHandler = async (_, response) => {
        for (const _ of [1, 2, 3]) response.write(piece)
        await gate.pass()
        throw new Error('a fault of the test')
      }
      const { rest } = await callHandler(failing, '/x', headers, limits)
      gate.open()
      const read = async () => {
        for await (const _ of rest ?? []);
      }
      await expect(read()).rejects.toThrow('a fault of the test')
    })

    it('does not happen to a page', async () => {
      const { body, rest } = await callHandler(
        async (_, response) => {
          response.setHeader('Content-Type', 'text/html')
          for (const _ of [1, 2, 3]) response.write(piece)
          response.end()
        },
        '/x',
        headers,
        limits,
      )
      expect([body.length, rest]).toEqual([3_000, undefined])
    })
  })
})
