import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { respond } from '@/app/respond'
import { getAssetUrl } from '@/lib/assets'

// The worker is built beside the application, not by it.
export const dynamic = 'force-dynamic'

/** In preview pages change under one address: a worker that an earlier `npm start` left removes itself. */
const farewell =
  'self.addEventListener("activate",()=>self.registration.unregister());self.skipWaiting()'

/** The service worker, at the root because it may only serve what lies below it. */
export async function GET(): Promise<Response> {
  const source =
    process.env.NODE_ENV === 'production'
      ? await readFile(path.join('public', getAssetUrl('service-worker', 'worker.js')), 'utf8')
      : farewell
  return respond(source, 'text/javascript; charset=utf-8', {
    'Cache-Control': 'public, max-age=0, must-revalidate',
  })
}
