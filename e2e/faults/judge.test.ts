import { describe, expect, it } from 'vitest'
import { createQuestions, formatAddress } from './content'
import { Judge, type Serves } from './judge'
import { judgeLog } from './judge-log'
import { createProbes, judgeResponse, type Kind, type Probe, type Received } from './probes'

const questions = createQuestions()
const [first, second] = questions
if (!first || !second) throw new Error('There are no questions.')
const probes = createProbes(questions)

function getProbe(kind: Kind): Probe {
  const probe = probes.find((one) => one.kind === kind)
  return probe ?? { kind, path: `/${kind}z` }
}

const receive = (status: number, body = '', retryAfter?: string): Received => ({
  status,
  body,
  retryAfter,
})
const own = `… mark${first.word}v1.`

describe('judgeResponse', () => {
  it.each<[string, Kind, Received, string]>([
    ['a page with its answer', 'question', receive(200, own), 'right'],
    ['a page with another answer', 'question', receive(200, `mark${second.word}v1`), 'wrong'],
    [
      'a page with another answer as well',
      'question',
      receive(200, `${own} mark${second.word}v1`),
      'wrong',
    ],
    ['a page without its answer', 'question', receive(200, '<p>'), 'wrong'],
    ['404 for what exists', 'question', receive(404), 'wrong'],
    ['410 for what exists', 'twin', receive(410), 'wrong'],
    ['500', 'question', receive(500), 'wrong'],
    ['503 with Retry-After', 'list', receive(503, '', '2'), 'unavailable'],
    ['503 without Retry-After', 'list', receive(503), 'wrong'],
    ['a list that lacks one', 'list', receive(200, formatAddress(first)), 'wrong'],
    ['a list of all', 'list', receive(200, questions.map(formatAddress).join(' ')), 'right'],
    ['a search without results', 'search', receive(200), 'wrong'],
    ['404 for what does not exist', 'missing', receive(404), 'right'],
    ['200 for what does not exist', 'missing', receive(200, own), 'wrong'],
    ['not ready', 'ready', receive(503), 'unavailable'],
    ['not living', 'health', receive(503), 'wrong'],
  ])('%s', (_, kind, received, verdict) => {
    expect(judgeResponse(getProbe(kind), received).is).toBe(verdict)
  })
})

describe('Judge', () => {
  /** Tells a judge of responses, 100 ms each, and returns what does not hold. */
  function judge(serves: Serves, ...responses: [Kind, Received | undefined][]) {
    const one = new Judge(() => 1_000)
    one.expect(serves)
    for (const [n, [kind, received]] of responses.entries()) {
      const observation = { probe: getProbe(kind), begun: n * 100, ended: n * 100 + 50 }
      one.note(received ? { ...observation, received } : { ...observation, reason: 'refused' })
    }
    return [...one.faults.keys()]
  }
  const away = receive(503, '', '2')

  it('takes 503 and refused connections for what the fault allows', () => {
    expect(judge('all', ['list', away])).toHaveLength(1)
    expect(judge('some', ['list', away])).toEqual([])
    expect(judge('some', ['list', undefined])).toHaveLength(1)
    expect(judge('none', ['list', undefined])).toEqual([])
  })

  it('finds a version that comes back', () => {
    const [older, newer] = [1, 2].map((n) => receive(200, `mark${first.word}v${n}`))
    expect(judge('all', ['question', older], ['question', newer])).toEqual([])
    expect(judge('all', ['question', newer], ['question', older])).toEqual([
      expect.stringMatching(/version 1 after 2/),
    ])
  })

  it('finds a server that says it is ready and serves no question', () => {
    const unserved = Array.from({ length: 12 }, () => ['question', away] as [Kind, Received])
    const ready: [Kind, Received] = ['ready', receive(200)]
    expect(judge('some', ready, ...unserved, ready)).toEqual([
      expect.stringMatching(/^\/readyz: 200 while none of 12/),
    ])
    expect(judge('some', ready, ...unserved, ['ready', away], ready)).toEqual([])
    expect(judge('some', ready, ...unserved, ['question', receive(200, own)], ready)).toEqual([])
  })

  it('says healed once each kind is right again', () => {
    const one = new Judge(() => 1_000)
    one.expect('some')
    const kinds: Kind[] = ['question', 'twin', 'list', 'search', 'sitemap', 'missing', 'ready']
    const note = (kind: Kind, received: Received, begun: number) =>
      one.note({ probe: getProbe(kind), begun, ended: begun + 1, received })
    note('list', away, 100)
    for (const [n, kind] of kinds.entries()) {
      expect(one.isHealed(0)).toBe(false)
      const isMissing = kind === 'missing'
      const body = `${own} ${questions.map(formatAddress).join(' ')}`
      note(kind, receive(isMissing ? 404 : 200, body), 200 + n)
    }
    expect([one.isHealed(0), one.isHealed(1_000), one.notRightAt]).toEqual([true, false, 101])
  })
})

describe('judgeLog', () => {
  const line = (seconds: number, level = 50, cause = 'catalog') =>
    JSON.stringify({ level, time: new Date(seconds * 1_000).toISOString(), cause, msg: 'failed' })

  it('takes a line a second of each cause', () => {
    const output = [line(1), line(1, 50, 'content'), line(2), line(2.1, 30)].join('\n')
    expect(judgeLog(`ready http://x 3 records\n${output}\n`)).toEqual({ faults: [], warnings: 3 })
  })

  it('finds more of them, and what is no line of the log', () => {
    expect(judgeLog([line(1), line(1.5)].join('\n')).faults).toEqual([
      expect.stringMatching(/more than a line a second: failed \(catalog\)/),
    ])
    expect(judgeLog('    at render (x.js:1:2)').faults).toEqual([
      expect.stringMatching(/not a line of JSON/),
    ])
  })
})
