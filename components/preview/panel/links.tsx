import type { Panel } from '@/lib/preview'

/** The related questions of a page, who chose them, and those chosen that are not shown. */
export function Links({ related }: Pick<Panel, 'related'>) {
  const { shown, unused } = related
  return (
    <>
      <ul>
        {shown.map(({ question, href, field }) => (
          <li key={href}>
            <a href={href}>{question}</a> <small>{field ?? 'computed'}</small>
          </li>
        ))}
        {shown.length === 0 && <li>None.</li>}
      </ul>
      {unused.length > 0 && (
        <>
          <p>Chosen, and not shown, since nothing stands there or it is shown already:</p>
          <ul>
            {unused.map(({ field, url }) => (
              <li key={field}>
                {field}: {url}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
