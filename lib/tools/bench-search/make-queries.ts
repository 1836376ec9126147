import { createRandom, type Random } from '../synth/random'
import type { BenchRecord } from './engines'
import type { BenchQuery } from './measure'

/** The parts of a record that queries are made from. */
export interface QuerySource extends Omit<BenchRecord, 'answer'> {
  /** Plain text of the answer. */
  text: string
}

type Make = (source: QuerySource, random: Random) => string | undefined

/** Words that people leave out when they type a few, or that they put around a subject in a question. */
const idle = new Set(
  `a an the this that these those i you we they it he she his her its their our your of in on at by for with about
  between into through during from to and or but nor so as if than then is are was were be been being do does did
  have has had can could may might must shall should will would what which who whom whose when where why how
  not no such there some any each both all s them us me him her`.split(/\s+/),
)
const openings = [
  ...[
    'how can I understand the',
    'what do you know about the',
    'what are the main',
    'how does the',
  ],
  ...[
    'what is the role of',
    'why is it that the',
    'what is the relationship between the',
    'how is the',
  ],
  ...['can you explain the', 'please tell me about the'],
]
const links = ['and', 'and the', 'for the', 'in the', 'of the', 'with', 'in']
const letters = 'abcdefghijklmnopqrstuvwxyz'

const listWords = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const listTelling = (text: string) => [
  ...new Set(listWords(text).filter((word) => !idle.has(word))),
]

/** Some of the items, in their order. */
function pickSome<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const left = items.map((_, at) => at)
  while (left.length > count) left.splice(random.between(0, left.length - 1), 1)
  return left.flatMap((at) => items[at] ?? [])
}

function pickTitleWords(
  { title }: QuerySource,
  [least, most]: readonly [number, number],
  random: Random,
): string[] | undefined {
  const words = listTelling(title)
  return words.length < least ? undefined : pickSome(words, random.between(least, most), random)
}

function makeKnown(source: QuerySource, random: Random): string | undefined {
  if (random.chance(0.45)) return pickTitleWords(source, [3, 5], random)?.join(' ')
  const keywords = source.keywords.split(',').map(listTelling)
  const words = [...new Set(pickSome(keywords, 2, random).flat())]
  return words.length >= 3 && words.length <= 5 ? words.join(' ') : undefined
}

function makePrefix(source: QuerySource, random: Random): string | undefined {
  const words = pickTitleWords(source, [2, 4], random)
  const last = words?.at(-1) ?? ''
  if (!words || last.length < 2) return undefined
  return [...words.slice(0, -1), last.slice(0, random.between(2, 5))].join(' ')
}

function misspell(word: string, random: Random): string {
  const at = random.between(0, word.length - 1)
  const [before, after] = [word.slice(0, at), word.slice(at + 1)]
  const letter = random.pick([...letters])
  return random.pick([
    before + after,
    before + letter + word.slice(at),
    before + letter + after,
    before + after.charAt(0) + word.charAt(at) + after.slice(1),
  ])
}

function makeTypo(source: QuerySource, random: Random): string | undefined {
  const words = pickTitleWords(source, [3, 5], random)
  const long = words?.filter((word) => word.length >= 4) ?? []
  if (!words || long.length === 0) return undefined
  const word = random.pick(long)
  const wrong = misspell(word, random)
  return wrong === word ? undefined : words.map((one) => (one === word ? wrong : one)).join(' ')
}

function makeNatural(source: QuerySource, random: Random): string | undefined {
  if (random.chance(0.46)) {
    const words = source.title.split(/\s+/)
    const telling = words.flatMap((word, at) => (listTelling(word).length > 0 ? at : []))
    if (telling.length < 4) return undefined
    words.splice(random.pick(telling), 1)
    return words.join(' ')
  }
  const words = pickTitleWords(source, [2, 4], random)
  if (!words) return undefined
  return `${random.pick(openings)} ${words.reduce((all, word) => `${all} ${random.pick(links)} ${word}`)}`
}

function makeBody(source: QuerySource, random: Random): string | undefined {
  const sentences = source.text.split(/[.!?:]\s|\n/).map(listTelling)
  const long = sentences.filter((words) => words.length >= 8)
  if (long.length === 0) return undefined
  const words = random.pick(long).filter((word) => word.length >= 3 && /^[a-z]+$/.test(word))
  return words.length < 5 ? undefined : pickSome(words, random.between(3, 5), random).join(' ')
}

const kinds: Readonly<Record<string, Make>> = {
  known: makeKnown,
  prefixw: makePrefix,
  typo: makeTypo,
  natural: makeNatural,
  body: makeBody,
}

/**
 * Sets of queries whose right answer is known: `known` a few words of a title or two keywords, `prefixw` the last word
 * cut, `typo` one random edit, `natural` a question of idle words, `body` words of one sentence of an answer.
 * The same seed gives the same queries.
 */
export function makeQueries(
  sources: readonly QuerySource[],
  count: number,
  seed: number,
): Record<string, BenchQuery[]> {
  const sets: Record<string, BenchQuery[]> = {}
  for (const [kind, [name, make]] of Object.entries(kinds).entries()) {
    const set: BenchQuery[] = []
    for (let n = 0; set.length < count && n < 20 * count; n++) {
      const random = createRandom(seed, kind, n)
      const source = random.pick(sources)
      const q = make(source, random)
      if (q) set.push({ q, title: source.title })
    }
    sets[name] = set
  }
  return sets
}
