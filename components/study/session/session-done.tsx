'use client'

import { formatCount } from '@/components/browse/format-count'
import { routes } from '@/lib/routes'
import type { Review } from '@/lib/study/device'
import styles from './session.module.css'

/** What a session came to. */
export function SessionDone({ given }: { given: readonly Review[] }) {
  const known = given.filter(({ rating }) => rating > 1).length
  return (
    <div className={styles.done}>
      <h2>That was all for today.</h2>
      {given.length > 0 && (
        <p>
          {formatCount(given.length, 'answer')}, {known} of them known.
        </p>
      )}
      <p>
        <a href={routes.study()}>Back to all decks</a>
      </p>
    </div>
  )
}
