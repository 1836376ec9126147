import { describe, expect, test } from 'vitest'
import { drawFiles, findRoom, listFiles } from './list-files'
import { ignoreRules, isDrawn } from './plugin.mjs'
import { type Report, summarize } from './summarize'

const mutant = (line: number, replacement = 'true') => ({
  mutatorName: 'ConditionalExpression',
  replacement,
  fileName: '/a/folder/score.ts',
  location: { start: { line, column: 1 } },
})

describe('a sample', () => {
  const all = Array.from({ length: 2_000 }, (_, line) => mutant(line))
  const draw = (share: number, seed: number) => all.filter((one) => isDrawn(one, share, seed))

  test('holds about its share, and all or nothing where that is asked for', () => {
    expect(draw(0.25, 1).length / all.length).toBeCloseTo(0.25, 1)
    expect([draw(0, 1).length, draw(1, 1).length]).toEqual([0, all.length])
  })

  test('follows from its seed, wherever the project stands', () => {
    expect(draw(0.1, 7)).toEqual(draw(0.1, 7))
    expect(draw(0.1, 7)).not.toEqual(draw(0.1, 8))
    const moved = all.filter((one) => isDrawn({ ...one, fileName: '/b/score.ts' }, 0.1, 7))
    expect(moved).toEqual(draw(0.1, 7))
  })
})

const text = { type: 'StringLiteral' }
const call = (object: string, name: string) => ({
  type: 'CallExpression',
  callee: { object: { name: object }, property: { name } },
})

test.each<[string, boolean, object, object]>([
  ['the text of an error', true, text, { type: 'NewExpression', callee: { name: 'CliError' } }],
  ['the text of another class', false, text, { type: 'NewExpression', callee: { name: 'Map' } }],
  ['what a log line says', true, text, call('log', 'warn')],
  ['what another method is given', false, text, call('map', 'get')],
  ['a field’s description', true, text, call('schema', 'describe')],
  [
    'an issue’s sentence',
    true,
    text,
    { type: 'ObjectProperty', key: { name: 'fix' }, value: text },
  ],
  ['another property', false, text, { type: 'ObjectProperty', key: { name: 'code' }, value: text }],
  [
    'a condition in an error’s arguments',
    false,
    { type: 'ConditionalExpression' },
    { type: 'NewExpression', callee: { name: 'Error' } },
  ],
])('%s is left alone: %s', (_, expected, node, parent) => {
  expect(ignoreRules.some((rule) => rule.matches(node, parent))).toBe(expected)
})

describe('the files of a place', () => {
  test('are its sources, without tests, their helpers and declarations', () => {
    const files = listFiles('lib/server')
    expect(files).toContain('lib/server/unavailable.ts')
    expect(files.filter((file) => /\.test\.|\/test-|\.d\.m?ts$/.test(file))).toEqual([])
    expect(listFiles('lib/server/unavailable.ts')).toEqual(['lib/server/unavailable.ts'])
  })

  test('are drawn by a seed', () => {
    const files = listFiles('lib/catalog')
    expect(drawFiles(files, 5, 1)).toHaveLength(5)
    expect(drawFiles(files, 5, 1)).toEqual(drawFiles(files, 5, 1))
    expect(drawFiles(files, 5, 1)).not.toEqual(drawFiles(files, 5, 2))
    expect(drawFiles(files, files.length + 1, 1)).toEqual(files)
  })

  test.each(['lib/content', 'lib/content/schema.ts'])('%s belongs to lib/content', (place) => {
    expect(findRoom(place)).toBe('lib/content')
  })

  test.each(['app', 'lib/contents', 'lib/content/nothing.ts', 'lib'])('%s is refused', (place) => {
    expect(() => findRoom(place)).toThrow(place)
  })
})

test('a summary counts what tests notice, and names what they do not', () => {
  const at = (line: number, column: number, end: number) => ({
    start: { line, column },
    end: { line, column: end },
  })
  const report: Report = {
    files: {
      'lib/content/a.ts': {
        source: 'const a = b > 1\nreturn "text"\n',
        mutants: [
          ['Killed', 'b >= 1', at(1, 11, 16)],
          ['Timeout', 'true', at(1, 11, 16)],
          ['Survived', 'false', at(1, 11, 16)],
          ['NoCoverage', '""', at(2, 8, 14)],
          ['CompileError', '""', at(2, 8, 14)],
          ['Ignored', '""', at(2, 8, 14)],
        ].map(([status, replacement, location]) => ({
          mutatorName: 'Any',
          status,
          replacement,
          location,
        })) as Report['files'][string]['mutants'],
      },
    },
  }
  expect(summarize(report)).toEqual({
    killed: 2,
    total: 4,
    score: 50,
    survivors: [
      'lib/content/a.ts:1:11  b > 1 → false',
      'lib/content/a.ts:2:8  "text" → ""  (no test runs it)',
    ],
  })
})
