import { useId } from 'react'
import type { BrokenFile, OverviewRecord } from '@/lib/preview'
import { Moment, Sentence } from './moment'

interface OverviewListProps {
  title: string
  records: readonly OverviewRecord[]
  /** What stands before each record's instant. */
  lead?: string
  /** The text if there is no record. */
  none: string
}

/** Records of one kind, each a link to its page. */
export function OverviewList({ title, records, lead, none }: OverviewListProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {records.length === 0 && <p>{none}</p>}
      <ul>
        {records.map(({ file, href, question, at }) => (
          <li key={file}>
            {href ? <a href={href}>{question ?? file}</a> : file}
            {at && (
              <small>
                {lead} <Moment instant={at} />
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Files with errors, each a link to its page where it has one, with what is wrong first. */
export function BrokenFiles({ files }: { files: readonly BrokenFile[] }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>Broken</h2>
      {files.length === 0 && <p>Nothing is broken.</p>}
      <ul>
        {files.map(({ file, href, issues: [first, ...more] }) => (
          <li key={file}>
            {href ? <a href={href}>{file}</a> : file}
            {first && (
              <small>
                line {first.line}, column {first.column}: <Sentence text={first.message} />
                {more.length > 0 && ` And ${more.length} more.`}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
