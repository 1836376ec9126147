import { describe, expect, test } from 'vitest'
import { createCalendar } from '../calendar'
import type { Schedule } from '../schedule'
import type { StudyCard } from '../types'
import { getNextCard, planDay } from './plan-day'

const calendar = createCalendar({ timeZone: 'UTC', hour: 4 })
const now = Date.UTC(2026, 4, 10, 12)
const minute = 60_000
const day = 1_440 * minute

const card = (slug: string): StudyCard => ({ subject: 'biology', slug, question: `${slug}?` })
const cards = ['a', 'b', 'c', 'd', 'e'].map(card)

function schedule(due: number, rest: Partial<Schedule> = {}): Schedule {
  return { due, phase: 'review', stability: 3, firstAt: now - 9 * day, lastAt: now - day, ...rest }
}

function plan(schedules: Record<string, Schedule>, newPerDay = 2) {
  const map = new Map(Object.entries(schedules).map(([slug, one]) => [`biology/${slug}`, one]))
  const day = planDay({ cards, schedules: map, newPerDay, now, calendar })
  const next = getNextCard(day, map, now)?.slug
  return { due: day.due.map(({ slug }) => slug), fresh: day.fresh.map(({ slug }) => slug), next }
}

describe("today's plan", () => {
  test('has new cards in the deck’s order, as many as the day allows', () => {
    expect(plan({})).toEqual({ due: [], fresh: ['a', 'b'], next: 'a' })
    expect(plan({}, 0)).toEqual({ due: [], fresh: [], next: undefined })
  })

  test('counts what was new earlier today, in any deck', () => {
    const seen = schedule(now + 5 * day, { firstAt: now - 60 * minute })
    expect(plan({ 'not-in-this-deck': seen }).fresh).toEqual(['a'])
    expect(plan({ a: { ...seen, firstAt: now - 9 * 60 * minute } }).fresh).toEqual(['b', 'c'])
  })

  test('shows what is due first, the longest overdue before all', () => {
    const due = { b: schedule(now - minute), d: schedule(now - 3 * day) }
    expect(plan(due)).toEqual({ due: ['d', 'b'], fresh: ['a', 'c'], next: 'd' })
  })

  test('has a learned card for the whole of its day, and not the day before', () => {
    expect(plan({ a: schedule(now + 15 * 60 * minute) }, 0).due).toEqual(['a'])
    expect(plan({ a: schedule(now + 17 * 60 * minute) }, 0).due).toEqual([])
  })
})

describe('the next card', () => {
  const learning = schedule(now + 10 * minute, { phase: 'learning' })

  test('is a new one while a learning step is still running', () => {
    expect(plan({ a: learning }).next).toBe('b')
  })

  test('is one in its learning step when there is nothing else', () => {
    expect(plan({ a: learning }, 0).next).toBe('a')
  })

  test('is the card whose step has ended', () => {
    expect(plan({ a: learning, b: { ...learning, due: now } }).next).toBe('b')
  })
})
