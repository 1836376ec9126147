import type { SimilarRecord } from '@/lib/preview'

/** Records that say much the same, the most alike first. */
export function Similar({ records }: { records: readonly SimilarRecord[] }) {
  if (records.length === 0) return <p>None found.</p>
  return (
    <ul>
      {records.map(({ question, href, likeness, hasSameId }) => (
        <li key={href}>
          <a href={href}>{question}</a>{' '}
          <small>
            {likeness === 1 ? 'the same answer' : `${Math.round(likeness * 100)} % alike`}
            {hasSameId && ', the same id'}
          </small>
        </li>
      ))}
    </ul>
  )
}
