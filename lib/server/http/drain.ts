import { once } from 'node:events'
import type { Server } from 'node:http'
import { type Socket, Server as TcpServer } from 'node:net'

export interface DrainTimes {
  /**
   * How long connections without a request stay open, in ms: a request that is on its way is answered, with
   * `Connection: close`, where a closed connection would make its client ask again.
   */
  linger: number
  /** Between looks for connections that have had their answer, in ms. */
  sweep: number
  /** Until requests in flight are cut off, in ms. */
  cut: number
}

/**
 * Accepts no further connection and resolves when the present ones have ended. Handlers of requests meanwhile ask
 * for the connection's end with each response.
 * @param sockets the server's open connections, kept up to date by the caller.
 */
export async function drain(
  server: Server,
  sockets: ReadonlySet<Socket>,
  { linger, sweep, cut }: DrainTimes,
): Promise<void> {
  const closed = once(server, 'close')
  // The HTTP server's own `close` would end idle connections at once.
  TcpServer.prototype.close.call(server)
  const cutting = setTimeout(() => server.closeAllConnections(), cut)
  let sweeping: NodeJS.Timeout | undefined
  const lingering = setTimeout(() => {
    server.closeIdleConnections()
    // Node takes a connection that has never asked for anything for a busy one.
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    sweeping = setInterval(() => server.closeIdleConnections(), sweep)
  }, linger)
  await closed
  for (const timer of [cutting, lingering, sweeping]) clearTimeout(timer)
  // Stops its checks of connections; there is nothing left to close.
  server.close()
}
