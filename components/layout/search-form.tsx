import { ownPlace } from '@/components/elements/own-place'
import { Icon } from '@/components/icons/icon'
import { routes } from '@/lib/routes'
import styles from './search-form.module.css'

interface SearchFormProps {
  /** Of the field; unique on its page. */
  id: string
  /** Name of the landmark; unique on its page. */
  label: string
  /** The last query, shown in the field. */
  query?: string
  size?: 'normal' | 'large'
}

/** The search field: a plain form that opens the results' page; with scripts, one that suggests questions. */
export function SearchForm({ id, label, query, size = 'normal' }: SearchFormProps) {
  return (
    <search aria-label={label}>
      <search-box className={styles.box} suggestions={routes.searchSuggestions()}>
        <form className={styles.form} action={routes.search()} data-search={size}>
          <label className="visually-hidden" htmlFor={id}>
            Search questions
          </label>
          <input
            className={styles.field}
            id={id}
            name="q"
            type="search"
            placeholder="Search questions"
            autoComplete="off"
            enterKeyHint="search"
            maxLength={200}
            defaultValue={query}
            // The element adds ARIA attributes, on pages that hydrate perhaps before they do.
            suppressHydrationWarning
          />
          <button className={styles.button} type="submit" aria-label="Search">
            <Icon name="search" />
          </button>
          <div data-suggestions="" {...ownPlace()} />
        </form>
      </search-box>
    </search>
  )
}
