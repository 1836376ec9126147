import { getPageEntry } from '@/lib/routes'
import { foldSpace, type PageFacts } from '../page'
import { getPageKind } from '../page-kind'
import type { PageRule } from '../types'

interface Thing {
  '@type'?: string | string[]
  '@graph'?: Thing[]
  mainEntity?: { itemListElement?: unknown[] }
  hasPart?: { text?: string; eduQuestionType?: string }[]
}

/** Most entries on one page of a list of questions. */
const longestList = 50

/** The things of a page's markup; none if it does not parse, which is another rule's matter. */
function readThings({ jsonLd }: PageFacts): Thing[] {
  try {
    const graph: Thing = JSON.parse(jsonLd[0] ?? '{}')
    return graph['@graph'] ?? [graph]
  } catch {
    return []
  }
}

/** Markup exists, and has the types that the registry requires of the kind of page; search results have none and are not indexed. */
export const checkJsonLdKind: PageRule = ({ path, page, isNoindex }, report) => {
  const kind = getPageKind(path)
  if (kind === 'search' && (page.jsonLd.length > 0 || !isNoindex))
    report('search-results', 'It is to be noindex, and without markup.')
  if (isNoindex) return
  if (page.jsonLd.length === 0) {
    report('json-ld-missing', 'It has no JSON-LD.')
    return
  }
  const things = readThings(page)
  const types = things.flatMap((thing) => thing['@type'] ?? [])
  const wanted = kind === 'other' ? undefined : getPageEntry(kind).html?.jsonLd
  const [first = []] = wanted ?? []
  if (wanted && !wanted.some((set) => set.every((type) => types.includes(type))))
    report('json-ld-kind', `Its markup is of ${types.join(', ')}; a ${kind} page has another.`)
  for (const { mainEntity, hasPart } of things) {
    const length = mainEntity?.itemListElement?.length ?? 0
    if (first.includes('CollectionPage') && kind !== 'subjects' && length > longestList)
      report('list-length', `It lists ${length} questions, over ${longestList}.`)
    if (first.includes('Quiz') && hasPart && !areShown(hasPart, page))
      report('deck-cards', 'The cards in its markup are not the cards that it shows.')
  }
}

/** Whether the parts are exactly the visible cards, in their order, each marked as a flashcard. */
function areShown(parts: NonNullable<Thing['hasPart']>, { cards }: PageFacts): boolean {
  return (
    parts.length === cards.length &&
    parts.every(
      ({ text = '', eduQuestionType }, index) =>
        eduQuestionType === 'Flashcard' && foldSpace(text) === foldSpace(cards[index] ?? ''),
    )
  )
}
