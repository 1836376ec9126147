import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { needsLinux } from '@/lib/testing/needs'
import { checkFolders } from './check-folders'

describe('checkFolders', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'folders-'))
    await writeFile(path.join(root, 'file'), '')
    await mkdir(path.join(root, 'content'))
    await symlink('content', path.join(root, 'link'))
  })
  afterEach(() => rm(root, { recursive: true }))
  const check = (content: string, data: string) =>
    checkFolders({ CONTENT_DIR: path.join(root, content), DATA_DIR: path.join(root, data) })

  it('makes a missing data folder', async () => {
    await check('content', 'a/b')
    expect((await stat(path.join(root, 'a/b'))).isDirectory()).toBe(true)
  })

  it.each([
    ['a missing content folder', 'missing', 'data', 'CONTENT_DIR='],
    ['a file as content folder', 'file', 'data', 'CONTENT_DIR='],
    ['a data folder below a file', 'content', 'file/data', 'DATA_DIR='],
    ['a file as data folder', 'content', 'file', 'DATA_DIR='],
    [
      'a data folder in the content',
      'content',
      'content/learn/data',
      /DATA_DIR=.* is in CONTENT_DIR=/,
    ],
    [
      'a data folder in the content by a link',
      'content',
      'link/data',
      /DATA_DIR=.* is in CONTENT_DIR=/,
    ],
    ['a data folder that is the content', 'content', 'link', /DATA_DIR=.* is in CONTENT_DIR=/],
    ['a content folder in the data', 'content', '.', /CONTENT_DIR=.* is in DATA_DIR=/],
  ])('names the setting for %s', async (_, content, data, message) => {
    await expect(check(content, data)).rejects.toThrow(message)
  })

  it.for(['/proc', '/proc/x', '/proc/x/y', '/dev/full'])(
    'names the setting where nothing can be written: %s',
    needsLinux,
    async (DATA_DIR) => {
      const checked = checkFolders({ CONTENT_DIR: root, DATA_DIR })
      await expect(checked).rejects.toThrow(
        new RegExp(`^The setting DATA_DIR="${DATA_DIR}" is not a folder that can be written`),
      )
    },
  )

  it('leaves nothing in the data folder', async () => {
    await check('content', 'data')
    expect(await readdir(path.join(root, 'data'))).toEqual([])
  })
})
