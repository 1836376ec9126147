import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { buildJsonSchema, decodeRecord, writeCmsInputs } from '@/lib/content'

interface Field {
  description?: string
  enum?: string[]
  examples?: unknown[]
  properties?: Record<string, Field>
  additionalProperties?: unknown
  type?: string | string[]
  anyOf?: { type?: string }[]
  pattern?: string
  patternErrorMessage?: string
  errorMessage?: string
}

const schema = buildJsonSchema() as Field & { required: string[] }

/** Name and schema of every field, nested ones after those of the top level; of a name the first counts. */
function listFields(fields: Record<string, Field> = {}): [string, Field][] {
  const own = Object.entries(fields)
  const all = [...own, ...own.flatMap(([, { properties }]) => listFields(properties))]
  return all.filter(([name], index) => all.findIndex(([other]) => other === name) === index)
}

const fields = listFields(schema.properties)

describe('the JSON Schema', () => {
  it('describes every field, and asks for what a record cannot do without', () => {
    expect(fields.filter(([, { description }]) => !description)).toEqual([])
    expect(schema.required).toEqual(['id', 'date', 'title', 'question', 'answer', 'subject'])
  })

  it('gives the examples of fields whose values are read as something else', () => {
    const examples = Object.fromEntries(fields.map(([name, field]) => [name, field.examples]))
    expect(examples.date).toEqual(['2024-12-17'])
    expect(examples.redirect_from).toEqual(['/learn/biology/questions/osmosis'])
  })

  it('says in words what a value must be, wherever it gives a pattern or a type', () => {
    const silent = fields.filter(
      ([, { pattern, patternErrorMessage, type, errorMessage }]) =>
        (pattern !== undefined && patternErrorMessage === undefined) ||
        (![type].flat().includes('object') && errorMessage === undefined),
    )
    expect(silent).toEqual([])
    const messages = Object.fromEntries(fields)
    expect(messages.date?.patternErrorMessage).toBe('Must be a day that exists, as YYYY-MM-DD.')
    expect(messages.title?.patternErrorMessage).toBe('Must not be empty.')
    expect(messages.origin?.errorMessage).toBe('Must be `student` or `editor`.')
  })

  it('lets fields be empty that a record can do without, and knows no others', () => {
    const optional = Object.entries(schema.properties ?? {}).filter(
      ([name]) => !schema.required.includes(name),
    )
    for (const [, { type, anyOf = [] }] of optional) {
      expect([type, ...anyOf.map((one) => one.type)].flat()).toContain('null')
    }
    expect(schema.additionalProperties).toBe(false)
    expect(schema.properties?.seo?.additionalProperties).toBe(false)
  })

  it('is the one that editors are pointed to', () => {
    const kept = JSON.parse(readFileSync('.vscode/question.schema.json', 'utf8'))
    expect(kept).toEqual(JSON.parse(JSON.stringify(schema)))
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'))
    expect(settings['yaml.schemas']).toEqual({
      './.vscode/question.schema.json': ['content/learn/*/*.md'],
    })
  })
})

describe('the CMS', () => {
  const config = readFileSync('cloudcannon.config.yml', 'utf8')
  const { collections_config } = load(config) as {
    collections_config: Record<string, { _inputs: Record<string, object> }>
  }
  const inputs = collections_config.learn?._inputs ?? {}

  it('has an input for every field and for nothing else, with its description and choices', () => {
    expect(Object.keys(inputs).sort()).toEqual(fields.map(([name]) => name).sort())
    expect(inputs).toMatchObject({
      answer: { type: 'textarea', comment: expect.stringContaining('Markdown') },
      date: { type: 'date', instance_value: 'NOW' },
      id: { type: 'number' },
      no_index: { type: 'checkbox' },
      score: { type: 'number', hidden: true },
      seo: { type: 'object' },
      status: { type: 'select', options: { values: ['draft', 'published'] } },
      title: { type: 'text', comment: 'The question as a heading, for lists and links.' },
    })
  })

  it('shows the fields as they are; `portal schema --write` brings it up to date', () => {
    expect(writeCmsInputs(config)).toBe(config)
  })

  it('begins a record with known fields, as a draft', () => {
    const source = readFileSync('.cloudcannon/schemas/question.md')
    const { issues } = decodeRecord('learn/physics/new.md', source)
    expect(issues.map(({ code }) => code)).not.toContain('field-unknown')
    expect(source.toString()).toContain('status: draft')
  })

  it('saves a record without an issue once the fields that it asks for are filled', () => {
    const filled: Record<string, string> = {
      id: '7',
      date: '2026-11-22T00:00:00Z',
      title: 'Why is the sky blue?',
      page_description: 'Air scatters short waves of light more strongly than long ones.',
      question: 'Why is the sky blue?',
      answer: 'Air scatters blue light.',
      subject: 'Physics',
    }
    const text = readFileSync('.cloudcannon/schemas/question.md', 'utf8').replace(
      /^( *)(\w+):(?: >-)?$/gm,
      (line, indent: string, name: string) => {
        if (name === 'seo') return line
        // What is left alone is saved as a blank text.
        return `${indent}${name}: ${JSON.stringify(filled[name] ?? '').replace(/^"(\d.*)"$/, '$1')}`
      },
    )
    const { record, issues } = decodeRecord(
      'learn/physics/why-is-the-sky-blue.md',
      Buffer.from(text),
    )
    expect(issues).toEqual([])
    expect(record?.front).toMatchObject({ id: 7, date: '2026-11-22', status: 'draft' })
  })
})
