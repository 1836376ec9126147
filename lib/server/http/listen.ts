import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An address that cannot be listened on; the message is one sentence that names the setting to change. */
export class ListenError extends Error {
  override name = 'ListenError'
}

/**
 * Starts listening and returns the port, which the system chooses where `port` is 0.
 * `host` absent: every address of the machine.
 * @throws {ListenError} when the port is taken, or the address is not this machine's.
 */
export async function listen(server: Server, port: number, host?: string): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen({ port, host }, () => {
        server.off('error', reject)
        resolve()
      })
    })
  } catch (cause) {
    throw new ListenError(describe(cause as NodeJS.ErrnoException, port, host), { cause })
  }
  return (server.address() as AddressInfo).port
}

function describe(error: NodeJS.ErrnoException, port: number, host?: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use; stop what listens there, or set PORT to another one.`
    case 'EACCES':
      return `Port ${port} may not be opened by this user; set PORT to one above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `The setting HOST=${JSON.stringify(host)} is not an address of this machine.`
    default:
      return `Port ${port} cannot be listened on: ${error.message}.`
  }
}
