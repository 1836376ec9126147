import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { describeIssue, describeUnknown, formatPath } from './describe-issue'

const word = (message = 'must be text') => z.string({ error: message })

const schema = z.object({
  title: word().meta({ examples: ['What is light?'] }),
  count: z.number({ error: 'must be a whole number' }).meta({ examples: [42] }),
  day: word('must be a day, as YYYY-MM-DD').optional(),
  moment: word('must be a day and a time').optional(),
  filled: word().min(1, 'must not be empty').optional(),
  plain: z.boolean({ error: 'is wrong' }).optional(),
  state: z.enum(['draft', 'published'], { error: 'must be `draft` or `published`' }).optional(),
  seo: z.object({ words: z.array(word()).meta({ examples: ['a, b'] }) }).optional(),
})

const good = { title: 'What?', count: 1 }

function explain(input: unknown, remedies?: Record<string, string>) {
  const { error } = schema.safeParse(input)
  const [issue] = error?.issues ?? []
  if (!issue) throw new Error('The input is right.')
  return describeIssue(issue, input, schema, remedies)
}

test.each<[string, unknown, string, string, string]>([
  [
    'a field that is missing',
    { count: 1 },
    'field-missing',
    'The field `title` is missing.',
    'Write it like this: `title: What is light?`.',
  ],
  [
    'one in another',
    { ...good, seo: {} },
    'field-missing',
    'The field `seo.words` is missing.',
    'Write it like this: `words: a, b`.',
  ],
  [
    'a number for a text',
    { ...good, title: 12 },
    'field-invalid',
    'The field `title` must be text; it is the number 12.',
    'Write `title: "12"`.',
  ],
  [
    'a mapping for a text',
    { ...good, title: {} },
    'field-invalid',
    'The field `title` must be text; it is a mapping.',
    'Write its text on one line, or below it in a `|` block.',
  ],
  [
    'a list for a text',
    { ...good, title: [{}] },
    'field-invalid',
    'The field `title` must be text; it is a list.',
    'Write its text on one line, or below it in a `|` block.',
  ],
  [
    'nothing for a text',
    { ...good, title: null },
    'field-invalid',
    'The field `title` must be text; it is a mapping.',
    'Write its text on one line, or below it in a `|` block.',
  ],
  [
    'an item of a list',
    { ...good, seo: { words: ['a', 7] } },
    'field-invalid',
    'The field `seo.words[1]` must be text; it is the number 7.',
    'Write `1: "7"`.',
  ],
  [
    'a text for a number',
    { ...good, count: 'many' },
    'field-invalid',
    'The field `count` must be a whole number; it is "many".',
    'Write it like this: `count: 42`.',
  ],
  [
    'a day',
    { ...good, day: 12 },
    'field-invalid',
    'The field `day` must be a day, as YYYY-MM-DD; it is the number 12.',
    'Write the day as YYYY-MM-DD.',
  ],
  [
    'a moment',
    { ...good, moment: true },
    'field-invalid',
    'The field `moment` must be a day and a time; it is the boolean true.',
    'Write it as YYYY-MM-DD, or as YYYY-MM-DDThh:mm.',
  ],
  [
    'an empty text',
    { ...good, filled: '' },
    'field-invalid',
    'The field `filled` must not be empty.',
    'Write its text.',
  ],
  [
    'a word that is meant',
    { ...good, state: 'drafft' },
    'field-invalid',
    'The field `state` must be `draft` or `published`; it is "drafft".',
    'Write `state: draft`.',
  ],
  [
    'a value without a remedy',
    { ...good, plain: 'x' },
    'field-invalid',
    'The field `plain` is wrong; it is "x".',
    'Correct the value.',
  ],
])('%s', (_, input, code, message, fix) => {
  expect(explain(input)).toEqual({ code, message, fix })
})

describe('a value', () => {
  test.each([
    [60, 'x'.repeat(60)],
    [61, `${'x'.repeat(60)}…`],
  ])('of %d characters is shown up to sixty', (length, shown) => {
    expect(explain({ ...good, count: 'x'.repeat(length) }).message).toContain(`; it is "${shown}".`)
  })

  test('of blanks is not shown', () => {
    expect(explain({ ...good, count: '  ' }).message).toBe(
      'The field `count` must be a whole number.',
    )
  })
})

test('a known remedy goes before all others', () => {
  const remedies = { title: 'Do that.', state: 'Do this.' }
  expect(explain({ count: 1 }, remedies).fix).toBe('Do that.')
  expect(explain({ ...good, title: 12 }, remedies).fix).toBe('Do that.')
  expect(explain({ ...good, state: 'drafft' }, remedies).fix).toBe('Do this.')
})

test('a document that is no mapping is told so', () => {
  expect(explain('text').code).toBe('not-fields')
})

test('a name that is not allowed is told why', () => {
  const names = z.record(z.string().regex(/^[a-z]+$/, 'has a sign that is not allowed'), z.string())
  const input = { 'a b': 'x' }
  const [issue] = names.safeParse(input).error?.issues ?? []
  expect(issue && describeIssue(issue, input, names)).toEqual({
    code: 'field-name',
    message: 'The name of the field `a b` has a sign that is not allowed.',
    fix: 'Correct the name.',
  })
})

test('a field that nothing reads may be another one', () => {
  expect(describeUnknown('titel', 'title').fix).toBe('Write `title` instead, or remove it.')
  expect(describeUnknown('x')).toMatchObject({ code: 'field-unknown', fix: 'Remove it.' })
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 0, 'c', 12], 'a.b[0].c[12]'],
])('the path %j is written %s', (path, written) => {
  expect(formatPath(path)).toBe(written)
})
