import { getEnv } from '@/lib/env'
import { streamPreviewState } from '@/lib/preview'

export const dynamic = 'force-dynamic'

/** What open pages listen to: the catalog's revision, whenever it changes. */
export function GET(request: Request): Response {
  return new Response(streamPreviewState(getEnv().DATA_DIR, request.signal), {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' },
  })
}
