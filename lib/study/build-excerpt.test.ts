import { expect, test } from 'vitest'
import { buildExcerpt } from './build-excerpt'

test.each([
  ['a heading and a table are left out', '# Why\\n\\nIt is.\\n\\n| a |\\n|---|\\n| b |', 'It is.'],
  ['where there is nothing else, they are kept', '# Why', 'Why'],
])('%s', (_, answer, excerpt) => {
  expect(buildExcerpt(answer)).toBe(excerpt)
})

test.each([
  ['English', 'Air scatters short waves of light far more than long ones. '.repeat(20)],
  ['Greek', 'Ο αέρας σκεδάζει τα βραχέα κύματα. '.repeat(30)],
  ['Chinese', '空气散射短波远多于长波。'.repeat(60)],
])('it is as short in %s, counted in bytes', (_, answer) => {
  const bytes = Buffer.byteLength(buildExcerpt(answer))
  expect(bytes).toBeLessThanOrEqual(325)
  expect(bytes).toBeGreaterThan(200)
})
