import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CatalogError } from '@/lib/catalog'
import { FailureLog, nameCause } from './failure-log'
import { Unavailable } from './unavailable'

describe('FailureLog', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
  afterEach(() => void vi.useRealTimers())

  function open() {
    const lines: Record<string, unknown>[] = []
    const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) })
    return { failures: new FailureLog(log), lines }
  }

  it('tells address, status and error', () => {
    const { failures, lines } = open()
    const error = new Error('a fault of the test')
    failures.note({ cause: 'internal', status: 500, url: '/x', error })
    expect(lines).toMatchObject([
      { cause: 'internal', status: 500, url: '/x', err: { message: 'a fault of the test' } },
    ])
  })

  it('writes a line a second for each cause, which tells how many it left out', () => {
    const { failures, lines } = open()
    for (let n = 0; n < 50; n++) failures.note({ cause: 'a', url: `/${n}` })
    failures.note({ cause: 'b', url: '/b' })
    vi.advanceTimersByTime(1_000)
    failures.note({ cause: 'a', url: '/last' })
    expect(lines.map(({ cause, url, unlogged }) => [cause, url, unlogged])).toEqual([
      ['a', '/0', undefined],
      ['b', '/b', undefined],
      ['a', '/last', 49],
    ])
    expect([...failures.counts()]).toEqual([
      ['a', 51],
      ['b', 1],
    ])
  })

  it('cuts a long address', () => {
    const { failures, lines } = open()
    failures.note({ cause: 'a', url: `/${'x'.repeat(5_000)}` })
    expect(String(lines[0]?.url).length).toBeLessThan(600)
  })
})

describe('nameCause', () => {
  const failWith = (code: string) =>
    new CatalogError('The catalog cannot be read.', { cause: Object.assign(new Error(), { code }) })
  it.each([
    [new Unavailable('queue-full', 'full'), 'queue-full'],
    [Object.assign(new Error('open'), { code: 'EMFILE' }), 'descriptors'],
    [new CatalogError('damaged'), 'catalog'],
    [failWith('SQLITE_CORRUPT'), 'catalog'],
    [failWith('SQLITE_BUSY'), 'catalog'],
    [failWith('SQLITE_ERROR'), 'statement'],
    [failWith('SQLITE_IOERR_READ'), 'disk'],
    [Object.assign(new Error('write'), { code: 'ENOSPC' }), 'disk'],
    [Object.assign(new Error('open'), { code: 'EACCES' }), 'files'],
    [Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }), 'memory'],
    [new Error('x', { cause: Object.assign(new Error('y'), { code: 'EIO' }) }), 'disk'],
    [new Error('x'), 'internal'],
    [undefined, 'internal'],
  ])('of %s is %s', (error, cause) => expect(nameCause(error)).toBe(cause))
})
