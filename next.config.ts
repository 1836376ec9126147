import path from 'node:path'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants'
import { computeBuildId } from './lib/build-id'

const config: NextConfig = {
  generateBuildId: () => computeBuildId(process.cwd()),
  cacheHandler: path.resolve('lib/server/next-cache.mjs'),
  cacheMaxMemorySize: 0,
  // A page's code is loaded when it is first asked for: most of it belongs to pages that few readers open.
  experimental: { preloadEntriesOnStart: false },
  poweredByHeader: false,
  reactStrictMode: true,
  // Normal forms of addresses (case, slashes) are one decision of the server's, answered with one 308.
  skipTrailingSlashRedirect: true,
  // Citation plugins add themselves to the one copy of their core.
  serverExternalPackages: [
    'libsql',
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-csl',
  ],
  // No image optimizer: nothing needs it, and each endpoint is an attack surface.
  images: { unoptimized: true },
  // A file's ending cannot follow a parameter in the name of a route's folder.
  rewrites: async () => [
    {
      source: '/learn/:subject/questions/:slug.md',
      destination: '/learn/:subject/questions/:slug/markdown',
    },
  ],
  // Metadata always in <head>, for every user agent, never streamed into the body.
  htmlLimitedBots: /.*/,
}

/**
 * In preview `x.dev.tsx` stands in for `x.tsx`, and `page.dev.tsx` is a page: what editors see is in no build, since
 * nothing there leads to it.
 */
const previewConfig: NextConfig = {
  ...config,
  pageExtensions: ['dev.tsx', 'dev.ts', 'tsx', 'ts'],
  turbopack: {
    resolveExtensions: ['.dev.tsx', '.dev.ts', '.tsx', '.ts', '.jsx', '.js', '.mjs', '.json'],
  },
  devIndicators: false,
}

export default (phase: string) => (phase === PHASE_DEVELOPMENT_SERVER ? previewConfig : config)
