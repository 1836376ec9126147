import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { getPageEntry, pageKindNames } from './page-kinds'

const root = path.resolve(import.meta.dirname, '../..')

/** Words that the addresses of pages are made of. */
const segments = new Set(
  pageKindNames
    .map(getPageEntry)
    .flatMap(({ path, html, isPaged }) => (html ? [...path.split('/'), isPaged ? 'page' : ''] : []))
    .filter((segment) => /^[a-z-]+$/.test(segment)),
)
const words = [...segments].join('|')

/** A regular expression, or a comparison of texts, that knows such a word in an address. */
const shapes = [
  new RegExp(`\\\\/(?:\\(\\?:)*(?:${words})\\b(?!\\.)`),
  new RegExp(`(?:startsWith|endsWith|includes|indexOf|split)\\(['"\`]/(?:${words})\\b`),
]

const isMatched = (line: string) => shapes.some((shape) => shape.test(line))

test('no address is matched outside the registry', () => {
  const matched = ['lib', 'app', 'components'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.test\.|\/test-/.test(file))
      .filter((file) => !file.startsWith('lib/routes/'))
      .flatMap((file) =>
        readFileSync(path.join(root, file), 'utf8')
          .split('\n')
          .flatMap((line, n) => (isMatched(line) ? [`${file}:${n + 1}: ${line.trim()}`] : [])),
      ),
  )
  expect(matched).toEqual([])
})

test.each([
  String.raw`/^\/learn\/[^/]+$/.test(address)`,
  String.raw`/^\/(?:learn|topics)(?:\/|$)/`,
  String.raw`new RegExp('^\/study\/.+$')`,
  "path.startsWith('/search')",
  "address.split('/questions/')",
])('%s is such a match', (line) => {
  expect(isMatched(line)).toBe(true)
})
