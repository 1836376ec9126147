import type { z } from 'zod'
import { describeIssue, describeUnknown } from './describe-issue'
import type { Issue } from './issue'
import { issueAt } from './position'
import { buildReport } from './report'
import { decodeText } from './text'
import { parseYaml } from './yaml'

/**
 * Decodes a YAML file beside the records (`subjects.yaml`, `redirects.yaml`), as safely as front
 * matter. An empty file holds an empty mapping. `value` is absent if and only if there is an error.
 */
export function decodeYaml<Schema extends z.ZodType>(
  file: string,
  source: Uint8Array,
  schema: Schema,
): { value?: z.infer<Schema>; issues: Issue[] } {
  const { text, issues } = decodeText(file, source)
  if (text === undefined) return { issues }
  const parsed = parseYaml(text)
  if ('problem' in parsed) {
    return { issues: [...issues, issueAt(file, text, parsed.offset, parsed.problem)] }
  }
  const result = schema.safeParse(parsed.value ?? {})
  if (result.success) return { value: result.data, issues }
  const report = buildReport(file, text, text, 0, issues)
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        report('error', describeUnknown(key), [...issue.path, key], 'key')
    } else {
      const part = issue.code === 'invalid_key' ? 'key' : 'value'
      report('error', describeIssue(issue, parsed.value, schema), issue.path, part)
    }
  }
  return { issues }
}
