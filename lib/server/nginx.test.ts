import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findProgram, needsProgram } from '@/lib/testing/needs'
import { findFreePort } from './http/find-free-port'
import { mass, readRaw, showAddress, startTestPortal, type TestPortal } from './test-portal'

describe('nginx as in the README', needsProgram('nginx'), () => {
  let folder: string
  let nginx: ChildProcess
  let portal: TestPortal
  let url: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'nginx-'))
    portal = await startTestPortal(showAddress)
    const port = await findFreePort()
    url = `http://127.0.0.1:${port}`
    await writeFile(path.join(folder, 'nginx.conf'), await configure(folder, portal.url, port))
    nginx = spawn(
      findProgram('nginx') ?? 'nginx',
      ['-c', path.join(folder, 'nginx.conf'), '-p', folder],
      {
        stdio: 'ignore',
      },
    )
    await vi.waitFor(() => fetch(`${url}/healthz`), { timeout: 10_000 })
    portal.asked.length = 0
  })
  afterEach(async () => {
    nginx.kill('SIGTERM')
    if (nginx.exitCode === null) await once(nginx, 'exit')
    await portal.server.stop()
    await rm(folder, { recursive: true })
  })

  it('keeps pages, one form for each encoding', async () => {
    for (const encoding of ['gzip, deflate, br', 'br', 'gzip', 'GZIP', '']) {
      const answer = await fetch(url + mass, { headers: { 'accept-encoding': encoding } })
      expect(await answer.text()).toContain(mass)
      const expected = /br/.test(encoding) ? 'br' : /gzip/i.test(encoding) ? 'gzip' : null
      expect(answer.headers.get('content-encoding')).toBe(expected)
    }
    const again = await fetch(url + mass)
    expect(again.headers.get('x-proxy-cache')).toBe('HIT')
    expect(portal.asked).toEqual([mass])
  })

  it('answers 304 itself', async () => {
    const etag = (await fetch(url + mass)).headers.get('etag') ?? ''
    const again = await fetch(url + mass, { headers: { 'if-none-match': etag } })
    expect([again.status, again.headers.get('x-proxy-cache')]).toEqual([304, 'HIT'])
  })

  it('never gives an old page for a new one once its time is over', async () => {
    let isPublic = true
    await portal.server.stop()
    portal = await startTestPortal(
      (request, response) => {
        const isThere = request.url === mass && isPublic
        response.setHeader('Cache-Control', 'public, s-maxage=1')
        response.setHeader('Content-Type', 'text/plain')
        response.writeHead(isThere ? 200 : 404).end('words')
      },
      { port: Number(new URL(portal.url).port) },
    )
    expect((await fetch(url + mass)).status).toBe(200)
    isPublic = false
    portal.content.change({ paths: [mass] }, 'v2')
    const ask = async () => {
      const answer = await fetch(url + mass)
      return [answer.status, answer.headers.get('x-proxy-cache')]
    }
    await vi.waitFor(async () => expect((await ask())[1]).not.toBe('HIT'), { timeout: 10_000 })
    expect((await ask())[0]).toBe(404)
    portal.asked.length = 0
    expect([(await ask())[0], portal.asked.length]).toEqual([404, 1])
  })

  it('keeps no answer for programs, and hides the metrics', async () => {
    for (const _ of [1, 2]) {
      expect((await fetch(`${url}/healthz`)).headers.get('x-proxy-cache')).toBe('MISS')
    }
    expect((await fetch(`${url}/metrics`)).status).toBe(403)
  })

  it('stores nothing that a stranger’s headers have shaped', async () => {
    await readRaw(url, mass, { host: 'evil.example', 'x-forwarded-host': 'evil.example' })
    expect(await (await fetch(url + mass)).text()).not.toContain('evil')
  })

  it('serves on for a while when the portal is away', async () => {
    await fetch(url + mass)
    await portal.server.stop()
    expect((await fetch(url + mass)).status).toBe(200)
  })
})

/** The README's lines, with the ports and folders of this test. */
async function configure(folder: string, upstream: string, port: number): Promise<string> {
  const readme = await readFile(path.join(import.meta.dirname, 'README.md'), 'utf8')
  const lines = /```nginx\n(.*?)```/s.exec(readme)?.[1] ?? ''
  const config = lines
    .replace('/var/cache/nginx/portal', path.join(folder, 'cache'))
    .replace('127.0.0.1:3000', new URL(upstream).host)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${path.join(folder, name)};`)
    .join('\n')
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  return `${user}
daemon off;
pid ${folder}/pid;
error_log ${folder}/error.log;
events {}
http {
access_log off;
${temporary}
${config}
}
`
}
