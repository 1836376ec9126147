import type { Metadata } from 'next'
import { OverviewView } from '@/components/preview/overview-view'
import { getCatalog } from '@/lib/catalog'
import { getEnv, getPreview } from '@/lib/env'
import { buildOverview } from '@/lib/preview'

export const metadata: Metadata = { title: 'Preview' }

/** The editors' overview. */
export default async function PreviewPage() {
  const now = getPreview()?.now ?? new Date()
  const overview = await buildOverview(getCatalog(), getEnv().CONTENT_DIR, now)
  return <OverviewView overview={overview} now={now.toISOString()} />
}
