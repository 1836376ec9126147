import type { Issue } from '@/lib/content'
import { listExplanations } from '../rules'

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
