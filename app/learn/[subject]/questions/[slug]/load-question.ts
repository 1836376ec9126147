import { cache } from 'react'
import { resolveQuestion } from '@/lib/catalog'

/** What the address answers; read once for the metadata and the page of a request. */
export const loadQuestion = cache((subject: string, slug: string) => resolveQuestion(subject, slug))
