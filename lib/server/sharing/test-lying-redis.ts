import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** What a lying store replies to a command; `close` ends the connection, `undefined` says nothing. */
export type Lie = (command: string) => string | Buffer | 'close' | undefined

export interface LyingRedis {
  url: string
  /** Commands that it was sent, in upper case. */
  commands: string[]
  stop(): Promise<void>
}

/** A TCP server that speaks just enough of Redis' protocol to be connected to, and answers all else with lies. */
export async function startLyingRedis(lie: Lie): Promise<LyingRedis> {
  const sockets = new Set<Socket>()
  const commands: string[] = []
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (data) => {
      for (const command of listCommands(data)) {
        commands.push(command)
        const reply = lie(command) ?? (isNeeded(command) ? '+OK\r\n' : undefined)
        if (reply === 'close') socket.destroy()
        else if (reply !== undefined && !socket.destroyed) socket.write(reply)
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`,
    commands,
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** What a client says before it counts as connected. */
const isNeeded = (command: string) => /^(?:HELLO|CLIENT|PING|AUTH|SELECT|SET)$/.test(command)

/** Names of the commands in a piece of the protocol: the first string of each array. */
function listCommands(data: Buffer): string[] {
  return [...data.toString('latin1').matchAll(/\*\d+\r\n\$\d+\r\n([A-Za-z]+)\r\n/g)].map(
    ([, name = '']) => name.toUpperCase(),
  )
}
