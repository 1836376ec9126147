import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, corpusTest as test } from './fixtures'

const root = path.resolve(import.meta.dirname, '..')

test('the tough records of the sample corpus show what they must', ({ baseURL }) => {
  const { stdout } = spawnSync('node', ['../shared/corpus/tough-check.mjs', baseURL ?? ''], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(stdout.trim().split('\n').at(-1)).toBe('84 passed, 0 failed')
})
