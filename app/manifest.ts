import type { MetadataRoute } from 'next'
import { routes } from '@/lib/routes'
import { getSite } from '@/lib/site'

// The site's name comes from the environment of the server, not of the build.
export const dynamic = 'force-dynamic'

/** The web app manifest, for the site on a phone's home screen. */
export default function manifest(): MetadataRoute.Manifest {
  const { name } = getSite()
  return {
    name,
    short_name: name,
    description: 'Questions and answers to learn from, open to everyone.',
    id: routes.home(),
    start_url: routes.home(),
    display: 'minimal-ui',
    background_color: '#fcf9f5',
    theme_color: '#fcf9f5',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
    ],
  }
}
