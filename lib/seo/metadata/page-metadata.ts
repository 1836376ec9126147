import type { Metadata } from 'next'
import type { Site } from '@/lib/site'
import { decideIndexing, type PageAddress } from '../indexing'
import { buildTitle } from '../question-head'
import { getSiteImage, type SocialImage } from '../social-image'

interface PageFacts extends PageAddress {
  /** The page's own words; the site's name is added if both fit. */
  title: string
  description: string
  /** Absent: the site's own. */
  image?: SocialImage
  /** Other forms of the page: absolute addresses by media type, with a title where a reader may choose. */
  types?: Record<string, string | { url: string; title: string }[]>
  article?: {
    publishedTime: string
    modifiedTime: string
    section: string
    tags: string[]
    authors: string[]
  }
}

/** The complete head of a page for search engines and social networks. */
export function buildPageMetadata(site: Site, facts: PageFacts) {
  const { description, types, article, image = getSiteImage(site) } = facts
  const title = buildTitle(facts.title, site.name)
  const { canonical, isIndexed } = decideIndexing(site, facts)
  const shared = {
    title,
    description,
    url: canonical,
    siteName: site.name,
    locale: 'en',
    images: [image] satisfies [SocialImage],
  }
  return {
    title: { absolute: title },
    description,
    alternates: { canonical, ...(types && { types }) },
    robots: { index: isIndexed, follow: true, ...(isIndexed && { 'max-image-preview': 'large' }) },
    ...(article && { keywords: article.tags }),
    openGraph: article
      ? { ...shared, type: 'article', ...article }
      : { ...shared, type: 'website' },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  } satisfies Metadata
}
