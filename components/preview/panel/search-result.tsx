import type { SearchLook, SearchText } from '@/lib/preview'
import styles from './search-result.module.css'

/** The page as one of a search engine's results, and how much of its head is shown there. */
export function SearchResult({ look }: { look: SearchLook }) {
  const { title, description, siteName, crumbs } = look
  return (
    <>
      <div className={styles.result}>
        <p>
          {siteName} <small>{crumbs.join(' › ')}</small>
        </p>
        <p className={styles.title}>{title.shown}</p>
        <p className={styles.description}>{description.shown}</p>
      </div>
      <ul className={styles.figures}>
        <Figure name="Title" text={title} />
        <Figure name="Description" text={description} />
      </ul>
    </>
  )
}

function Figure({ name, text }: { name: string; text: SearchText }) {
  const { length, width, limit, isCut } = text
  return (
    <li data-cut={isCut ? '' : undefined}>
      {name}: {length} characters, {width} of {limit} px{isCut ? '; it is cut' : ''}
    </li>
  )
}
