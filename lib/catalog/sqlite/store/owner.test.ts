import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { TestCorpus } from '../../test-corpus'
import { buildCatalog, refreshCatalog } from '../refresh/refresh-catalog'
import { claimDataFolder, type OwnerClaim } from './owner'

describe('a data folder that a server holds', () => {
  let corpus: TestCorpus
  let other: TestCorpus
  const claims: OwnerClaim[] = []
  const claim = (contentDir: string, dataDir = corpus.dataDir) => {
    claims.push(claimDataFolder({ contentDir, dataDir }))
  }
  beforeEach(() => {
    corpus = new TestCorpus([{ at: 'art/one' }])
    other = new TestCorpus([{ at: 'law/other' }])
  })
  afterEach(() => {
    for (const each of claims.splice(0)) each.release()
    corpus[Symbol.dispose]()
    other[Symbol.dispose]()
  })
  const intrude = () => refreshCatalog({ ...other, dataDir: corpus.dataDir, now: corpus.now })

  it('is refused to another content, by a sentence that names both settings', async () => {
    claim(corpus.contentDir)
    const message = new RegExp(
      `^DATA_DIR="${corpus.dataDir}" .* CONTENT_DIR="${other.contentDir}": .* ${corpus.contentDir} `,
    )
    expect(() => claim(other.contentDir)).toThrow(message)
    await expect(intrude()).rejects.toThrow(message)
    await expect(buildCatalog({ ...other, dataDir: corpus.dataDir })).rejects.toThrow(message)
  })

  it('serves several servers of one content, and what refreshes it', async () => {
    claim(corpus.contentDir)
    claim(corpus.contentDir)
    await buildCatalog(corpus)
    await refreshCatalog(corpus)
    expect((await corpus.open().getTotals()).questions).toBe(1)
  })

  it('is free once the last of them has gone', async () => {
    claim(corpus.contentDir)
    claim(corpus.contentDir)
    claims.pop()?.release()
    await expect(intrude()).rejects.toThrow(/running portal/)
    claims.pop()?.release()
    await intrude()
    claim(other.contentDir)
  })

  it('knows its content by name, through a link that leads elsewhere', () => {
    const link = path.join(path.dirname(corpus.contentDir), 'current')
    symlinkSync(corpus.contentDir, link)
    claim(link)
    rmSync(link)
    symlinkSync(other.contentDir, link)
    claim(link)
  })

  it('knows its content after a move of both', () => {
    claim(corpus.contentDir)
    const moved = `${path.dirname(corpus.contentDir)}-moved`
    renameSync(path.dirname(corpus.contentDir), moved)
    claim(path.join(moved, 'content'), path.join(moved, 'data'))
    renameSync(moved, path.dirname(corpus.contentDir))
  })

  it('is free when its server has been killed', async () => {
    mkdirSync(corpus.dataDir)
    const program = `
      import { claimDataFolder } from '${path.join(import.meta.dirname, 'owner.ts')}'
      claimDataFolder({ contentDir: '${corpus.contentDir}', dataDir: '${corpus.dataDir}' })
      console.log('claimed')
      setInterval(() => {}, 1000)`
    const args = ['--import', 'tsx', '--input-type=module', '-e', program]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    expect(() => claim(other.contentDir)).toThrow(/running portal/)
    child.kill('SIGKILL')
    await once(child, 'exit')
    claim(other.contentDir)
  }, 60_000)
})
