import '@/components/styles/index.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { SkipLink } from '@/components/layout/skip-link'
import { getAssetUrl } from '@/lib/assets'
import { routes } from '@/lib/routes'
import { getSite } from '@/lib/site'
import { PreviewBar } from './preview-bar'

// The content and the site's settings are unknown when the application is built, and the server in front keeps what is
// rendered: the build renders no page, and Next keeps none. A route that is no page, and has no parameter, says the same.
export const dynamic = 'force-dynamic'

/** Metadata of every page that does not set its own. */
export function generateMetadata(): Metadata {
  const site = getSite()
  return { metadataBase: new URL(site.origin), title: site.name, applicationName: site.name }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#14120f' },
  ],
}

/** The parts of the type that every page shows. */
const firstFonts = ['source-serif-4-normal-basic.woff2', 'inter-normal-basic.woff2']

export default function RootLayout({ children }: { children: ReactNode }) {
  const { name } = getSite()
  return (
    // What the reader has chosen is set on the root before the page is painted, and so before it hydrates.
    <html lang="en" suppressHydrationWarning>
      <head>
        <script src={getAssetUrl('elements', 'look.js')} />
        {firstFonts.map((font) => (
          <link
            key={font}
            rel="preload"
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
            href={getAssetUrl('type', font)}
          />
        ))}
        <link rel="stylesheet" href={getAssetUrl('type', 'fonts.css')} precedence="default" />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={routes.openSearch()}
          title={name}
        />
        {/* Not `async`: elements find the parts that they enhance once the whole page has been read. */}
        <script type="module" src={getAssetUrl('elements', 'elements.js')} />
      </head>
      <body>
        <SkipLink />
        <PreviewBar />
        <SiteHeader siteName={name} />
        <main id="content">{children}</main>
        <SiteFooter siteName={name} />
      </body>
    </html>
  )
}
