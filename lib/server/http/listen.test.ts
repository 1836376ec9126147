import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { ListenError, listen } from './listen'

describe('listen', () => {
  const servers: Server[] = []
  const create = () => {
    const server = createServer()
    servers.push(server)
    return server
  }
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  it('returns the port that the system chose', async () => {
    const port = await listen(create(), 0, '127.0.0.1')
    expect(port).toBeGreaterThan(0)
  })

  it('names PORT where another process listens', async () => {
    const port = await listen(create(), 0, '127.0.0.1')
    const second = listen(create(), port, '127.0.0.1')
    await expect(second).rejects.toThrow(ListenError)
    await expect(second).rejects.toThrow(`Port ${port} is in use`)
  })

  it('names HOST where the address is another machine’s', async () => {
    await expect(listen(create(), 0, '203.0.113.7')).rejects.toThrow('HOST="203.0.113.7"')
  })
})
