import { describe, expect, test } from 'vitest'
import { checkFields } from './check-fields'
import type { FieldPath } from './field-locator'
import { formatFacts } from './format-facts'
import type { Problem } from './issue'
import { parseYaml } from './yaml'

const good = `id: 7
date: 2026-01-02
title: What is light?
question: What is light?
answer: It is a wave.
subject: Physics
`

function check(yaml: string) {
  const issues: { path: string; problem: string; fix: string }[] = []
  const read = parseYaml(yaml)
  if (!('value' in read)) throw new Error(read.problem.message)
  const front = checkFields(
    read.value,
    yaml,
    { subject: 'physics', slug: 'what-is-light' },
    (severity, { code, fix }: Omit<Problem, 'severity'>, path: FieldPath) =>
      void issues.push({ path: path.join('.'), problem: `${severity} ${code}`, fix }),
  )
  return { front, issues }
}

const list = (more: string) =>
  check(good + more).issues.map(({ path, problem }) => `${path} ${problem}`)

describe('times', () => {
  test.each([
    ['publish_at: 2026-01-02\nexpire_at: 2026-01-03\n', []],
    ['publish_at: 2026-01-02\n', []],
    ['expire_at: 2026-01-02\n', []],
    ['publish_at: 2026-01-02\nexpire_at: 2026-01-02\n', ['expire_at error date-order']],
    ['publish_at: 2026-01-03\nexpire_at: 2026-01-02\n', ['expire_at error date-order']],
  ])('%j', (more, issues) => {
    expect(list(more)).toEqual(issues)
    expect(check(good + more).front === undefined).toBe(issues.length > 0)
  })
})

describe('fields that nothing reads', () => {
  test.each<[string, string, string | undefined]>([
    ['colour: red\n', 'colour', 'Remove it.'],
    ['titel: x\n', 'titel', 'Remove it.'],
    ['autor: x\n', 'autor', 'Write `author` instead, or remove it.'],
    ['author: Ada\nautor: x\n', 'autor', 'Remove it.'],
    ['page_keywords: x\n', 'page_keywords', 'Write `seo.page_keywords` instead, or remove it.'],
    ['page_keyword: x\n', 'page_keyword', 'Write `seo.page_keywords` instead, or remove it.'],
    ['seo:\n  page_keywords: y\npage_keyword: x\n', 'page_keyword', 'Remove it.'],
    [
      'seo:\n  page_keyword: y\n',
      'seo.page_keyword',
      'Write `seo.page_keywords` instead, or remove it.',
    ],
    ['seo:\n  page_keywords: y\n  page_keyword: x\n', 'seo.page_keyword', 'Remove it.'],
    ['seo:\n  colour: x\n', 'seo.colour', 'Remove it.'],
  ])('%j: %s', (more, path, fix) => {
    expect(check(good + more).issues).toEqual([{ path, problem: 'warning field-unknown', fix }])
    expect(check(good + more).front).toBeDefined()
  })

  test('are told up to twenty of them', () => {
    const more = Array.from({ length: 25 }, (_, at) => `zzz_${at}: x\n`)
    expect(list(more.slice(0, 20).join(''))).toHaveLength(20)
    expect(list(more.join(''))).toHaveLength(20)
  })

  test('keep the record from readers where that was meant, however many there are', () => {
    const many = Array.from({ length: 25 }, (_, at) => `zzz_${at}: x\n`).join('')
    const { front, issues } = check(`${good}${many}draft: true\n`)
    expect(front).toBeUndefined()
    expect(issues.at(-1)).toEqual({
      path: 'draft',
      problem: 'error field-visibility',
      fix: 'Write `status: draft` instead, as a field of its own; remove `draft` if the record is to be public.',
    })
  })

  test.each([
    ['seo:\n  noindex: true\n', ['seo.noindex error field-visibility']],
    ['status: draft\ndraft: true\n', ['draft warning field-unknown']],
    ['draft: false\n', ['draft warning field-unknown']],
  ])('%j', (more, issues) => {
    expect(list(more)).toEqual(issues)
  })
})

describe('what is empty or wrong', () => {
  test('counts as absent where a record can do without', () => {
    const { front, issues } = check(
      `${good}author:\nseo:\n  page_keywords: "  "\nredirect_from: ""\n`,
    )
    expect(issues).toEqual([])
    expect(front).toMatchObject({ author: 'QuickTakes', seo: {} })
    expect(front?.redirect_from).toBeUndefined()
  })

  test('counts as absent, with a warning, where it is wrong', () => {
    const { front, issues } = check(
      `${good}updated: someday\nseo:\n  page_keywords: [1]\n  page_description: About light.\n`,
    )
    expect(issues.map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      'seo.page_keywords warning field-invalid',
      'updated warning field-invalid',
    ])
    expect(front?.updated).toBeUndefined()
    expect(front?.seo).toEqual({ page_description: 'About light.' })
  })

  test.each([
    ['id: 7', 'id: seven', 'id error field-invalid', /^Write `id: <a number/],
    ['id: 7', 'id: "12"', 'id error field-invalid', /^Write `id: 12`\.$/],
    ['id: 7\n', '', 'id error field-missing', /^Write `id: <a number/],
    ['subject: Physics\n', '', 'subject error field-missing', /^Write `subject: Physics`\.$/],
    ['title: What is light?', 'title: "  "', 'title error field-invalid', /Write its text/],
    [
      'title: What is light?',
      'title: #light',
      'title error field-missing',
      /^Put the value in quotes: `title: "#light"`\.$/,
    ],
  ])('keeps a record away where it cannot do without: %j by %j', (from, to, issue, fix) => {
    const { front, issues } = check(good.replace(from, to))
    expect(front).toBeUndefined()
    expect(issues.map(({ path, problem }) => `${path} ${problem}`)).toEqual([issue])
    expect(issues[0]?.fix).toMatch(fix)
  })

  test.each(['- a list\n', 'a text\n', '12\n'])('is no record: %j', (yaml) => {
    const { front, issues } = check(yaml)
    expect(front).toBeUndefined()
    expect(issues).toMatchObject([{ path: '', problem: 'error not-fields' }])
  })
})

describe('a placeholder', () => {
  test.each([
    ['TODO', true],
    [' to do ', true],
    ['tbd', true],
    ['xxxx', true],
    ['???', true],
    ['…', true],
    ['Insert text here.', true],
    ['Lorem ipsum dolor sit amet, and more\nof it', true],
    ['To do is to be.', false],
    ['What is XXX?', false],
    ['Your text here says it', false],
  ])('as an answer, %j: %s', (answer, isPlaceholder) => {
    const yaml = good.replace('answer: It is a wave.', `answer: ${JSON.stringify(answer)}`)
    expect(check(yaml).issues.map(({ path, problem }) => `${path} ${problem}`)).toEqual(
      isPlaceholder ? ['answer error placeholder'] : [],
    )
    expect(check(yaml).front === undefined).toBe(isPlaceholder)
    const draft = check(`${yaml}status: draft\n`)
    expect(draft.front).toBeDefined()
    expect(draft.issues.map(({ problem }) => problem)).toEqual(
      isPlaceholder ? ['warning placeholder'] : [],
    )
  })
})

test('facts are told in words, without what is not said', () => {
  const facts = (more: string) => {
    const { front } = check(good + more)
    return front && formatFacts(front)
  }
  expect(facts('')).toEqual([])
  expect(facts('drafted_by: person\n')).toEqual([])
  expect(facts('drafted_by: model\nreviewed_by: Ada *B*\ndifficulty: advanced\n')).toEqual([
    { name: 'Drafted by', words: 'a language model', sentence: ['Drafted by a language model'] },
    { name: 'Reviewed by', words: 'Ada *B*', sentence: ['Reviewed by ', 'Ada *B*'] },
    {
      name: 'Difficulty',
      words: expect.stringMatching(/^\w+$/),
      sentence: [expect.stringMatching(/^Difficulty: \w+$/)],
    },
  ])
})
