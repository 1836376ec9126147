import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { listExplanations } from '@/lib/lint'

function readSources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n')
}

const sources = ['lib/content', 'lib/lint', 'lib/catalog/redirects'].map(readSources).join('')
const explanations = listExplanations()
const explained = explanations.map(([code]) => code)

it('every code that the sources report is explained', () => {
  const reported = [...sources.matchAll(/\bcode: '([a-z0-9-]+)'/g)].map(([, code]) => code)
  expect(reported.length).toBeGreaterThan(30)
  expect(explained).toEqual(expect.arrayContaining(reported))
})

it('every explanation is of a code that the sources report', () => {
  const problems = /type AnswerProblemCode =([^/]*)/.exec(readSources('lib/markdown/answer'))?.[1]
  const isReported = (code: string) =>
    new RegExp(`'${code}'(?!:)`).test(sources) ||
    problems?.includes(`'${code.replace('answer-', '')}'`)
  expect(explained.filter((code) => !isReported(code))).toEqual([])
})

it('an explanation is made of whole sentences', () => {
  for (const [, text] of explanations) expect(text).toMatch(/^[A-Z].*[.]$/)
})
