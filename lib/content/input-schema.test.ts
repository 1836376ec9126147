import { expect, test } from 'vitest'
import { z } from 'zod'
import { buildInputSchema } from './input-schema'

const build = (schema: z.ZodType) => {
  const { $schema: _, ...rest } = buildInputSchema(schema)
  return rest
}

test.each<[string, z.ZodType, object]>([
  [
    'a text',
    z.string({ error: 'must be text' }),
    { type: 'string', errorMessage: 'Must be text.' },
  ],
  ['a schema that says nothing', z.string(), { type: 'string' }],
  [
    'a text that must not be empty, whose message stands with its pattern',
    z.string({ error: 'must be text' }).min(1, 'must not be empty'),
    {
      type: 'string',
      pattern: '\\S',
      errorMessage: 'Must be text.',
      patternErrorMessage: 'Must not be empty.',
    },
  ],
  [
    'one that must not be short',
    z.string({ error: 'must be text' }).min(5, 'must be longer'),
    { type: 'string', minLength: 5, errorMessage: 'Must be text.' },
  ],
  [
    'one with a pattern of its own',
    z.string({ error: 'must be text' }).regex(/^a/, 'must begin with a'),
    {
      type: 'string',
      pattern: '^a',
      errorMessage: 'Must be text.',
      patternErrorMessage: 'Must begin with a.',
    },
  ],
  [
    'one whose pattern says nothing',
    z.string({ error: 'must be text' }).meta({ pattern: '^a' }),
    {
      type: 'string',
      pattern: '^a',
      errorMessage: 'Must be text.',
      patternErrorMessage: 'Must be text.',
    },
  ],
  [
    'a pattern of a schema that says nothing',
    z.string().meta({ pattern: '^a' }),
    { type: 'string', pattern: '^a' },
  ],
  [
    'a value that is turned into another, with its examples',
    z
      .string({ error: 'must be text' })
      .transform(Number)
      .meta({ examples: ['12'] }),
    { type: 'string', examples: ['12'], errorMessage: 'Must be text.' },
  ],
])('%s', (_, schema, expected) => {
  expect(build(schema)).toEqual(expected)
})
