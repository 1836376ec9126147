import { expect, test } from 'vitest'
import { FieldLocator, type FieldPath } from './field-locator'

const yaml = `# A comment: a: 1
title: "One"
empty:
note:   # nothing yet
seo:
  # Below it.
  page_title: Two
  page_keywords:
    - first
    - second
  deep: { inner: three }
list:
- fourth
- name: fifth
date_2: 6
answer: |
  title: seventh
"quoted name": 8
last:
`

const from = (offset: number) => yaml.slice(offset).split('\n', 1)[0] ?? ''

test.each<[FieldPath, string, string]>([
  [['title'], '"One"', 'title: "One"'],
  [['date_2'], '6', 'date_2: 6'],
  [['answer'], '|', 'answer: |'],
  [['seo'], 'page_title: Two', 'seo:'],
  [['seo', 'page_title'], 'Two', 'page_title: Two'],
  [['seo', 'page_keywords'], '- first', 'page_keywords:'],
  [['seo', 'page_keywords', 1], 'second', 'second'],
  [['seo', 'deep'], '{ inner: three }', 'deep: { inner: three }'],
  [['seo', 'deep', 'inner'], 'three }', 'inner: three }'],
  [['list'], '- fourth', 'list:'],
  [['list', 0], 'fourth', 'fourth'],
  [['list', 1, 'name'], 'fifth', 'name: fifth'],
  [['quoted name'], '8', '"quoted name": 8'],
  // What has no value stands at its key.
  [['empty'], 'empty:', 'empty:'],
  [['note'], 'note:   # nothing yet', 'note:   # nothing yet'],
  [['last'], 'last:', 'last:'],
  // What is missing stands where what is there of it does.
  [['seo', 'page_description'], 'page_title: Two', 'page_title: Two'],
  [['seo', 'page_title', 'more'], 'Two', 'Two'],
  [['absent'], 'title: "One"', 'title: "One"'],
  [['absent', 'member'], 'title: "One"', 'title: "One"'],
  [['list', 7], '- fourth', '- fourth'],
  [[], 'title: "One"', 'title: "One"'],
])('%j', (path, value, key) => {
  expect(from(new FieldLocator(yaml).getValueOffset(path)).trimEnd()).toBe(value)
  expect(from(new FieldLocator(yaml).getKeyOffset(path)).trimEnd()).toBe(key)
})

test('one locator answers again as it did first', () => {
  const locator = new FieldLocator(yaml)
  const ask = () => [locator.getValueOffset(['list', 0]), locator.getKeyOffset(['quoted name'])]
  expect(ask()).toEqual(ask())
})

test.each([
  ['nothing', '', 0],
  ['blanks', '\n\n  ', 0],
  ['a text', '\n\ntext', 2],
])('in %s, every field stands where it begins', (_, source, offset) => {
  expect(new FieldLocator(source).getValueOffset(['title'])).toBe(offset)
})

test('a very long document is not parsed: what no glance finds stands at its beginning', () => {
  const long = `\n${yaml}${'# '.repeat(32_000)}\n`
  expect(new FieldLocator(long).getValueOffset(['list', 1, 'name'])).toBe(1)
  expect(long.slice(new FieldLocator(long).getValueOffset(['title']))).toMatch(/^"One"/)
})
