import { createTwoFilesPatch } from 'diff'
import { escapeLine } from '@/lib/terminal-text'
import type { EditPlan, FileEdit } from './edit'

/** A plan as a unified diff, as version control shows it, with its notes after it. */
export function formatPlan({ edits, notes }: EditPlan): string {
  return [...edits.map(formatEdit), ...notes.map((note) => `Note: ${escapeLine(note)}\n`)].join(
    '\n',
  )
}

function formatEdit(edit: FileEdit): string {
  const { kind, file } = edit
  const before = 'before' in edit ? Buffer.from(edit.before).toString('utf8') : ''
  const after = 'after' in edit ? Buffer.from(edit.after).toString('utf8') : ''
  const to = kind === 'rename' ? edit.to : file
  const named = `${kind} ${escapeLine(file)}`
  const title = kind === 'rename' ? `${named}\n    to ${escapeLine(to)}` : named
  // What is deleted stands in version control; its every line would hide what else happens.
  if (kind === 'delete') return `${title}\n`
  const patch = createTwoFilesPatch(file, to, before, after, undefined, undefined, { context: 1 })
  const hunks = patch.slice(patch.indexOf('@@'))
  return before === after ? `${title}\n` : `${title}\n${hunks}`
}
