import { LRUCache } from 'lru-cache'
import type { Database } from '../sqlite/store/database'
import type { QueryWord } from './query'
import { resolveWord, type WordGroup } from './words'

/** Words that are kept for each catalog, some hundred bytes each. */
const mostKept = 2_000

interface Kept {
  /** Changes whenever another connection writes to the file. */
  version: number
  words: LRUCache<string, WordGroup>
}

const catalogs = new WeakMap<Database, Kept>()

function getKept(db: Database): Kept['words'] {
  const version = db.get<{ data_version: number }>('PRAGMA data_version')?.data_version ?? 0
  let kept = catalogs.get(db)
  if (kept?.version !== version) {
    kept = { version, words: new LRUCache({ max: mostKept }) }
    catalogs.set(db, kept)
  }
  return kept.words
}

/**
 * As {@link resolveWord} for each word. Whoever types asks again and again for the words that he has typed to their
 * end, so these are kept while the catalog stays as it is.
 */
export function resolveWords(db: Database, words: readonly QueryWord[]): WordGroup[] {
  const kept = getKept(db)
  return words.map((typed) => {
    if (typed.open) return resolveWord(db, typed)
    const present = kept.get(typed.word)
    if (present) return present
    const group = resolveWord(db, typed)
    kept.set(typed.word, group)
    return group
  })
}
