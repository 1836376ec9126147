import { expect, test } from 'vitest'
import { buildTitle } from './question-head'

test.each([
  ['What is a degree?', 'What is a degree? | Library'],
  ['x'.repeat(55), `${'x'.repeat(55)} | Library`],
  ['x'.repeat(56), 'x'.repeat(56)],
  [`${'long '.repeat(30)}end?`, `${'long '.repeat(30)}end?`],
])('%s', (text, title) => {
  expect(buildTitle(text, 'Library')).toBe(title)
})
