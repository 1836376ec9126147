import type { Metadata } from 'next'
import { cache } from 'react'
import { SubjectsView } from '@/components/browse/subjects-view'
import { JsonLd } from '@/components/layout/json-ld'
import { getCatalog } from '@/lib/catalog'
import { buildSubjectsJsonLd, buildSubjectsMetadata, serializeJsonLd } from '@/lib/seo'
import { getSite } from '@/lib/site'

/** Read once for the metadata and the page of a request. */
const loadSubjects = cache(() => getCatalog().listAllSubjects())

export async function generateMetadata(): Promise<Metadata> {
  return buildSubjectsMetadata(getSite(), await loadSubjects())
}

export default async function SubjectsPage() {
  const [subjects, totals] = await Promise.all([loadSubjects(), getCatalog().getTotals()])
  return (
    <>
      <JsonLd markup={serializeJsonLd(buildSubjectsJsonLd(getSite(), subjects))} />
      <SubjectsView subjects={subjects} total={totals.questions} />
    </>
  )
}
