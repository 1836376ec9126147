import type { Metadata } from 'next'
import { cache } from 'react'
import { HomeView } from '@/components/home/home-view'
import { JsonLd } from '@/components/layout/json-ld'
import { getCatalog } from '@/lib/catalog'
import { buildHomeJsonLd, buildHomeMetadata, serializeJsonLd } from '@/lib/seo'
import { getSite } from '@/lib/site'

const newestShown = 8

/** Read once for the metadata and the page of a request. */
const loadTotals = cache(() => getCatalog().getTotals())

export async function generateMetadata(): Promise<Metadata> {
  return buildHomeMetadata(getSite(), (await loadTotals()).questions)
}

export default async function HomePage() {
  const catalog = getCatalog()
  const today = new Date().toISOString().slice(0, 10)
  const [totals, subjects, newest, ofTheDay] = await Promise.all([
    loadTotals(),
    catalog.listSubjects(),
    catalog.listNewest(newestShown),
    catalog.getQuestionOfTheDay(today),
  ])
  return (
    <>
      <JsonLd markup={serializeJsonLd(buildHomeJsonLd(getSite()))} />
      <HomeView total={totals.questions} subjects={subjects} newest={newest} ofTheDay={ofTheDay} />
    </>
  )
}
