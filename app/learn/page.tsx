import type { Metadata } from 'next'
import { SubjectsView } from '@/components/browse/subjects-view'
import { getCatalog } from '@/lib/catalog'
import { buildSubjectsMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'

// Content is unknown when the application is built; the server in front caches what this gives.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return buildSubjectsMetadata(getSite(), getCatalog().listSubjects())
}

export default function SubjectsPage() {
  const catalog = getCatalog()
  return <SubjectsView subjects={catalog.listSubjects()} total={catalog.getTotals().questions} />
}
