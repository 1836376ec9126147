import path from 'node:path'
import type { NextConfig } from 'next'
import { computeBuildId } from './lib/build-id'

const config: NextConfig = {
  generateBuildId: () => computeBuildId(process.cwd()),
  cacheHandler: path.resolve('lib/server/next-cache.mjs'),
  cacheMaxMemorySize: 0,
  poweredByHeader: false,
  reactStrictMode: true,
  // Normal forms of addresses (case, slashes) are one decision of the server's, answered with one 308.
  skipTrailingSlashRedirect: true,
  serverExternalPackages: ['libsql'],
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

export default config
