import type { PageFacts } from './page'
import type { Origins } from './request'
import type { SitemapEntry } from './sitemap'

/** One fault of a site, at one address. */
export interface Finding {
  /** Stable kebab-case name of the rule. */
  rule: string
  severity: 'error' | 'warning'
  /** Path of the page that it concerns. */
  path: string
  message: string
}

/** The response for one address, redirects not followed. */
export interface PageResponse {
  /** Path and query. */
  path: string
  /** Clicks from the home page; infinite if only a sitemap names the address. */
  depth: number
  /** First page that links to it. */
  from?: string
  /** 0 if there was no response. */
  status: number
  /** Where a redirect points, as a path on this site or an absolute address elsewhere. */
  location?: string
  headers: Headers
  /** Size of the decoded body. */
  bytes: number
  /** From the request to the last byte, while other requests are under way. */
  milliseconds: number
  /** Absent if the body is not HTML. */
  page?: PageFacts
  /** Whether the page or its headers ask search engines to leave it out. */
  isNoindex: boolean
}

/** The part of a response that is kept after its page has been checked: small, for sites of a million pages. */
export interface Visit extends Omit<PageResponse, 'headers' | 'page' | 'isNoindex'> {
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
  /** Files that readers may save. */
  downloads: Map<string, string>
}

/** A complete crawl. */
export interface Crawl {
  origins: Origins
  visits: Map<string, Visit>
  references: References
  /** Entries of the sitemaps, in their order; absent if there is no sitemap. */
  sitemap?: SitemapEntry[]
}

/** Adds a finding about the page at hand; an error, unless another severity is given. */
export type ReportPage = (rule: string, message: string, severity?: Finding['severity']) => void

/** Adds an error about the page at `path`. */
export type ReportSite = (rule: string, path: string, message: string) => void

/** A rule on one response of any status. */
export type ResponseRule = (response: PageResponse, report: ReportPage) => void

/** A response of status 200 that is an HTML page. */
export type HtmlResponse = PageResponse & { page: PageFacts }

/** A rule on one page, while its HTML is at hand. A rule that makes requests of its own returns a promise. */
export type PageRule = (
  response: HtmlResponse,
  report: ReportPage,
  origins: Origins,
) => void | Promise<void>

/** A rule on the complete crawl. A rule that makes requests of its own returns a promise. */
export type SiteRule = (crawl: Crawl, report: ReportSite) => void | Promise<void>
