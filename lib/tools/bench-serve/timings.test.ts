import { expect, test } from 'vitest'
import { listTyped } from './timings'

test('what is typed are beginnings of titles, each once', () => {
  const titles = ['/learn/a/questions/what-is-a-tide', '/learn/a/questions/what-is-a-wave']
  const typed = listTyped([...titles, ...titles])
  expect(typed.length).toBe(new Set(typed).size)
  for (const text of typed) expect('what is a tide what is a wave').toContain(text)
})
