import { getEnv } from '@/lib/env'
import { getPreviewState, streamChanges } from '@/lib/preview'

/** The event stream of open pages: the catalog's state, at once and after each change. */
export function GET({ signal }: Request): Response {
  const folder = getEnv().DATA_DIR
  const changes = streamChanges({ folder, read: () => getPreviewState(folder), signal })
  return new Response(changes, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' },
  })
}
