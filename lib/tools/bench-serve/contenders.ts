import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { leanMemory, projectRoot } from '@/lib/cli'
import { Program } from './program'

/** The portal's server on a corpus. */
export function startPortal(port: number, env: Record<string, string>): Promise<Program> {
  const url = `http://127.0.0.1:${port}`
  return Program.start(process.execPath, [...leanMemory, '.next/portal/serve.mjs'], url, {
    cwd: projectRoot,
    env: { ...env, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'error' },
  })
}

/** Next's own server on the same build and corpus, with its own file cache. */
export async function startNext(
  port: number,
  folder: string,
  env: Record<string, string>,
): Promise<Program> {
  const root = path.join(folder, 'next')
  await mkdir(root)
  await cp(path.join(projectRoot, '.next'), path.join(root, '.next'), { recursive: true })
  for (const name of ['node_modules', 'public', 'package.json']) {
    await symlink(path.join(projectRoot, name), path.join(root, name))
  }
  await writeFile(
    path.join(root, 'next.config.mjs'),
    "export default { serverExternalPackages: ['libsql'] }\n",
  )
  const next = path.join(projectRoot, 'node_modules/next/dist/bin/next')
  const args = [next, 'start', '--port', String(port), '--hostname', '127.0.0.1']
  const options = { cwd: root, env: { ...env, NODE_ENV: 'production' } }
  return Program.start(process.execPath, args, `http://127.0.0.1:${port}`, options)
}

/** Node's own server with one page's bytes and headers in a variable: as fast as a server in Node gets. */
export async function startBareNode(port: number, folder: string, page: string): Promise<Program> {
  const answer = await fetch(page, { headers: { 'Accept-Encoding': 'gzip' } })
  const body = gzipSync(Buffer.from(await answer.arrayBuffer()), { level: 9 })
  const skipped = new Set(['connection', 'content-length', 'date', 'keep-alive'])
  const headers = [...answer.headers].filter(([name]) => !skipped.has(name)).flat()
  headers.push('content-length', String(body.length))
  const file = path.join(folder, 'bare.mjs')
  await writeFile(
    file,
    `import { createServer } from 'node:http'
const headers = ${JSON.stringify(headers)}
const body = Buffer.from('${body.toString('base64')}', 'base64')
createServer((_, response) => response.writeHead(200, headers).end(body)).listen(${port}, '127.0.0.1')
`,
  )
  return Program.start(process.execPath, [file], `http://127.0.0.1:${port}`)
}

/** nginx with the portal's own bytes on disk, compressed beforehand: as fast as serving gets. */
export async function startStaticNginx(
  port: number,
  folder: string,
  portal: string,
  paths: readonly string[],
): Promise<Program> {
  const root = path.join(folder, 'static')
  for (const address of paths) {
    const html = Buffer.from(await (await fetch(portal + address)).arrayBuffer())
    const file = path.join(root, `${address}.html`)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, html)
    await writeFile(`${file}.gz`, gzipSync(html, { level: 9 }))
  }
  return startNginx(
    port,
    folder,
    'static',
    `root ${root}; default_type text/html; gzip_static on; location / { try_files $uri.html =404; }`,
  )
}

/** nginx with its cache before the portal. */
export function startCachingNginx(port: number, folder: string, portal: string): Promise<Program> {
  return startNginx(
    port,
    folder,
    'cache',
    `location / {
      proxy_pass ${portal}; proxy_http_version 1.1; proxy_set_header Connection "";
      proxy_cache portal; proxy_cache_lock on; proxy_cache_revalidate on;
    }`,
    `proxy_cache_path ${folder}/proxied keys_zone=portal:20m;`,
  )
}

async function startNginx(
  port: number,
  folder: string,
  name: string,
  server: string,
  http = '',
): Promise<Program> {
  const file = path.join(folder, `${name}.conf`)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${name}-${kind};`)
    .join(' ')
  await writeFile(
    file,
    `${user} daemon off; worker_processes auto; pid ${folder}/${name}.pid; error_log stderr crit;
events {}
http {
  access_log off; sendfile on; keepalive_requests 1000000; ${temporary} ${http}
  server { listen 127.0.0.1:${port}; ${server} }
}
`,
  )
  return Program.start('nginx', ['-c', file, '-p', folder], `http://127.0.0.1:${port}`)
}
