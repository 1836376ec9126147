import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StaticFiles } from './static-files'

describe('StaticFiles', () => {
  let root: string
  let files: StaticFiles
  const written: [file: string, text: string][] = [
    ['.next/static/chunks/0a1b.js', 'chunk()'],
    ['.next/server/secret.js', 'secret'],
    ['public/assets/type-0123456789ab/fonts.css', 'a{}'],
    ['public/icon.svg', '<svg/>'],
    ['public/.hidden', 'x'],
  ]
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'static-'))
    for (const [file, text] of written) {
      await mkdir(path.dirname(path.join(root, file)), { recursive: true })
      await writeFile(path.join(root, file), text)
    }
    files = await StaticFiles.list(root, 'http://localhost:3000')
  })
  afterAll(() => rm(root, { recursive: true }))

  it.each([
    ['/_next/static/chunks/0a1b.js', 'text/javascript; charset=utf-8', /immutable/],
    ['/assets/type-0123456789ab/fonts.css', 'text/css; charset=utf-8', /immutable/],
    ['/icon.svg', 'image/svg+xml', /must-revalidate/],
  ])('serves %s as %s', async (address, type, cacheControl) => {
    const { variants } = await files.load(address)
    const { headers } = variants.identity
    expect(headers[headers.indexOf('Content-Type') + 1]).toBe(type)
    expect(headers[headers.indexOf('Cache-Control') + 1]).toMatch(cacheControl)
  })

  it.each([
    ['/icon.svg', true],
    ['/_next/static/chunks/0a1b.js', false],
    ['/assets/type-0123456789ab/fonts.css', false],
  ])('%s has the policy of documents: %s', async (address, isDocument) => {
    const { headers } = (await files.load(address)).variants.identity
    expect(headers.includes('Content-Security-Policy')).toBe(isDocument)
    expect(headers).toContain('nosniff')
  })

  it.each([
    '/.hidden',
    '/secret.js',
    '/../server/secret.js',
    '/_next/server/secret.js',
    '/assets',
    '/',
  ])('has nothing at %s', (address) => expect(files.has(address)).toBe(false))

  it('is empty for a project without such folders', async () => {
    const none = await StaticFiles.list(path.join(root, 'nowhere'), 'http://localhost:3000')
    expect(none.has('/icon.svg')).toBe(false)
  })
})
