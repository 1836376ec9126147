'use client'

import { useState } from 'react'
import { saveFile } from '@/components/elements/save-file'
import { routes } from '@/lib/routes'
import { formatAnkiFile, formatCsv, type Note } from '@/lib/study/device'
import { openShelf } from '@/lib/study/shelf'
import styles from './backup.module.css'

async function fetchNotes(): Promise<Note[]> {
  const notes: Note[] = []
  for (const { subject, slug, question } of openShelf().listBookmarks()) {
    const response = await fetch(routes.studyNote(subject, slug))
    if (!response.ok)
      throw new Error(`This question cannot be had (${response.status}): ${question}`)
    notes.push((await response.json()) as Note)
  }
  return notes
}

/** The bookmarks as files for other programs. */
export function BookmarkFiles({ siteName }: { siteName: string }) {
  const [message, setMessage] = useState<string>()
  const save = (write: (notes: Note[]) => void) => {
    setMessage('The answers are on their way.')
    fetchNotes().then(
      (notes) => {
        write(notes)
        setMessage(`Saved: ${notes.length} cards.`)
      },
      (error: Error) => setMessage(error.message),
    )
  }
  return (
    <section aria-labelledby="bookmark-files">
      <h2 id="bookmark-files" className={styles.minor}>
        Take this deck with you
      </h2>
      <p className={styles.actions}>
        <button
          type="button"
          onClick={() =>
            save((notes) =>
              saveFile(
                'bookmarks.txt',
                'text/plain',
                formatAnkiFile(`${siteName}::Bookmarks`, notes),
              ),
            )
          }
        >
          Save for Anki
        </button>
        <button
          type="button"
          onClick={() => save((notes) => saveFile('bookmarks.csv', 'text/csv', formatCsv(notes)))}
        >
          Save as CSV
        </button>
        <span role="status">{message}</span>
      </p>
    </section>
  )
}
