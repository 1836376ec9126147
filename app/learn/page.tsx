import type { Metadata } from 'next'
import { SubjectsView } from '@/components/browse/subjects-view'
import { JsonLd } from '@/components/layout/json-ld'
import { getCatalog } from '@/lib/catalog'
import { buildSubjectsJsonLd, buildSubjectsMetadata, serializeJsonLd } from '@/lib/seo'
import { getSite } from '@/lib/site'

// Content is unknown when the application is built; the server in front caches what this gives.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return buildSubjectsMetadata(getSite(), getCatalog().listAllSubjects())
}

export default function SubjectsPage() {
  const catalog = getCatalog()
  const subjects = catalog.listAllSubjects()
  return (
    <>
      <JsonLd markup={serializeJsonLd(buildSubjectsJsonLd(getSite(), subjects))} />
      <SubjectsView subjects={subjects} total={catalog.getTotals().questions} />
    </>
  )
}
