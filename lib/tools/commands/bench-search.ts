import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Command, Option } from 'commander'
import { formatExamples, formatTable, print } from '@/lib/cli'
import { type EngineName, engines } from '../bench-search/engines'
import type { EngineResult, QuerySets } from '../bench-search/measure'

interface Options {
  content: string
  queries?: string
  engine?: EngineName
  ablate?: true
}

/** `portal bench-search`: how well and how fast the search finds, against two libraries on the same records. */
export function addBenchSearchCommand(program: Command): void {
  const corpus = 'npm run bench:search -- --content ../shared/corpus'
  program
    .command('bench-search')
    .description(
      'Measure search: ranks and times of sets of queries, against MiniSearch and FlexSearch.',
    )
    .requiredOption('--content <folder>', 'content root to search in')
    .option(
      '--queries <file>',
      'JSON: lists of {q, title} by the name of their set; without it, made from the content',
    )
    .addOption(
      new Option('--engine <name>', 'measure one engine and print JSON').choices(
        Object.keys(engines),
      ),
    )
    .option('--ablate', 'measure what each sign of the ranking adds: leave out one after another')
    .addHelpText(
      'after',
      formatExamples(
        corpus,
        `${corpus} --queries ../shared/corpus/queries-dev.json`,
        `${corpus} --queries ../shared/corpus/queries-dev.json --ablate`,
      ),
    )
    .action(async (options: Options) => {
      const { ablate, runEngine } = await import('../bench-search/measure')
      const folder = path.resolve(options.content)
      if (options.ablate) print(await ablate(folder, await readQueries(options)))
      else if (options.engine) {
        print(JSON.stringify(await runEngine(options.engine, folder, await readQueries(options))))
      } else await measureAll(options)
    })
}

/** Number of queries in each set that is made from the content, and the seed that they follow from. */
const made = { count: 400, seed: 1 } as const

async function readQueries({ content, queries }: Options): Promise<QuerySets> {
  if (queries) return JSON.parse(readFileSync(queries, 'utf8'))
  const { makeQueries } = await import('../bench-search/make-queries')
  const { readRecords } = await import('../bench-search/engines')
  const { answerWords } = await import('@/lib/markdown/answer')
  const records = await readRecords(path.resolve(content))
  const sources = records.map(({ answer, ...head }) => ({ ...head, text: answerWords(answer) }))
  return makeQueries(sources, made.count, made.seed)
}

/** Each engine has a process of its own, so that its memory is its own. */
async function measureAll({ content, queries }: Options): Promise<void> {
  const { writeResults } = await import('../figures')
  const results = Object.keys(engines).map((engine): EngineResult => {
    const script = process.argv[1] ?? ''
    const args = ['bench-search', '--content', content, '--engine', engine]
    if (queries) args.push('--queries', queries)
    const output = execFileSync(process.execPath, [...process.execArgv, script, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return JSON.parse(output)
  })
  print(formatResults(results))
  const name = `search-${new Date().toISOString().replaceAll(':', '-')}`
  print(`\n${await writeResults(name, { content, queries, results })}`)
}

function formatResults(results: readonly EngineResult[]): string {
  const megabytes = (bytes?: number) => (bytes === undefined ? '-' : (bytes / 1e6).toFixed(0))
  const head = 'engine,build s,index MB,memory MB,set,MRR@10,recall@10,p50 ms,p95 ms'.split(',')
  const rows = results.flatMap(({ engine, buildSeconds, indexBytes, memoryBytes, sets }) =>
    Object.entries(sets).map(([set, { mrr, recall, p50, p95 }]) => [
      ...[engine, buildSeconds.toFixed(1), megabytes(indexBytes), megabytes(memoryBytes), set],
      ...[mrr.toFixed(3), recall.toFixed(3), p50.toFixed(2), p95.toFixed(2)],
    ]),
  )
  return formatTable([head, ...rows])
}
