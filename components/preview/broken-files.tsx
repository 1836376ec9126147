import { useId } from 'react'
import type { BrokenFile } from '@/lib/preview'
import { Sentence } from './sentence'

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
