import { getCatalog } from '@/lib/catalog'
import { getSite } from '@/lib/site'
import type { DeckSource } from '@/lib/study'
import { buildNote, type Note } from '@/lib/study'
import { listDeckQuestions } from './load-deck'

/** Pages of the catalog's lists in one file, which comes to 200 notes: about a megabyte. */
const pagesPerPart = 4

/** A question's note; `undefined` if its address is no question's. */
export async function loadNote(subject: string, slug: string): Promise<Note | undefined> {
  const found = await getCatalog().resolveQuestion(subject, slug)
  if (found?.kind !== 'question') return undefined
  const { record, topics } = found.page
  const tags = topics.map((topic) => topic.slug)
  return buildNote(record, tags, getSite().origin)
}

/** Notes of one part of a deck, counted from 1; `undefined` for a part that does not exist. */
export async function loadNotes(source: DeckSource, part: number): Promise<Note[] | undefined> {
  const first = 1 + (part - 1) * pagesPerPart
  const notes: Note[] = []
  for (let page = first; page < first + pagesPerPart; page += 1) {
    const list = await listDeckQuestions(source, page)
    if (!list) return page === first ? undefined : notes
    for (const { subject, slug } of list.items) {
      const note = await loadNote(subject, slug)
      if (note) notes.push(note)
    }
  }
  return notes
}
