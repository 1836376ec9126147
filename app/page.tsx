import type { Metadata } from 'next'
import { HomeView } from '@/components/home/home-view'
import { JsonLd } from '@/components/layout/json-ld'
import { getCatalog } from '@/lib/catalog'
import { buildHomeJsonLd, buildHomeMetadata, serializeJsonLd } from '@/lib/seo'
import { getSite } from '@/lib/site'

// Content is unknown when the application is built; the server in front caches what this gives.
export const dynamic = 'force-dynamic'

const newestShown = 8

export function generateMetadata(): Metadata {
  return buildHomeMetadata(getSite(), getCatalog().getTotals().questions)
}

export default function HomePage() {
  const catalog = getCatalog()
  const today = new Date().toISOString().slice(0, 10)
  return (
    <>
      <JsonLd markup={serializeJsonLd(buildHomeJsonLd(getSite()))} />
      <HomeView
        total={catalog.getTotals().questions}
        subjects={catalog.listSubjects()}
        newest={catalog.listNewest(newestShown)}
        ofTheDay={catalog.getQuestionOfTheDay(today)}
      />
    </>
  )
}
