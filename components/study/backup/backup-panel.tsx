'use client'

import { type ChangeEvent, useState } from 'react'
import { saveFile } from '@/components/elements/save-file'
import { formatBackup, parseBackup } from '@/lib/study/device'
import { openShelf } from '@/lib/study/shelf'
import { useOpenStudy } from '../study-provider'
import styles from './backup.module.css'

/** All that is kept on this device as one file, out and in again. */
export function BackupPanel({ siteName }: { siteName: string }) {
  const study = useOpenStudy()
  const [message, setMessage] = useState<string>()
  if (study.status !== 'ready') return null

  const attempt = (work: () => Promise<string>) =>
    work().then(setMessage, (error: Error) => setMessage(error.message))

  const save = () =>
    attempt(async () => {
      const now = Date.now()
      const text = formatBackup({ study: study.contents, shelf: openShelf().exportAll() }, now)
      const day = new Date(now).toISOString().slice(0, 10)
      saveFile(`${siteName} ${day}.json`, 'application/json', text)
      return 'Saved.'
    })

  const load = ({ target }: ChangeEvent<HTMLInputElement>) =>
    attempt(async () => {
      const [file] = target.files ?? []
      if (!file) return ''
      const backup = parseBackup(await file.text())
      target.value = ''
      await study.merge(backup.study)
      openShelf().importAll(backup.shelf)
      return `Added: ${backup.study.reviews.length} reviews, ${backup.shelf.bookmarks.length} bookmarks.`
    })

  return (
    <section aria-labelledby="backup">
      <h2 id="backup">Your data</h2>
      <p className={styles.note}>
        Cards, ratings, bookmarks and history are kept by this browser and sent nowhere. Take them
        to another device as a file; what is there already stays.
      </p>
      <p className={styles.actions}>
        <button type="button" onClick={save}>
          Save a copy
        </button>
        <label>
          Add a copy
          <input
            className="visually-hidden"
            type="file"
            accept="application/json,.json"
            onChange={load}
          />
        </label>
        <span role="status">{message}</span>
      </p>
    </section>
  )
}
