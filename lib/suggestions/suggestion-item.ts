/** A suggestion as `/search/suggest` sends it. */
export interface SuggestionItem {
  /** Path of the question's page. */
  href: string
  /** The question in pieces; `marked` are words that were typed. */
  title: { text: string; marked: boolean }[]
  /** Display name of its subject. */
  subject: string
}
