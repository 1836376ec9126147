import { cache } from 'react'
import { getCatalog } from '@/lib/catalog'

/** What the address answers; read once for the metadata and the page of a request. */
export const loadQuestion = cache((subject: string, slug: string) =>
  getCatalog().resolveQuestion(subject, slug),
)
