import type { CatalogReader } from '@/lib/catalog'
import { routes } from '@/lib/routes'

/** A suggestion as `/search/suggest` sends it. */
export interface SuggestionItem {
  /** Path of the question's page. */
  href: string
  /** The question in pieces; `marked` are words that were typed. */
  title: { text: string; marked: boolean }[]
  /** Display name of its subject. */
  subject: string
}

export interface SuggestionsAnswer {
  headers: Readonly<Record<string, string>>
  /** JSON: a list of {@link SuggestionItem}. */
  body: string
}

/** The response of `/search/suggest` to what has been typed so far, in every server. */
export async function answerSuggestions(
  catalog: Pick<CatalogReader, 'suggestQuestions'>,
  typed: string,
): Promise<SuggestionsAnswer> {
  const items = (await catalog.suggestQuestions(typed)).map(
    ({ subject, slug, subjectTitle, title }): SuggestionItem => ({
      href: routes.question(subject, slug),
      title,
      subject: subjectTitle,
    }),
  )
  return {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'X-Robots-Tag': 'noindex',
    },
    body: JSON.stringify(items),
  }
}
