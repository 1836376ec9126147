import type { Metadata } from 'next'
import { JsonLd } from '@/components/layout/json-ld'
import { StudyView } from '@/components/study/study-view'
import { getCatalog } from '@/lib/catalog'
import { buildStudyJsonLd, buildStudyMetadata, serializeJsonLd } from '@/lib/seo'
import { getSite } from '@/lib/site'

export function generateMetadata(): Metadata {
  return buildStudyMetadata(getSite())
}

export default async function StudyPage() {
  const site = getSite()
  const subjects = await getCatalog().listSubjects()
  return (
    <>
      <JsonLd markup={serializeJsonLd(buildStudyJsonLd(site, subjects))} />
      <StudyView subjects={subjects} siteName={site.name} />
    </>
  )
}
