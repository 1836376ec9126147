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

const namedFile = /`(learn\/[^/`<>]+\/[^/`<>]+)\.md`/

/** Issues whose remedies name files that are not there yet, each another one: a number is added to a name that is taken. */
export function nameFreeFiles(issues: readonly Issue[], files: Iterable<string>): Issue[] {
  const taken = new Set(files)
  return issues.map((issue) => {
    const [whole = '', base] = issue.code === 'file-path' ? (namedFile.exec(issue.fix) ?? []) : []
    if (base === undefined) return issue
    let name = base
    for (let n = 2; taken.has(`${name}.md`); n++) name = `${base}-${n}`
    taken.add(`${name}.md`)
    return { ...issue, fix: issue.fix.replace(whole, `\`${name}.md\``) }
  })
}
