import { connect } from 'node:net'

/** A response as it came over a connection. */
export interface RawResponse {
  status: number
  /** Lower-case names; lines of one name are joined by a comma. */
  headers: ReadonlyMap<string, string>
  body: Buffer
}

export interface Exchange {
  responses: RawResponse[]
  /** What followed the last whole response. */
  rest: Buffer
  /** How the connection ended: closed or reset by the server, or still open when `patience` was over. */
  end: 'closed' | 'reset' | 'open'
}

/**
 * Sends bytes as they are over a connection of its own, and reads until the server closes it or `patience` ms are over.
 * Each piece is sent when the one before has left, and `next`, where it is given, has resolved.
 * @param methods of the requests in `pieces`, which say whether a response has a body; GET where they are not given.
 */
export function exchange(
  origin: string,
  pieces: readonly (string | Buffer)[],
  { methods = [], patience = 20_000 }: { methods?: readonly string[]; patience?: number } = {},
): Promise<Exchange> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
    const chunks: Buffer[] = []
    const finish = (end: Exchange['end']) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ ...parse(Buffer.concat(chunks), methods), end })
    }
    const timer = setTimeout(() => finish('open'), patience)
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('end', () => finish('closed'))
    socket.on('error', () => finish('reset'))
    const send = (index: number) => {
      const piece = pieces[index]
      if (piece !== undefined) socket.write(piece, 'latin1', () => setImmediate(send, index + 1))
    }
    socket.once('connect', () => send(0))
  })
}

function parse(bytes: Buffer, methods: readonly string[]): Pick<Exchange, 'responses' | 'rest'> {
  const responses: RawResponse[] = []
  let rest = bytes
  for (;;) {
    const at = rest.indexOf('\r\n\r\n')
    if (at === -1) return { responses, rest }
    const [first = '', ...lines] = rest.toString('latin1', 0, at).split('\r\n')
    const headers = new Map<string, string>()
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^:]+):[ \t]*(.*)$/.exec(line) ?? []
      const before = headers.get(name.toLowerCase())
      headers.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`)
    }
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1] ?? 0)
    const isBare = status < 200 || status === 304 || methods[responses.length] === 'HEAD'
    const [body, length] = isBare ? [Buffer.alloc(0), 0] : readBody(rest.subarray(at + 4), headers)
    responses.push({ status, headers, body })
    rest = rest.subarray(at + 4 + length)
  }
}

/** The body that begins here, and how many bytes of the connection it takes. */
function readBody(bytes: Buffer, headers: ReadonlyMap<string, string>): [Buffer, number] {
  const length = headers.get('content-length')
  if (length !== undefined) return [bytes.subarray(0, Number(length)), Number(length)]
  if (headers.get('transfer-encoding') !== 'chunked') return [bytes, bytes.length]
  const pieces: Buffer[] = []
  for (let at = 0; ; ) {
    const line = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16)
    if (line === -1 || !(size > 0)) return [Buffer.concat(pieces), Math.max(line, at) + 4]
    pieces.push(bytes.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
}
