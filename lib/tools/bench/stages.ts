import { lstatSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
  buildCatalog,
  type CatalogOptions,
  type CatalogReader,
  openCatalog,
  refreshCatalog,
  refreshFiles,
} from '@/lib/catalog'
import { loadRecordFile } from '@/lib/content'
import { getPercentile, time } from '../figures'
import { createRandom } from '../synth/random'
import { synthRecord } from '../synth/record'

/** Times of one measure, in milliseconds. */
interface Sample {
  median: number
  p95: number
}

/** Runs `work` with each argument in turn, after a tenth of them to warm up. */
export async function sample<Argument>(
  given: readonly Argument[],
  work: (argument: Argument) => unknown,
): Promise<Sample> {
  for (const argument of given.slice(0, Math.ceil(given.length / 10))) await work(argument)
  const times: number[] = []
  for (const argument of given) times.push(await time(() => work(argument)))
  return { median: getPercentile(times, 0.5), p95: getPercentile(times, 0.95) }
}

export interface StageOptions {
  contentDir: string
  dataDir: string
  /** Records in the content. */
  records: number
}

/** Figures by name: milliseconds, or what the name's last word says. */
export type Figures = Record<string, number>

const seed = 1
const samples = 300
const sitemapRows = 1_000
const mostDecoded = 36_000

const catalogOptions = ({ contentDir, dataDir }: StageOptions): CatalogOptions => ({
  contentDir,
  dataDir,
  now: new Date(),
})

/** The least work of any build for a record: read its file, parse the front matter, validate it; on one thread. */
async function decode(options: StageOptions): Promise<Figures> {
  const files = pick(options, Math.min(options.records, mostDecoded)).map(
    (n) => synthRecord(seed, n, options.records).file,
  )
  const milliseconds = await time(() => {
    for (const file of files) loadRecordFile(options.contentDir, file)
  })
  return { 'reading and checking alone, us': (milliseconds / files.length) * 1000 }
}

async function build(options: StageOptions): Promise<Figures> {
  const milliseconds = await time(() => buildCatalog(catalogOptions(options)))
  return {
    'full build': milliseconds,
    'full build a record, us': (milliseconds / options.records) * 1000,
  }
}

/** The least work of any refresh by name, time and size: read the folders' entries, and each file's times. */
async function entries({ contentDir }: StageOptions): Promise<Figures> {
  const learn = path.join(contentDir, 'learn')
  const readAll = () => {
    for (const subject of readdirSync(learn)) {
      for (const name of readdirSync(path.join(learn, subject))) {
        lstatSync(`${learn}/${subject}/${name}`)
      }
    }
  }
  return { 'directory entries alone': await time(readAll) }
}

async function refresh(options: StageOptions): Promise<Figures> {
  return { 'refresh, nothing changed': await time(() => refreshCatalog(catalogOptions(options))) }
}

/** Saves one record after another, each with another answer, and puts the last byte back as it was. */
async function change(options: StageOptions): Promise<Figures> {
  const files = pick(options, 12).map((n) => synthRecord(seed, n, options.records).file)
  const { median } = await sample(files, async (file) => {
    const absolute = path.join(options.contentDir, file)
    const source = await readFile(absolute, 'utf8')
    await writeFile(absolute, `${source} `)
    await refreshFiles(catalogOptions(options), [file])
    await writeFile(absolute, source)
  })
  return { 'one changed file': median }
}

function pick({ records }: StageOptions, count: number): number[] {
  const random = createRandom(seed, records)
  return Array.from({ length: count }, () => random.between(0, records - 1))
}

async function query(options: StageOptions): Promise<Figures> {
  const catalog = openCatalog(catalogOptions(options))
  const addresses = pick(options, samples).map((n) => {
    const [, subject = '', name = ''] = synthRecord(seed, n, options.records).file.split('/')
    return { subject, slug: name.replace(/\.md$/, '') }
  })
  const largest = (await catalog.listSubjects()).reduce((a, b) => (b.count > a.count ? b : a))
  const deep = Math.ceil(largest.count / 50)
  const topics = (await catalog.listSubjectTopics(largest.slug, 20)).map(({ slug }) => slug)
  const repeat = <Value>(values: readonly Value[]) =>
    Array.from({ length: samples }, (_, k) => values[k % values.length] as Value)
  const measured: Record<string, Sample> = {
    'list, first page': await sample(repeat([1]), (page) =>
      catalog.listQuestions(largest.slug, { page }),
    ),
    'list, deep page': await sample(repeat([deep, deep - 1, Math.ceil(deep / 2)]), (page) =>
      catalog.listQuestions(largest.slug, { page }),
    ),
    'list A-Z, deep page': await sample(repeat([deep - 1]), (page) =>
      catalog.listQuestions(largest.slug, { page, sort: 'a-z' }),
    ),
    'topic page': await sample(repeat(topics), (topic) => catalog.listTopicQuestions(topic, 1)),
    'question with related': await sample(addresses, ({ subject, slug }) =>
      catalog.resolveQuestion(subject, slug),
    ),
    'redirect lookup': await sample(addresses, ({ subject, slug }) =>
      catalog.resolve(`/learn/${subject}/questions/${slug}-moved`),
    ),
    'search, two words': await sample(addresses, ({ slug }) =>
      catalog.searchQuestions({ query: slug.split('-').slice(2, 4).join(' '), page: 1 }),
    ),
  }
  const sitemap = await time(() => passSitemap(catalog))
  await catalog.close()
  const figures = Object.entries(measured).flatMap(([name, { median, p95 }]) => [
    [name, median],
    [`${name}, p95`, p95],
  ])
  return { ...Object.fromEntries(figures), 'sitemap pass': sitemap }
}

/** Reads what all sitemaps hold, a page of rows after the other. */
async function passSitemap(catalog: CatalogReader): Promise<void> {
  for (const { slug } of await catalog.listAllSubjects()) {
    let rows = await catalog.listCanonical(slug, { limit: sitemapRows })
    while (rows.length === sitemapRows) {
      rows = await catalog.listCanonical(slug, { limit: sitemapRows, after: rows.at(-1) })
    }
  }
}

/** The stages, each run in a process of its own so that its memory can be measured. */
export const stages = { decode, build, entries, refresh, change, query } as const

export type StageName = keyof typeof stages
