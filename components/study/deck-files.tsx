import { formatNumber } from '@/components/browse/format-count'
import { routes } from '@/lib/routes'
import type { DeckSource } from '@/lib/study'
import styles from './deck-files.module.css'

/** Notes in one file. */
const perFile = 200

/**
 * The deck as files for other programs, in parts where it is long. Crawlers are asked not to follow: each file is made
 * of two hundred answers, for a reader who wants it.
 */
export function DeckFiles({ kind, slug, total }: DeckSource & { total: number }) {
  const parts = Array.from({ length: Math.ceil(total / perFile) }, (_, part) => ({
    number: part + 1,
    first: part * perFile + 1,
    last: Math.min(total, (part + 1) * perFile),
  }))
  return (
    <section className={styles.files} aria-labelledby="deck-files" data-no-print="">
      <h2 id="deck-files">Take this deck with you</h2>
      <p>As a text file that Anki imports by itself, or as a table for any spreadsheet.</p>
      <ul>
        {parts.map(({ number, first, last }) => (
          <li key={number}>
            {parts.length > 1 && (
              <span>
                Cards {formatNumber(first)}–{formatNumber(last)}
              </span>
            )}
            <a href={routes.deckAnki(kind, slug, number)} download="" rel="nofollow">
              Anki<span className="visually-hidden">, part {number}</span>
            </a>
            <a href={routes.deckTable(kind, slug, number)} download="" rel="nofollow">
              CSV<span className="visually-hidden">, part {number}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
