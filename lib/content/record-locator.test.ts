import fc from 'fast-check'
import { dump } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { RecordLocator } from '@/lib/content'

function locate(yaml: string, word: string): string {
  const text = `---\n${yaml}\n---\n`
  const { answer } = parse(yaml) as { answer: string }
  const { line, column } = new RecordLocator(text).getTextPosition(
    ['answer'],
    answer,
    answer.indexOf(word),
  )
  return `${line}:${column}`
}

describe('a character of a text is found in its file', () => {
  it.each([
    ['a folded line', 'answer: >-\n    One.\\n\\nTwo HERE', '3:17'],
    ['folded lines', 'answer: >-\n    One\n    two\n\n    three HERE', '6:11'],
    ['a literal block', 'id: 1\nanswer: |\n  One\n\n    two\n  HERE', '7:3'],
    ['an indentation indicator', 'answer: |2\n    One\n    HERE', '4:5'],
    ['blank lines before', 'answer: |\n\n\n    HERE', '5:5'],
    ['plain text', 'answer: One HERE', '2:13'],
    ['plain text on two lines', 'answer: One\n  two HERE', '3:7'],
    ['single quotes', "answer: 'it''s HERE'", '2:16'],
    ['double quotes', 'answer: "a\\n\\u0041\\\\ \\"HERE"', '2:24'],
    ['double quotes on two lines', 'answer: "One\n  two HERE"', '3:7'],
    ['the first character', 'answer: HERE', '2:9'],
  ])('in %s', (_name, yaml, expected) => {
    expect(locate(yaml, 'HERE')).toBe(expected)
  })

  it('in whatever form a writer chooses', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', "'", '"', '\\', ':', '#', 'é'),
      maxLength: 40,
    })
    const form = fc.constantFrom(
      (answer: string) => stringify({ answer }, { lineWidth: 20 }),
      (answer: string) =>
        stringify({ answer }, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }),
      (answer: string) =>
        stringify({ answer }, { defaultStringType: 'QUOTE_SINGLE', lineWidth: 0 }),
      (answer: string) => dump({ answer }, { lineWidth: 30 }),
    )
    fc.assert(
      fc.property(word, word, form, (before, after, write) => {
        const yaml = write(`${before}HERE${after}`)
        const lines = `---\n${yaml}`.split('\n')
        const [line = 0, column = 0] = locate(yaml, 'HERE').split(':').map(Number)
        expect(lines[line - 1]?.slice(column - 1, column + 3)).toBe('HERE')
      }),
      { seed: 7 },
    )
  })
})

describe('a field is found', () => {
  const text = '---\nid: 1\nseo:\n  title: a\n"question": b\nempty:\nlist: # none\n  - c\n---\n'
  it.each([
    [['id'], '2:1', '2:5'],
    [['seo', 'title'], '4:3', '4:10'],
    [['question'], '5:1', '5:13'],
    [['empty'], '6:1', '6:1'],
    [['list', 0], '8:5', '8:5'],
    [['missing'], '2:1', '2:1'],
    [['seo', 'missing'], '4:3', '4:3'],
  ])('at %j', (path, key, value) => {
    const locator = new RecordLocator(text)
    const show = ({ line, column }: { line: number; column: number }) => `${line}:${column}`
    expect(show(locator.getKeyPosition(path))).toBe(key)
    expect(show(locator.getValuePosition(path))).toBe(value)
  })

  it.each<[string, string, string[], string]>([
    ['below a comment', 'a:\n  # url: x\n\n  url: HERE\n', ['a', 'url'], 'HERE'],
    [
      'behind a text that holds its name',
      'a:\n  title: >-\n    t\n    url: x\n  url: HERE\n',
      ['a', 'url'],
      'HERE',
    ],
    ['in the last of two mappings', 'b:\n  url: x\na:\n  url: HERE\n', ['a', 'url'], 'HERE'],
    ['a block', 'a:\n  url: >-\n    HERE\n', ['a', 'url'], '>-'],
    ['on the next line', 'a:\n  url:\n    HERE\n', ['a', 'url'], 'HERE'],
    ['in quotes', 'a:\n  "url": HERE\n', ['a', 'url'], 'HERE'],
    ['between braces', 'a: { url: HERE }\n', ['a', 'url'], 'HERE'],
    ['a whole mapping', 'a: # one\n  # two\n  url: HERE\n', ['a'], 'url: HERE'],
    ['a whole list in the first column', 'a:\n- HERE\n', ['a'], '- HERE'],
  ])('%s', (_name, yaml, path, expected) => {
    const text = `---\n${yaml}---\n`
    const { line, column } = new RecordLocator(text).getValuePosition(path)
    const rest = text.split('\n')[line - 1]?.slice(column - 1)
    expect(rest?.startsWith(expected)).toBe(true)
  })
})
