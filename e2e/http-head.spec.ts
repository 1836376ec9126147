import { exchange } from '../lib/server/http/test-socket'
import { expect, test } from './fixtures'
import { close, host, stored } from './http-table'

/* RFC 9110, 9.3.2: HEAD is GET without its content. */

/** Headers that say how a response came, not what is in it. */
const ofTheWay = new Set(['date', 'x-cache'])

for (const path of [
  '/',
  stored,
  '/nowhere',
  '/learn/layout-trials/questions/how-many-sides-does-a-circle-have',
  '/Learn/',
  '/feed.xml',
  '/healthz',
  '/sitemap.xml',
  '/%00',
]) {
  for (const encoding of ['identity', 'gzip', 'br']) {
    test(`HEAD has the headers of GET: ${path.slice(0, 40)} in ${encoding}`, async ({
      baseURL,
    }) => {
      const origin = baseURL ?? ''
      const lines = `${host}${close}Accept-Encoding: ${encoding}\r\n\r\n`
      const read = async (method: string) => {
        const { responses, rest } = await exchange(
          origin,
          [`${method} ${path} HTTP/1.1\r\n${lines}`],
          {
            methods: [method],
          },
        )
        const { status, headers, body } = responses[0] ?? {}
        const kept = [...(headers ?? [])].filter(([name]) => !ofTheWay.has(name))
        return { status, kept, body, rest: rest.length }
      }
      const [get, head] = [await read('GET'), await read('HEAD')]
      expect([head.status, head.kept, head.rest]).toEqual([get.status, get.kept, 0])
      expect(head.body).toHaveLength(0)
    })
  }
}
