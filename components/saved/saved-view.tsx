import { ownPlace } from '@/components/elements/own-place'
import { EmptyNote } from '@/components/layout/empty-note'
import { routes } from '@/lib/routes'
import styles from './saved-view.module.css'

/** Drawn once for every reader, and filled by `<saved-pages>` with what this device knows. */
export function SavedView() {
  return (
    <saved-pages className={styles.saved}>
      <header>
        <h1>Saved</h1>
        <p>
          Questions that you have put aside or opened. The list is kept by this browser, on this
          device, and sent nowhere.
        </p>
        <p data-without-script="">Your browser runs no scripts here, so that nothing is kept.</p>
      </header>
      <section aria-labelledby="bookmarks" data-section="bookmarks" data-needs-script="">
        <h2 id="bookmarks" tabIndex={-1}>
          Bookmarks
        </h2>
        <div data-when="empty" suppressHydrationWarning>
          <EmptyNote>
            Nothing is saved yet. <strong>Save</strong>, beside every answer, puts its question
            here, and keeps it readable without a network.
          </EmptyNote>
          <p className={styles.way}>
            <a href={routes.subjects()}>Find a question by its subject</a>
          </p>
        </div>
        <div data-when="filled" hidden suppressHydrationWarning>
          <ul className={styles.list} data-list="" aria-labelledby="bookmarks" {...ownPlace()} />
          <p className={styles.way}>
            <a href={routes.studyBookmarks()}>Study them as flashcards</a>
          </p>
        </div>
      </section>
      <section aria-labelledby="history" data-section="history" data-needs-script="">
        <h2 id="history">Reading history</h2>
        <p className={styles.tools}>
          <label>
            <input type="checkbox" name="history" defaultChecked /> Keep a history on this device
          </label>
          <button
            type="button"
            data-action="clear"
            data-when="filled"
            hidden
            suppressHydrationWarning
          >
            Clear history
          </button>
        </p>
        <p className={styles.quiet} data-when="empty" suppressHydrationWarning>
          No question has been opened yet.
        </p>
        <div data-when="filled" hidden suppressHydrationWarning>
          <ul className={styles.list} data-list="" aria-labelledby="history" {...ownPlace()} />
        </div>
      </section>
      <section aria-labelledby="take" data-needs-script="">
        <h2 id="take">Take it with you</h2>
        <p className={styles.quiet}>
          Bookmarks and history as a file, to keep or to add on another device; what is there
          already stays.
        </p>
        <p className={styles.tools}>
          <button type="button" data-action="export">
            Save a copy
          </button>
          <label>
            Add a copy
            <input className="visually-hidden" type="file" accept="application/json,.json" />
          </label>
          <span role="status" data-message="" {...ownPlace()} />
        </p>
      </section>
    </saved-pages>
  )
}
