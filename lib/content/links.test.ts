import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ContentRootError,
  explainFailure,
  findLinkTarget,
  inspectPlace,
  isBelow,
  locateFile,
  resolveRoot,
} from './links'

let folder: string
let root: string

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'links-')))
  root = path.join(folder, 'content')
  mkdirSync(path.join(root, 'learn/art'), { recursive: true })
  writeFileSync(path.join(root, 'learn/art/a.md'), 'a')
  writeFileSync(path.join(folder, 'outside.md'), 'x')
  symlinkSync('a.md', path.join(root, 'learn/art/link.md'))
  symlinkSync('art', path.join(root, 'learn/music'))
  symlinkSync('../../../outside.md', path.join(root, 'learn/art/out.md'))
  symlinkSync('nowhere.md', path.join(root, 'learn/art/nothing.md'))
  symlinkSync('circle.md', path.join(root, 'learn/art/circle.md'))
  symlinkSync('content', path.join(folder, 'root-link'))
})

afterAll(() => rmSync(folder, { recursive: true }))

const at = (file: string) => path.join(root, 'learn/art', file)

describe('a file below the content root', () => {
  test.each<[string, object | undefined, string | undefined]>([
    ['a.md', { real: 'a.md' }, undefined],
    ['link.md', { real: 'a.md' }, 'learn/art/a.md'],
    ['absent.md', undefined, undefined],
    ['a.md/below.md', undefined, undefined],
    ['out.md', { code: 'file-outside', severity: 'error' }, undefined],
    ['nothing.md', { code: 'file-outside', severity: 'error' }, undefined],
    ['circle.md', { code: 'file-outside', severity: 'error' }, undefined],
    ['', { code: 'file-not-regular', severity: 'error' }, undefined],
  ])('%s', (name, expected, target) => {
    const found = locateFile(root, `learn/art/${name}`)
    const real = expected && 'real' in expected ? { real: at(String(expected.real)) } : expected
    if (real === undefined) expect(found).toBeUndefined()
    else expect(found).toMatchObject(real)
    expect(findLinkTarget(root, `learn/art/${name}`)).toBe(target)
  })

  test('may stand behind a folder that is a link, or a root that is one', () => {
    expect(findLinkTarget(root, 'learn/music/a.md')).toBe('learn/art/a.md')
    expect(findLinkTarget(path.join(folder, 'root-link'), 'learn/art/a.md')).toBeUndefined()
  })

  test('is told from a link', () => {
    expect(inspectPlace(root, 'learn/art/a.md')).toMatchObject({ isLink: false })
    expect(inspectPlace(root, 'learn/art/link.md')).toMatchObject({ isLink: true })
    expect(inspectPlace(root, 'learn/art/absent.md')).toBeUndefined()
  })
})

test('a root that is not there is an error of its own', () => {
  expect(() => resolveRoot(path.join(folder, 'absent'))).toThrow(ContentRootError)
  expect(() => locateFile(path.join(folder, 'absent'), 'a.md')).toThrow(/ENOENT/)
  expect(new ContentRootError('x').name).toBe('ContentRootError')
})

test.each([
  ['/a', '/a', true],
  ['/a', '/a/b', true],
  ['/', '/a', true],
  ['/a', '/ab', false],
  ['/a', '/', false],
  ['/a/b', '/a', false],
])('below %s stands %s: %s', (above, below, expected) => {
  expect(isBelow(above, below)).toBe(expected)
})

describe('a failure', () => {
  const fail = (code?: string) => Object.assign(new Error('no'), { code })

  test.each(['ENOENT', 'ENOTDIR'])('%s says that nothing is there', (code) => {
    expect(explainFailure(fail(code))).toBeUndefined()
  })

  test.each([
    'EACCES',
    'EPERM',
    'EIO',
    'ESTALE',
    'ENOTCONN',
    'ETIMEDOUT',
    'EHOSTDOWN',
    'EREMOTEIO',
  ])('%s keeps a file from being read', (code) => {
    expect(explainFailure(fail(code))).toMatchObject({ severity: 'error', code: 'file-unreadable' })
  })

  test('ELOOP is a link that leads nowhere', () => {
    expect(explainFailure(fail('ELOOP'))).toMatchObject({ code: 'file-outside' })
  })

  test.each(['EMFILE', 'ENOMEM', undefined])('%s is not the file’s, and is thrown', (code) => {
    expect(() => explainFailure(fail(code))).toThrow('no')
  })
})
