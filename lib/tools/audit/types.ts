import type { Origins } from './address'
import type { PageFacts } from './page'
import type { SitemapEntry } from './sitemap'

/** One fault of a site, at one address. */
export interface Finding {
  /** Stable kebab-case name of the rule. */
  rule: string
  severity: 'error' | 'warning'
  /** Path of the page it concerns. */
  path: string
  message: string
}

/** One answer of the site, redirects not followed. */
export interface Answer {
  /** Path and query. */
  path: string
  /** Clicks from the home page; infinite where only a sitemap led here. */
  depth: number
  /** Page whose link led here first. */
  from?: string
  /** 0 where there is none. */
  status: number
  /** Where a redirect points, as a path on this site or an absolute address elsewhere. */
  location?: string
  headers: Headers
  /** Body in bytes, decoded. */
  bytes: number
  /** From the request to the last byte, while others are under way. */
  milliseconds: number
  /** Absent where the body is not HTML. */
  page?: PageFacts
}

/** What is kept of an answer once its page has been judged: small, for sites of a million pages. */
export interface Visit {
  path: string
  depth: number
  from?: string
  status: number
  location?: string
  bytes: number
  milliseconds: number
  isHtml: boolean
  title: string
  description: string
  canonical: string
  /** Day of an article's last change, as its page states it. */
  modified?: string
  isIndexable: boolean
}

/** Own addresses that pages name but readers do not follow, each with the first page that names it. */
export interface References {
  /** Styles, scripts, pictures, icons, the manifest. */
  resources: Map<string, string>
  /** Pictures for social networks. */
  images: Map<string, string>
  feeds: Map<string, string>
  /** Files that readers may take with them. */
  downloads: Map<string, string>
}

/** A whole crawl. */
export interface Crawl {
  origins: Origins
  visits: Map<string, Visit>
  references: References
  /** What the sitemaps list, in their order; absent where there is no sitemap. */
  sitemap?: SitemapEntry[]
}

/** A rule on one answer, while its page is at hand. */
export type PageRule = (answer: Answer, origins: Origins) => Finding[]

/** A rule on the whole crawl. */
export type SiteRule = (crawl: Crawl) => Finding[]

/** A rule on one answer that asks the site for more. */
export type PageCheck = (answer: Answer, origins: Origins) => Promise<Finding[]>

/** A rule on the whole crawl that asks the site for more. */
export type SiteCheck = (crawl: Crawl) => Promise<Finding[]>
