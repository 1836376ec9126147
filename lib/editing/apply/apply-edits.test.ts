import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import { applyEdits, EditingError, type FileEdit, recoverEdits } from '@/lib/editing'
import { readTree } from '../test-state'
import { type Disk, realDisk } from './disk'

const bytes = (text: string) => Buffer.from(text)

const old = { 'learn/art/a.md': 'A', 'learn/art/b.md': 'B', 'learn/old/c.md': 'C' }
const edits: FileEdit[] = [
  { kind: 'rewrite', file: 'learn/art/a.md', before: bytes('A'), after: bytes('A, changed') },
  {
    kind: 'rename',
    file: 'learn/old/c.md',
    to: 'learn/new/c.md',
    before: bytes('C'),
    after: bytes('C, moved'),
  },
  { kind: 'delete', file: 'learn/art/b.md', before: bytes('B') },
  { kind: 'create', file: 'redirects.yaml', after: bytes('- from: /b\n') },
]
const before = { 'learn/': '', 'learn/art/': '', 'learn/old/': '', ...old }
const after = {
  'learn/': '',
  'learn/art/': '',
  'learn/art/a.md': 'A, changed',
  'learn/new/': '',
  'learn/new/c.md': 'C, moved',
  'redirects.yaml': '- from: /b\n',
}

function createCorpus(): TestCorpus {
  const corpus = new TestCorpus()
  for (const [file, text] of Object.entries(old)) corpus.writeFile(file, text)
  return corpus
}

class Failure extends Error {}

/**
 * The file system, until a step: that one fails, halfway where it writes, and with `isDead` all that follow.
 */
function breakAt(step: number, isDead: boolean): { disk: Disk; count: () => number } {
  let count = 0
  const guard = <Arguments extends unknown[], Result>(
    work: (...args: Arguments) => Result,
    half: (...args: Arguments) => void = () => {},
  ) => {
    return (...args: Arguments): Result => {
      count += 1
      if (count === step) half(...args)
      if (count === step || (isDead && count > step)) throw new Failure(`step ${step}`)
      return work(...args)
    }
  }
  const disk: Disk = {
    read: guard(realDisk.read),
    write: guard(realDisk.write, (file, all, like) =>
      realDisk.write(file, all.subarray(0, all.byteLength / 2), like),
    ),
    rename: guard(realDisk.rename),
    remove: guard(realDisk.remove),
    makeFolder: guard(realDisk.makeFolder),
    removeFolder: guard(realDisk.removeFolder),
  }
  return { disk, count: () => count }
}

async function countSteps(): Promise<number> {
  using corpus = createCorpus()
  const { disk, count } = breakAt(0, false)
  await applyEdits(corpus, edits, disk)
  expect(readTree(corpus.contentDir)).toEqual(after)
  return count()
}

describe('edits are carried out whole or not at all', () => {
  it('when a step fails: the files are as before, and the error says so', async () => {
    const steps = await countSteps()
    const ends = new Set<string>()
    for (let step = 1; step <= steps; step++) {
      using corpus = createCorpus()
      await expect(applyEdits(corpus, edits, breakAt(step, false).disk)).rejects.toThrow(
        `step ${step}`,
      )
      // Only clearing the journal away comes after the last edit.
      await recoverEdits(corpus)
      const tree = readTree(corpus.contentDir)
      ends.add(JSON.stringify(tree))
      expect([before, after]).toContainEqual(tree)
      await recoverEdits(corpus)
      expect(readTree(corpus.contentDir)).toEqual(tree)
    }
    expect(ends.size).toBe(2)
  })

  it('when the process dies at a step: the next run finds them as before or makes them as after', async () => {
    const steps = await countSteps()
    const ends: string[] = []
    for (let step = 1; step <= steps; step++) {
      using corpus = createCorpus()
      await applyEdits(corpus, edits, breakAt(step, true).disk).catch(() => {})
      await recoverEdits(corpus)
      const tree = readTree(corpus.contentDir)
      expect([before, after]).toContainEqual(tree)
      ends.push(Object.keys(tree).includes('redirects.yaml') ? 'after' : 'before')
    }
    // Before until the journal is in force, after from then on.
    expect(ends.join(' ')).toMatch(/^(before )+(after ?)+$/)
  })

  it('when what finishes an interrupted run is interrupted itself', async () => {
    const steps = await countSteps()
    for (let step = 1; step <= steps; step += 3) {
      for (let next = 1; next <= steps; next += 4) {
        using corpus = createCorpus()
        await applyEdits(corpus, edits, breakAt(step, true).disk).catch(() => {})
        await recoverEdits(corpus, breakAt(next, true).disk).catch(() => {})
        await recoverEdits(corpus)
        expect([before, after]).toContainEqual(readTree(corpus.contentDir))
      }
    }
  })

  it('when the process is killed at any moment', { timeout: 120_000 }, async () => {
    using corpus = new TestCorpus([
      { at: 'art/a', url: '/learn/art/questions/a' },
      ...Array.from({ length: 30 }, (_, n) => ({
        at: `physics/c-${n}`,
        related_article1: { id: 1, title: 'A', subject: 'art', url: '/learn/art/questions/a' },
      })),
    ])
    for (let round = 0; round < 4; round++) {
      const script = path.join(import.meta.dirname, 'test-writer.ts')
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', script, corpus.contentDir, corpus.dataDir],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      await once(child.stdout, 'data')
      await sleep(Math.random() * 150)
      child.kill('SIGKILL')
      await once(child, 'close')
      await recoverEdits(corpus)
      const tree = readTree(corpus.contentDir)
      const text = Object.values(tree).join('\n')
      const present = Object.keys(tree).filter((file) => /\/[ab]\.md$/.test(file))
      expect(present).toHaveLength(1)
      const address = present[0] === 'learn/art/a.md' ? 'art/questions/a' : 'physics/questions/b'
      expect(text.match(/^ *url: .*$/gm)?.filter((line) => !line.endsWith(address))).toEqual([])
      expect(Object.keys(tree).filter((file) => file.includes('editing'))).toEqual([])
    }
  })
})

describe('what somebody else has written is not overwritten', () => {
  it('between the plan and its run', async () => {
    using corpus = createCorpus()
    corpus.writeFile('learn/art/b.md', 'B, edited')
    await expect(applyEdits(corpus, edits)).rejects.toThrow(/learn\/art\/b\.md has changed/)
    expect(readTree(corpus.contentDir)).toEqual({ ...before, 'learn/art/b.md': 'B, edited' })
  })

  it('between an interrupted run and the next', async () => {
    using corpus = createCorpus()
    const steps = await countSteps()
    await applyEdits(corpus, edits, breakAt(steps - 4, true).disk).catch(() => {})
    corpus.writeFile('learn/art/a.md', 'A, edited')
    await expect(recoverEdits(corpus)).rejects.toThrow(EditingError)
    await expect(recoverEdits(corpus)).rejects.toThrow(/a\.md has been changed .*editing\.redo/)
  })

  it('a link that is to be deleted is refused, one that is rewritten stays', async () => {
    using corpus = createCorpus()
    corpus.writeFile('shared.md', 'A')
    corpus.remove('learn/art/a.md')
    symlinkSync('../../shared.md', path.join(corpus.contentDir, 'learn/art/a.md'))
    await applyEdits(corpus, edits)
    expect(readTree(corpus.contentDir)['shared.md']).toBe('A, changed')
    const removal: FileEdit = {
      kind: 'delete',
      file: 'learn/art/a.md',
      before: bytes('A, changed'),
    }
    await expect(applyEdits(corpus, [removal])).rejects.toThrow(/is a link/)
  })
})

it('there is nothing to recover where no run was interrupted', async () => {
  using corpus = createCorpus()
  expect(await recoverEdits(corpus)).toBe(false)
  await applyEdits(corpus, edits)
  expect(await recoverEdits(corpus)).toBe(false)
})
