import type { Issue } from '@/lib/content'
import { escapeLine } from '@/lib/terminal-text'
import { listExplanations } from './rules'

/** One issue as a workflow command, which GitHub shows as an annotation at its line. */
export function formatGithub({ file, line, column, severity, code, message, fix }: Issue): string {
  const properties = Object.entries({ file, line, col: column, title: code })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')
  return `::${severity} ${properties}::${escapeData(`${message} (${fix})`)}`
}

// What has a line break stays on its line, as everywhere. https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
function escapeData(text: string): string {
  return escapeLine(text).replace(/%/g, '%25')
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
}

/** All issues as one SARIF 2.1.0 log, which code scanning services read. */
export function buildSarif(issues: readonly Issue[]): object {
  const rules = listExplanations().map(([id, text]) => ({ id, fullDescription: { text } }))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'portal check', rules } },
        columnKind: 'utf16CodeUnits',
        results: issues.map(({ file, line, column, severity, code, message, fix }) => ({
          ruleId: code,
          level: severity,
          message: { text: `${message} ${fix}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  }
}
