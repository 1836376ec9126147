import { expect, it } from 'vitest'
import type { Issue } from '@/lib/content'
import { buildSarif, formatGithub } from '@/lib/lint'

const issue: Issue = {
  file: 'content/learn/a b/c,d.md',
  line: 3,
  column: 7,
  severity: 'warning',
  code: 'related-dead',
  message: '100% of a:b\nis missing.',
  fix: 'Mend it.',
}

it('GitHub: data and properties are escaped, each in its way', () => {
  expect(formatGithub(issue)).toBe(
    '::warning file=content/learn/a b/c%2Cd.md,line=3,col=7,title=related-dead::100%25 of a:b\\nis missing. (Mend it.)',
  )
})

it('SARIF: a result per issue, each with a rule that is described', () => {
  const log = buildSarif([issue]) as {
    version: string
    runs: { tool: { driver: { rules: { id: string }[] } }; results: object[] }[]
  }
  expect(log.version).toBe('2.1.0')
  expect(log.runs[0]?.tool.driver.rules).toContainEqual({
    id: 'related-dead',
    fullDescription: { text: expect.stringMatching(/\w/) },
  })
  expect(log.runs[0]?.results).toEqual([
    {
      ruleId: 'related-dead',
      level: 'warning',
      message: { text: '100% of a:b\nis missing. Mend it.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/learn/a%20b/c%2Cd.md' },
            region: { startLine: 3, startColumn: 7 },
          },
        },
      ],
    },
  ])
})
