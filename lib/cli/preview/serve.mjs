/*
 * The preview's server, as a process of its own: Next's development server behind a look at each request's host. Plain
 * JavaScript, since a TypeScript loader would look at each of Next's thousand files. `portal dev` starts it with its
 * settings as the environment and the address to listen on, receives `{ port }`, and sends `open` once there is a catalog for pages to read.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import createNext from 'next'
import { isOwnHost } from './own-host.mjs'

const [, , hostname] = process.argv
/** The operator's name for this machine. */
const { HOST: otherName } = process.env

/** How long Next may take to write down what it has compiled, for the next start, in milliseconds. */
const patienceMs = 5_000

const refusal =
  'This preview shows drafts, to this machine alone: ask for it as localhost. Another name of this machine is set by HOST.\n'

/** Next listens here for upgrades to its socket, and gets those that have passed. */
const upgrades = createServer()
const server = createServer((request, response) => void answer(request, response))
server.on('upgrade', (request, socket, head) => {
  if (!isOwnHost(request.headers.host, otherName)) {
    socket.end(`HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n${refusal}`)
  } else if (!upgrades.emit('upgrade', request, socket, head)) {
    // Next listens from its first request on; a page that is older asks again.
    socket.destroy()
  }
})

server.listen(Number(process.env.PORT), hostname)
await once(server, 'listening')
const { port } = server.address()
const next = createNext({ dev: true, dir: process.cwd(), hostname, port, httpServer: upgrades })

const isOpen = new Promise((resolve) => {
  process.on('message', resolve)
})
const handler = Promise.all([next.prepare(), isOpen]).then(() => next.getRequestHandler())
process.send({ port })

async function answer(request, response) {
  if (isOwnHost(request.headers.host, otherName)) return (await handler)(request, response)
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' }).end(refusal)
}

let isEnding = false
async function end() {
  if (isEnding) return
  isEnding = true
  setTimeout(() => process.exit(), patienceMs)
  server.close()
  server.closeAllConnections()
  await next.close()
  process.exit()
}
process.on('SIGTERM', end).on('SIGINT', end)
// The process that started it has ended, and it kept the catalog.
process.on('disconnect', end)
