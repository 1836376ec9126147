import '@/components/styles/index.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { SkipLink } from '@/components/layout/skip-link'
import { getSite } from '@/lib/site'

/** What every page says unless it says otherwise. */
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

export default function RootLayout({ children }: { children: ReactNode }) {
  const { name } = getSite()
  return (
    <html lang="en">
      <body>
        <SkipLink />
        <SiteHeader siteName={name} />
        <main id="content">{children}</main>
        <SiteFooter siteName={name} />
      </body>
    </html>
  )
}
