import styles from './skip-link.module.css'

/** Takes the keyboard past the header; seen only while it has the focus. */
export function SkipLink() {
  return (
    <a className={`skip-link ${styles.skip}`} href="#content">
      Skip to content
    </a>
  )
}
