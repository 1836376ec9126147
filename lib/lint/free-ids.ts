import { freeIdPhrase, type Issue } from '@/lib/content'

/** Issues whose remedies name ids that are free: each another one, from `next` on. */
export function nameFreeIds(issues: readonly Issue[], next: number): Issue[] {
  let free = next
  return issues.map((issue) =>
    issue.fix.includes(freeIdPhrase)
      ? { ...issue, fix: issue.fix.replaceAll(freeIdPhrase, String(free++)) }
      : issue,
  )
}
