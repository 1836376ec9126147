import { createServer } from 'node:http'
import { listen } from './listen'
import type { NextApplication } from './next-handler'

export interface ServerOptions {
  application: NextApplication
  /** 0 lets the system choose. */
  port: number
  /** Absent: every address of the machine. */
  host?: string
}

export interface RunningServer {
  /** The port that is listened on. */
  port: number
  /** Takes no new connection, lets requests in flight finish, and resolves when all is closed. */
  stop(): Promise<void>
}

/** Serves the built application. @throws {ListenError} see {@link listen}. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { application } = options
  const server = createServer((request, response) => void application.handle(request, response))
  const port = await listen(server, options.port, options.host)
  return {
    port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      await closed
      await application.close()
    },
  }
}
