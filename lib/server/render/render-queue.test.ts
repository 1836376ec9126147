import { describe, expect, it } from 'vitest'
import { createGate } from '../test-portal'
import { RenderQueue } from './render-queue'

const lane = 'a'

/** A queue with one running task, which ends when `open` is called, and a record of what ran. */
function createBusyQueue(waiting = 10) {
  const queue = new RenderQueue({ running: 1, waiting })
  const gate = createGate()
  const ran: string[] = []
  const add = (name: string, in_ = lane, signal?: AbortSignal) =>
    queue.run(async () => void ran.push(name), { lane: in_, signal })
  const first = queue.run(gate.pass, { lane })
  return { queue, ran, add, first, open: gate.open }
}

describe('RenderQueue', () => {
  it('runs no more tasks at once than it may', async () => {
    const queue = new RenderQueue({ running: 3, waiting: 100 })
    let running = 0
    let most = 0
    const task = async () => {
      most = Math.max(most, ++running)
      await new Promise(setImmediate)
      running--
    }
    await Promise.all(Array.from({ length: 20 }, () => queue.run(task, { lane })))
    expect([most, running, queue.length]).toEqual([3, 0, 0])
  })

  it('keeps the order of a lane, and gives lanes their turns', async () => {
    const { ran, add, open } = createBusyQueue()
    const all = [add('a1'), add('a2'), add('a3'), add('b1', 'b'), add('b2', 'b')]
    open()
    await Promise.all(all)
    expect(ran).toEqual(['a1', 'b1', 'a2', 'b2', 'a3'])
  })

  it('refuses at once what a full lane has no room for, and nothing of other lanes', async () => {
    const { ran, add, open } = createBusyQueue(2)
    const waiting = [add('a1'), add('a2')]
    await expect(add('a3')).rejects.toMatchObject({ reason: 'queue-full' })
    waiting.push(add('b1', 'b'))
    open()
    await Promise.all(waiting)
    expect(ran).toEqual(['a1', 'b1', 'a2'])
  })

  it('lets those leave who want nothing any more, and makes room', async () => {
    const { queue, ran, add, open } = createBusyQueue(1)
    const gone = new AbortController()
    const left = add('left', lane, gone.signal)
    gone.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    expect(queue.length).toBe(0)
    const stays = add('stays')
    open()
    await stays
    expect(ran).toEqual(['stays'])
  })

  it('does not begin what nobody wants', async () => {
    const queue = new RenderQueue({ running: 1, waiting: 1 })
    const ran: string[] = []
    const signal = AbortSignal.abort(new Error('gone'))
    const task = queue.run(async () => ran.push('x'), { lane, signal })
    await expect(task).rejects.toThrow('gone')
    expect(ran).toEqual([])
  })

  it('goes on after a task that fails', async () => {
    const queue = new RenderQueue({ running: 1, waiting: 1 })
    const failing = queue.run(() => Promise.reject(new Error('a fault of the test')), { lane })
    const next = queue.run(async () => 'next', { lane })
    await expect(failing).rejects.toThrow('a fault of the test')
    expect(await next).toBe('next')
  })

  it('hands a place on to one that waits, so that one that comes later waits as well', async () => {
    const queue = new RenderQueue({ running: 1, waiting: 10 })
    const [first, second] = [createGate(), createGate()]
    const ran: string[] = []
    const ended = queue.run(first.pass, { lane })
    const handedOn = queue.run(second.pass, { lane })
    first.open()
    await ended
    const later = queue.run(async () => void ran.push('later'), { lane })
    await new Promise(setImmediate)
    expect([queue.length, ran]).toEqual([1, []])
    second.open()
    await Promise.all([handedOn, later])
    expect([queue.length, ran]).toEqual([0, ['later']])
  })

  it('gives a place back when nobody waits', async () => {
    const queue = new RenderQueue({ running: 1, waiting: 0 })
    for (const name of ['first', 'second', 'third']) {
      expect(await queue.run(async () => name, { lane })).toBe(name)
    }
  })

  it('goes on with a task that has begun and its lane when its client leaves', async () => {
    const queue = new RenderQueue({ running: 1, waiting: 10 })
    const [first, second] = [createGate(), createGate()]
    const gone = new AbortController()
    const ended = queue.run(first.pass, { lane })
    const begun = queue.run(async () => second.pass().then(() => 'begun'), {
      lane,
      signal: gone.signal,
    })
    first.open()
    await ended
    const waits = queue.run(async () => 'waited', { lane })
    gone.abort(new Error('gone'))
    second.open()
    expect(await Promise.all([begun, waits])).toEqual(['begun', 'waited'])
  })
})
