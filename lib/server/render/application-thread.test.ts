import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { startApplicationThread } from './application-thread'

/** Answers with what it was asked; some targets do otherwise. */
const program = `
import { parentPort, threadId, workerData } from 'node:worker_threads'
parentPort.on('message', async (call) => {
  if (call === 'close') process.exit()
  const { id, target, headers } = call
  if (target === '/hangs') return
  if (target === '/dies') process.exit(1)
  if (target === '/prints') console.error('a fault, printed\\nwhere it happened')
  if (target === '/fails') return parentPort.postMessage({ id, error: new Error('a fault of the test') })
  if (target === '/slow') await new Promise((resolve) => setTimeout(resolve, 500))
  const body = Buffer.from(JSON.stringify({ target, headers, threadId, root: workerData.root, name: process.env.NAME }))
  const rest = target === '/large' ? new Blob(['the rest']).stream() : undefined
  const rendered = { status: 200, headers: new Map([['content-type', 'text/plain']]), body, ...(rest && { rest }) }
  parentPort.postMessage({ id, rendered }, rest ? [rest] : [])
})
parentPort.postMessage('ready')
`

describe('an application in a thread', () => {
  const ends: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const end of ends.splice(0)) await end()
  })

  async function start(source = program) {
    const folder = await mkdtemp(path.join(tmpdir(), 'thread-'))
    const file = path.join(folder, 'worker.mjs')
    await writeFile(file, source)
    ends.push(() => rm(folder, { recursive: true }))
    const lost: unknown[] = []
    const printed: string[] = []
    const thread = await startApplicationThread({
      file: pathToFileURL(file),
      root: '/portal',
      env: { NODE_ENV: 'test', NAME: 'a name' },
      onLost: (error) => lost.push(error),
      onPrinted: (text) => printed.push(text),
    })
    ends.unshift(() => thread.close())
    return { thread, lost, printed }
  }
  const read = ({ body }: { body: Buffer }) => JSON.parse(body.toString())

  it('answers what it is asked, many at once', async () => {
    const { thread } = await start()
    const targets = ['/a', '/b', '/c']
    const answers = await Promise.all(targets.map((target) => thread.render(target, { rsc: '1' })))
    expect(answers.map(read)).toEqual(
      targets.map((target) => expect.objectContaining({ target, headers: { rsc: '1' } })),
    )
    expect(answers[0]?.headers.get('content-type')).toBe('text/plain')
    expect(answers.map(read)[0]).toMatchObject({ root: '/portal', name: 'a name' })
  })

  it('hands on what is too large to be held', async () => {
    const { thread } = await start()
    const { rest } = await thread.render('/large', {})
    const chunks: Uint8Array[] = []
    for await (const chunk of rest ?? []) chunks.push(chunk)
    expect(Buffer.concat(chunks).toString()).toBe('the rest')
  })

  it('tells what the application prints, which does not pass the log', async () => {
    const { thread, printed } = await start()
    await thread.render('/prints', {})
    await expect.poll(() => printed.join('')).toBe('a fault, printed\nwhere it happened\n')
  })

  it('fails where the application does', async () => {
    const { thread } = await start()
    await expect(thread.render('/fails', {})).rejects.toThrow('a fault of the test')
  })

  it('is started anew when it has ended, and nobody waits for what it had begun', async () => {
    const { thread, lost } = await start()
    const before = read(await thread.render('/a', {}))
    const waiting = [thread.render('/hangs', {}), thread.render('/dies', {})]
    const ends = await Promise.allSettled(waiting)
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(lost).toHaveLength(1)
    const after = read(await thread.render('/a', {}))
    expect(after.threadId).not.toBe(before.threadId)
  })

  it('is replaced by another, and finishes what it has begun', async () => {
    const { thread, lost } = await start()
    const before = read(await thread.render('/a', {}))
    const slow = thread.render('/slow', {})
    await thread.restart?.()
    const after = read(await thread.render('/a', {}))
    expect(after.threadId).not.toBe(before.threadId)
    expect(read(await slow).threadId).toBe(before.threadId)
    expect(lost).toEqual([])
  })

  it.each([
    ['throws', 'throw new Error("no build")', 'no build'],
    ['ends', 'process.exit(0)', 'has ended'],
  ])('does not start with a program that %s', async (_, source, message) => {
    await expect(start(source)).rejects.toThrow(message)
  })
})
