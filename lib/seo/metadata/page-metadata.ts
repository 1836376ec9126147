import type { Metadata } from 'next'
import type { Site } from '@/lib/site'
import type { Indexing } from '../indexing'
import { getSiteImage, type SocialImage } from '../social-image'

interface PageFacts {
  title: string
  description: string
  indexing: Indexing
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

/** The whole head of a page: what search engines and social networks read. */
export function buildPageMetadata(site: Site, facts: PageFacts) {
  const { title, description, indexing, types, article, image = getSiteImage(site) } = facts
  const { canonical, isIndexed } = indexing
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
