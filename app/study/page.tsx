import type { Metadata } from 'next'
import { StudyView } from '@/components/study/study-view'
import { getCatalog } from '@/lib/catalog'
import { buildStudyMetadata } from '@/lib/seo'
import { getSite } from '@/lib/site'

// Content is unknown when the application is built; the server in front caches what this gives.
export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return buildStudyMetadata(getSite())
}

export default function StudyPage() {
  return <StudyView subjects={getCatalog().listSubjects()} siteName={getSite().name} />
}
