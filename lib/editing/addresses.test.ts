import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CatalogReader, refreshCatalog } from '@/lib/catalog'
import { TestCorpus, type TestRecord } from '@/lib/catalog/test-corpus'
import {
  applyEdits,
  EditingError,
  type EditPlan,
  prepareDelete,
  prepareMerge,
  prepareMove,
  prepareNew,
} from '@/lib/editing'

const subjects = ['art', 'physics']
const slugs = ['a', 'b', 'c', 'd']
const places = subjects.flatMap((subject) => slugs.map((slug) => `${subject}/${slug}`))
const toAddress = (place: string) => `/learn/${place.replace('/', '/questions/')}`
const parse = (address: string) =>
  address.split('/').filter((part) => !/^(learn|questions|)$/.test(part))

const somePlace = fc.constantFrom(...places)
const someAddress = fc.constantFrom(...[...places, 'art/old', 'physics/older'].map(toAddress))

const someRecord = fc.record(
  {
    at: somePlace,
    id: fc.integer({ min: 1, max: 4 }),
    answer: fc.constantFrom('One.', 'Two.', 'Three.', `See [there](${toAddress('art/a')}).`),
    status: fc.constantFrom('published', 'published', 'published', 'draft'),
    canonical: someAddress,
    canonical_of: fc.oneof(someAddress, fc.integer({ min: 1, max: 4 })),
    redirect_from: fc.uniqueArray(someAddress, { maxLength: 2 }),
    related_article1: someAddress.map((url) => ({ id: 9, title: 'T', subject: 'art', url })),
  },
  { requiredKeys: ['at', 'id', 'answer', 'status'] },
)

const someMove = fc.record({
  from: someAddress,
  to: fc.option(
    someAddress.map((to) => ({ to })),
    { nil: undefined },
  ),
})

type Command = (corpus: TestCorpus) => Promise<EditPlan>

const someCommand: fc.Arbitrary<{ name: string; run: Command }> = fc.oneof(
  fc.tuple(somePlace, somePlace).map(([from, to]) => ({
    name: `move ${from} ${to}`,
    run: (corpus: TestCorpus) => prepareMove(corpus, { from, to }),
  })),
  fc.tuple(somePlace, somePlace).map(([duplicate, canonical]) => ({
    name: `merge ${duplicate} --into ${canonical}`,
    run: (corpus: TestCorpus) => prepareMerge(corpus, { duplicate, canonical }),
  })),
  fc.tuple(somePlace, fc.option(somePlace, { nil: undefined })).map(([address, to]) => ({
    name: `delete ${address} --to ${to}`,
    run: (corpus: TestCorpus) => prepareDelete(corpus, { address, ...(to && { to }) }),
  })),
  fc.tuple(fc.constantFrom(...subjects), fc.constantFrom(...slugs)).map(([subject, slug]) => ({
    name: `new ${subject}/${slug}`,
    run: (corpus: TestCorpus) => prepareNew(corpus, { question: 'Why?', subject, slug }),
  })),
)

/** What an address answers: `page`, where it leads, `gone`, or nothing. */
async function answer(catalog: CatalogReader, address: string): Promise<string | undefined> {
  const [subject = '', slug = ''] = parse(address)
  const found = await catalog.resolveQuestion(subject, slug)
  if (found?.kind === 'question') return 'page'
  return found?.kind === 'redirect' ? found.to : found?.kind
}

/** Every address at which readers have found something, and those where they find nothing now, or not in one step. */
async function findLost(catalog: CatalogReader, known: Set<string>): Promise<string[]> {
  const lost: string[] = []
  for (const address of [...places, 'art/old', 'physics/older'].map(toAddress)) {
    const first = await answer(catalog, address)
    const isLed = first?.startsWith('/')
    const isFound = isLed ? (await answer(catalog, first ?? '')) === 'page' : first !== undefined
    if (isFound) known.add(address)
    else if (known.has(address)) lost.push(`${address}: ${first}`)
  }
  return lost
}

it('every address that was ever public answers 200, 308 in one step, or 410', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(someRecord, { selector: ({ at }) => at, minLength: 3, maxLength: 7 }),
      fc.uniqueArray(someMove, { selector: ({ from }) => from, maxLength: 3 }),
      fc.array(someCommand, { minLength: 1, maxLength: 6 }),
      async (records, moves, commands) => {
        using corpus = new TestCorpus(records as TestRecord[])
        for (const subject of subjects) corpus.write({ at: `${subject}/stays` })
        const entries = moves.map(({ from, to }) =>
          to ? `- from: ${from}\n  to: ${to.to}\n` : `- from: ${from}\n  gone: true\n`,
        )
        corpus.writeFile('redirects.yaml', entries.join(''))
        const known = new Set<string>()
        const catalog = await corpus.build()
        expect(await findLost(catalog, known)).toEqual([])
        for (const { name, run } of commands) {
          const plan = await run(corpus).catch((error: unknown) => {
            if (error instanceof EditingError) return undefined
            throw error
          })
          if (!plan) continue
          await applyEdits(corpus, plan.edits)
          await refreshCatalog(corpus)
          const lost = await findLost(catalog, known)
          expect(lost, name).toEqual([])
        }
        catalog.close()
      },
    ),
    { numRuns: 20 },
  )
}, 120_000)
