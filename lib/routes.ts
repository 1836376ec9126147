/** Lower-case letters, digits and hyphens, at most 200; the real slugs include doubled hyphens. */
const slugPattern = /^(?=-*[a-z0-9])[a-z0-9-]{1,200}$/

/** Whether `value` can be a subject, a question's slug or a topic; asked before any file is touched. */
export function isSlug(value: string): boolean {
  return slugPattern.test(value)
}

export type ListSort = 'newest' | 'a-z'

/** The only builder of the portal's own addresses; all are paths from the site's root. */
export const routes = {
  home: () => '/',
  subjects: () => '/learn',
  /** Page 1 has one address, without `/page/1`. */
  subject: (subject: string, page = 1) =>
    page > 1 ? `/learn/${subject}/page/${page}` : `/learn/${subject}`,
  question: (subject: string, slug: string) => `/learn/${subject}/questions/${slug}`,
  questionMarkdown: (subject: string, slug: string) => `/learn/${subject}/questions/${slug}.md`,
  topic: (topic: string) => `/topics/${topic}`,
  search: (query?: string) => (query ? `/search?${new URLSearchParams({ q: query })}` : '/search'),
  study: () => '/study',
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
} as const
