import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogReader } from '../pages/reader'
import { TestCorpus } from '../test-corpus'
import { passageWeights } from './rank'
import { weights } from './score'

/** A record of a pair; what a query does not ask for says nothing. */
interface Rival {
  title: string
  keywords?: string
  answer?: string
}

/**
 * Two records for a query in words that no other pair has, of which the first is the better. They differ in two signs, of
 * which one outweighs the other: each weight decides one pair, and is just too light in another.
 */
interface Pair {
  weight: string
  query: string
  first: Rival
  second: Rival
  /** Titles of others that make a word more common. */
  others?: string[]
}

/** So many telling words that no query has. */
const fill = (count: number) =>
  'copper basket lantern meadow harbour saddle window candle pepper velvet anchor ribbon mirror bucket ladder hammer'
    .split(' ')
    .slice(0, count)
    .join(' ')

const pairs: Pair[] = [
  {
    weight: 'keyword',
    query: 'osmium tundra ',
    first: { title: `Osmium ${fill(3)}`, keywords: 'tundra pebble' },
    second: { title: 'Osmium' },
    others: ['Tundra basket', 'Tundra lantern', 'Tundra meadow'],
  },
  {
    weight: 'keyword',
    query: 'walrus pollen ',
    first: { title: `Pollen ${fill(4)} walrus` },
    second: { title: 'Walrus', keywords: 'pollen pebble' },
  },
  {
    weight: 'precision',
    query: 'stones rivers towers gardens ',
    first: { title: 'Stones rivers towers garden' },
    second: { title: `Stones rivers towers gardens ${fill(6)}` },
  },
  {
    weight: 'precision',
    query: 'lemons turtles violins carpets ',
    first: { title: `Lemons turtles violins carpets ${fill(6)}` },
    second: { title: 'Lemons turtles violin carpet' },
  },
  {
    weight: 'order',
    query: 'falcons rockets magnets planets ',
    first: { title: 'Falcon rocket magnet planet' },
    second: { title: 'Planets magnets rockets falcons' },
  },
  {
    weight: 'order',
    query: 'spiders tunnels kettles helmets ',
    first: { title: 'Helmets kettles tunnels spiders' },
    second: { title: `Spider tunnel kettle helmet ${fill(16)}` },
  },
  {
    weight: 'whole',
    query: 'dragons pirates wizards knights ',
    first: { title: 'Dragon pirate wizard knight', keywords: 'dragon pirate wizard knight' },
    second: { title: 'Dragons pirates wizards knights' },
  },
  {
    weight: 'whole',
    query: 'pumpkins badgers chapels barrels ',
    first: { title: 'Pumpkins badgers chapels barrels' },
    second: {
      title: `Barrel chapel badger pumpkin ${fill(16)}`,
      keywords: 'pumpkin badger chapel barrel',
    },
  },
  {
    weight: 'asTyped',
    query: 'donkeys oysters pistons trumpets ',
    first: { title: `Donkeys oysters pistons trumpets ${fill(6)}` },
    second: { title: 'Donkey oyster piston trumpet' },
  },
  {
    weight: 'asTyped',
    query: 'sandals whistles blankets fossils ',
    first: { title: 'Sandal whistle blanket fossil' },
    second: { title: 'Fossils blankets whistles sandals' },
  },
  {
    weight: 'behindHeads',
    query: 'beavers camels pillows drums ',
    first: { title: 'Beaver camel pillow drum', answer: 'So a beaver, camel, pillow and drum.' },
    second: { title: 'Beavers camels pillows drums' },
  },
  {
    weight: 'behindHeads',
    query: 'lizards penguins sofas tripods ',
    first: { title: 'Lizards penguins sofas tripods' },
    second: {
      title: `Tripod sofa penguin lizard ${fill(16)}`,
      answer: 'So a lizard, penguin, sofa and tripod.',
    },
  },
  {
    weight: 'alone',
    query: 'zebras cymbals nutmegs ',
    first: { title: fill(2), answer: 'So a zebra, cymbal and nutmeg.' },
    second: { title: 'Zebras cymbals' },
  },
  {
    weight: 'alone',
    query: 'otters sledges igloos comets ',
    first: { title: 'Otters sledges igloos', keywords: 'otter sledge igloo' },
    second: { title: fill(3), answer: 'So an otter, sledge and igloo. There is a comet.' },
  },
  {
    weight: 'aloneInQuestion',
    query: 'why do gorillas juggle apricots? ',
    first: { title: fill(4), answer: 'So a gorilla may juggle an apricot.' },
    second: { title: `Juggle gorilla ${fill(8)}` },
  },
  {
    weight: 'aloneInQuestion',
    query: 'why do parrots whisper riddles? ',
    first: { title: 'Parrots whisper', keywords: 'parrot whisper' },
    second: { title: fill(5), answer: 'So a parrot may whisper a riddle.' },
  },
]

/** The same for what a typed word may stand for; these weights are constants of `words.ts`. */
const meanings: Pair[] = [
  {
    weight: 'guess, against the word itself',
    query: 'gruels ',
    first: { title: `Gruels ${fill(9)}` },
    second: { title: 'Cruels' },
    others: ['Cruels basket', 'Cruels lantern'],
  },
  {
    weight: 'guess, against a word less',
    query: 'plovers quartzes ',
    first: { title: `Quartzes ${fill(9)} clovers` },
    second: { title: 'Quartzes' },
    others: ['Clovers basket', 'Clovers lantern', 'Clovers meadow', 'Clovers candle'],
  },
  {
    weight: 'completion of a word, against the word itself',
    query: 'sponge',
    first: { title: `Sponge ${fill(9)}` },
    second: { title: 'Spongework' },
    others: ['Sponge basket', 'Sponge lantern', 'Sponge meadow'],
  },
  {
    weight: 'completion of a word, against a word less',
    query: 'tulips harp',
    first: { title: `Harpoon ${fill(9)} tulips` },
    second: { title: 'Tulips', keywords: 'tulips' },
    others: ['Harp basket', 'Harp lantern', 'Harp meadow', 'Harp candle'],
  },
  {
    weight: 'completion of a beginning, against the word itself',
    query: 'walnut',
    first: { title: `Walnut ${fill(9)}` },
    second: { title: 'Walnutwood' },
  },
  {
    weight: 'completion of a beginning, against a word less',
    query: 'quills cob',
    first: { title: `Cobalts ${fill(9)} quills` },
    second: { title: 'Quills', keywords: 'quills' },
    others: ['Cobalts basket', 'Cobalts lantern', 'Cobalts meadow', 'Cobalts candle'],
  },
]

pairs.push(...meanings)

let corpus: TestCorpus
let catalog: CatalogReader

beforeAll(async () => {
  corpus = new TestCorpus()
  for (const [pair, { first, second, others = [] }] of pairs.entries()) {
    const write = (slug: string, { title, keywords = '', answer = '' }: Rival) =>
      corpus.write({
        at: `art/p${pair}-${slug}`,
        title,
        // Records with one answer are taken for one question.
        answer: `${answer || 'Nothing.'} (${slug} ${pair})`,
        seo: { page_keywords: keywords, page_description: 'Nothing is said here.' },
      })
    write('first', first)
    write('second', second)
    for (const [at, title] of others.entries()) write(`other-${at}`, { title })
  }
  catalog = await corpus.build()
})

afterAll(() => corpus[Symbol.dispose]())

/** A pair's records in the order in which a search lists them. */
async function rank(pair: number): Promise<string[]> {
  const { results } = await catalog.searchQuestions({ query: pairs[pair]?.query ?? '' })
  return results
    .filter(({ slug }) => slug.startsWith(`p${pair}-`))
    .map(({ slug }) => slug.split('-')[1] ?? '')
    .filter((name) => name !== 'other')
}

test.each(pairs.map(({ weight, query }, pair) => ({ weight, query, pair })))(
  '$weight decides “$query”',
  async ({ pair }) => {
    expect(await rank(pair)).toEqual(['first', 'second'])
  },
)

describe.each(Object.entries({ ...weights, ...passageWeights }))(
  'the weight %s, of %d,',
  (name) => {
    const table: Record<string, number> = name in weights ? weights : passageWeights

    test.each([0, 1 / 4, 2])('changes an order when it is %d times as much', async (factor) => {
      const weight = table[name] ?? 0
      try {
        table[name] = weight * factor
        const ranks = await Promise.all(pairs.map((_, pair) => rank(pair)))
        const changed = pairs.filter((_, pair) => ranks[pair]?.[0] !== 'first')
        expect(changed.map((one) => one.weight)).toContain(name)
      } finally {
        table[name] = weight
      }
    })
  },
)
