import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SuggestionItem } from '@/lib/suggestions'
import { SuggestionSource } from './suggestion-source'

const item = (text: string): SuggestionItem => ({
  href: `/${text}`,
  subject: 'Biology',
  title: [{ text, marked: false }],
})

/** A source whose answers arrive when the test says so. */
function createSource() {
  const asked: string[] = []
  const shown: [text: string, hrefs: string[]][] = []
  const answers = new Map<string, { give: (items: SuggestionItem[]) => void; fail: () => void }>()
  const signals = new Map<string, AbortSignal>()
  const source = new SuggestionSource({
    load: (text, signal) => {
      asked.push(text)
      signals.set(text, signal)
      return new Promise((give, reject) =>
        answers.set(text, { give, fail: () => reject(new Error('offline')) }),
      )
    },
    onSuggestions: (text, items) => shown.push([text, items.map(({ href }) => href)]),
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return { source, asked, shown, answers, signals, settle }
}

const pause = () => vi.advanceTimersByTimeAsync(1_000)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('suggestions', () => {
  test('are asked for once after a pause in typing', async () => {
    const { source, asked } = createSource()
    for (const text of ['c', 'ce', 'cel', 'cell']) source.type(text)
    await pause()
    expect(asked).toEqual(['cell'])
  })

  test('that come late are dropped, and their request is aborted', async () => {
    const { source, shown, answers, signals, settle } = createSource()
    source.type('cell')
    await pause()
    source.type('cell wall')
    await pause()
    expect(signals.get('cell')?.aborted).toBe(true)
    answers.get('cell wall')?.give([item('wall')])
    await settle()
    answers.get('cell')?.give([item('cell')])
    await settle()
    expect(shown).toEqual([['cell wall', ['/wall']]])
  })

  test('are shown at once where they were asked for before', async () => {
    const { source, asked, shown, answers, settle } = createSource()
    source.type('cell')
    await pause()
    answers.get('cell')?.give([item('cell')])
    await settle()
    source.type('cells')
    source.type('cell')
    expect(shown.at(-1)).toEqual(['cell', ['/cell']])
    await pause()
    expect(asked).toEqual(['cell'])
  })

  test('are none for blanks, without asking', async () => {
    const { source, asked, shown } = createSource()
    source.type('   ')
    await pause()
    expect(asked).toEqual([])
    expect(shown).toEqual([['', []]])
  })

  test('are none where the server does not answer, and are asked for again', async () => {
    const { source, asked, shown, answers, settle } = createSource()
    source.type('cell')
    await pause()
    answers.get('cell')?.fail()
    await settle()
    expect(shown).toEqual([['cell', []]])
    source.type('cell')
    await pause()
    expect(asked).toEqual(['cell', 'cell'])
  })

  test('are no longer wanted after cancelling', async () => {
    const { source, shown, answers, settle } = createSource()
    source.type('cell')
    await pause()
    source.cancel()
    answers.get('cell')?.give([item('cell')])
    await settle()
    expect(shown).toEqual([])
  })
})
