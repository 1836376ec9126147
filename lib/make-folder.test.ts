import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { needsLinux } from '@/lib/testing/needs'
import { makeFolder } from './make-folder'

describe('makeFolder', () => {
  let root: string
  const at = (name: string) => path.join(root, name)
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'folder-'))
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('makes a folder and those above it, once or again', () => {
    for (const _ of [1, 2]) makeFolder(at('a/b/c'))
    expect(statSync(at('a/b/c')).isDirectory()).toBe(true)
  })

  it('takes a link to a folder for one', () => {
    makeFolder(at('real'))
    symlinkSync(at('real'), at('link'))
    makeFolder(at('link'))
    makeFolder(at('link/below'))
    expect(statSync(at('real/below')).isDirectory()).toBe(true)
  })

  it.each([
    ['a file', 'file', 'EEXIST'],
    ['a folder below a file', 'file/below', 'ENOTDIR'],
    ['a link to nothing', 'lost', 'EEXIST'],
    ['a folder below a link to nothing', 'lost/below', 'EEXIST'],
  ])('says what is in the way of it: %s', (_, name, code) => {
    writeFileSync(at('file'), '')
    symlinkSync(at('nothing'), at('lost'))
    expect(() => makeFolder(at(name))).toThrow(expect.objectContaining({ code }))
  })

  it('ends where the file system makes no folders', needsLinux, () => {
    expect(() => makeFolder('/proc/portal/data')).toThrow(
      expect.objectContaining({ code: 'ENOENT' }),
    )
  })
})
