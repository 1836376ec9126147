import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..')
const terms = readFileSync(path.join(root, 'docs/terms.md'), 'utf8')

it('gives every term one entry', () => {
  const defined = [...terms.matchAll(/^- \*\*([^*]+)\*\*: /gm)].map(([, term = '']) => term)
  expect(defined.length).toBeGreaterThan(20)
  expect(defined.filter((term, index) => defined.indexOf(term) !== index)).toEqual([])
})

it('names nothing in the code by a retired word', () => {
  const retired = [...terms.matchAll(/([a-z]+)†/g)].map(([, word = '']) => word)
  expect(retired.length).toBeGreaterThan(0)
  // Alone or as a part of a name: `sketch`, `sketchWords`, `bandsOfSketch`.
  const forms = retired.map((word) => {
    const [first = '', ...rest] = word
    return `(?:\\b${first}|[a-z]${first.toUpperCase()})${rest.join('')}s?(?![a-z])`
  })
  const pattern = new RegExp(forms.join('|'))
  const files = ['app', 'components', 'e2e', 'lib'].flatMap((room) =>
    readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(room, file)),
  )
  const isNamed = (file: string) => pattern.test(readFileSync(path.join(root, file), 'utf8'))
  expect(files.filter((file) => file !== 'lib/terms.test.ts' && isNamed(file))).toEqual([])
})
