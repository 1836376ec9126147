import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface Load {
  /** Origin of the server. */
  url: string
  /** Asked for in turn. */
  paths: readonly string[]
  headers: Readonly<Record<string, string>>
  seconds: number
  connections: number
}

export interface Measurement {
  /** Answers a second. */
  rate: number
  /** Latencies in ms. */
  p50: number
  p99: number
  /** Answers with a status above 399, and connections that failed. */
  errors: number
}

/** Loads a server with wrk, which takes a fraction of the processor that a client in Node would. */
export async function measureLoad(load: Load): Promise<Measurement> {
  const folder = await mkdtemp(path.join(tmpdir(), 'wrk-'))
  const script = path.join(folder, 'load.lua')
  await writeFile(script, formatScript(load))
  const { connections, seconds, url } = load
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url]
  const wrk = spawn('wrk', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const chunks: Buffer[] = []
  wrk.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  const [code] = await once(wrk, 'close')
  await rm(folder, { recursive: true })
  const report = /^REPORT (.*)$/m.exec(Buffer.concat(chunks).toString())?.[1]
  if (code !== 0 || report === undefined) throw new Error(`wrk ended with ${code} and no report.`)
  return JSON.parse(report) as Measurement
}

/** JSON's strings of addresses and header values are strings of Lua, too. */
function formatScript({ paths, headers }: Load): string {
  const list = (values: readonly string[]) =>
    values.map((value) => JSON.stringify(value)).join(', ')
  const fields = Object.entries(headers).map(
    ([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`,
  )
  return `
local paths = { ${list(paths)} }
local headers = { ${fields.join(', ')} }
local requests, turn = {}, 0
function init()
  for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path, headers) end
end
function request()
  turn = turn % #requests + 1
  return requests[turn]
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format(
    'REPORT {"rate":%.1f,"p50":%.3f,"p99":%.3f,"errors":%d}\\n',
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout
  ))
end
`
}
