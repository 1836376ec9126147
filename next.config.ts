import path from 'node:path'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants'
import { computeBuildId } from './lib/build-id'

/** A file's ending cannot follow a parameter in the name of a route's folder. */
const markdownRewrite = {
  source: '/learn/:subject/questions/:slug.md',
  destination: '/learn/:subject/questions/:slug/markdown',
}

/**
 * For each request of a page whose folder names a parameter, Next's development server lists the page's static
 * parameters, in a new process that loads the whole page. This page names none.
 */
const questionRewrite = {
  source: '/learn/:subject/questions/:slug([a-z0-9-]+)',
  destination: '/preview/question?subject=:subject&slug=:slug',
}

const config: NextConfig = {
  generateBuildId: () => computeBuildId(process.cwd()),
  cacheHandler: path.resolve('lib/server/next/next-cache.mjs'),
  cacheMaxMemorySize: 0,
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
  // `npm test` proves the types; a start on a machine without development packages has no types to check.
  typescript: { ignoreBuildErrors: true },
  // No image optimizer: nothing needs it, and each endpoint is an attack surface.
  images: { unoptimized: true },
  rewrites: async () => [markdownRewrite],
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
  rewrites: async () => ({
    beforeFiles: [questionRewrite],
    afterFiles: [markdownRewrite],
    fallback: [],
  }),
  // The largest packages of a question's page are loaded as they are, which costs less than compiling them.
  serverExternalPackages: [
    ...(config.serverExternalPackages ?? []),
    'gray-matter',
    'js-yaml',
    'katex',
    'yaml',
    'zod',
  ],
  // Editors look at their pages, not at a line for each request, or for what a browser says of one.
  logging: { incomingRequests: false, browserToTerminal: false },
  // Tools that ask a development server about its code have no business with one that shows drafts.
  experimental: { mcpServer: false },
}

export default (phase: string) => (phase === PHASE_DEVELOPMENT_SERVER ? previewConfig : config)
