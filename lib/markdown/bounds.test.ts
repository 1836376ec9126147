import { describe, expect, it } from 'vitest'
import { isExcessive } from './bounds'

describe('isExcessive', () => {
  it.each([
    ['quotes', '>'.repeat(10_000)],
    ['spaced quotes', '> '.repeat(10_000)],
    ['list markers', `${'- '.repeat(10_000)}a`],
    ['numbers', `${'1. '.repeat(100)}a`],
    ['indented items', Array.from({ length: 200 }, (_, n) => `${' '.repeat(n * 2)}- a`).join('\n')],
    ['items', '- a\n'.repeat(5000)],
    ['stars', '*a '.repeat(5000)],
    ['stars over lines', '*a\n'.repeat(5000)],
    ['brackets', '['.repeat(10_000)],
    ['images', '!['.repeat(300)],
  ])('finds too many %s', (_, markdown) => {
    expect(isExcessive(markdown)).toBe(true)
  })

  it.each([
    ['a list of 200 bold items', '- **a** b\n\n'.repeat(200)],
    ['four levels of lists', '- a\n  - b\n    - c\n      - d'],
    ['a wide rule', `a\n\n${'-'.repeat(80)}\n\n${'*'.repeat(80)}`],
    ['paragraphs with links', '[a](/b) *c*\n\n'.repeat(1000)],
  ])('lets %s pass', (_, markdown) => {
    expect(isExcessive(markdown)).toBe(false)
  })
})
