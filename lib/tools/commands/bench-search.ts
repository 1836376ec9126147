import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Command, Option } from 'commander'
import { print, projectRoot } from '@/lib/cli'
import { type EngineName, engineNames } from '../bench-search/engine'
import type { BenchQuery } from '../bench-search/measure'
import type { EngineResult } from '../bench-search/run-engine'

interface Options {
  content: string
  queries?: string
  engine?: EngineName
  ablate?: true
}

/** `portal bench-search`: how well and how fast the search finds, against two libraries on the same records. */
export function addBenchSearchCommand(program: Command): void {
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
      new Option('--engine <name>', 'measure one engine and print JSON').choices([...engineNames]),
    )
    .option('--ablate', 'measure what each sign of the ranking adds: leave out one after another')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run bench:search -- --content ../shared/corpus\n  npm run bench:search -- --content ../shared/corpus --queries ../shared/corpus/queries-dev.json\n  npm run bench:search -- --content ../shared/corpus --queries ../shared/corpus/queries-dev.json --ablate',
    )
    .action(async (options: Options) => {
      if (options.ablate) await printAblation(options)
      else if (options.engine) print(JSON.stringify(await measureOne(options, options.engine)))
      else await measureAll(options)
    })
}

/** Queries of each set that are made where no file holds them, and what they are drawn by. */
const made = { count: 400, seed: 1 } as const

async function readQueries({ content, queries }: Options): Promise<Record<string, BenchQuery[]>> {
  if (queries) return JSON.parse(readFileSync(queries, 'utf8'))
  const { makeQueries } = await import('../bench-search/make-queries')
  const { readSources } = await import('../bench-search/read-records')
  return makeQueries(await readSources(path.resolve(content)), made.count, made.seed)
}

async function measureOne(options: Options, engine: EngineName): Promise<EngineResult> {
  const { runEngine } = await import('../bench-search/run-engine')
  return runEngine(engine, path.resolve(options.content), await readQueries(options))
}

async function printAblation(options: Options): Promise<void> {
  const { ablate } = await import('../bench-search/ablate')
  print(await ablate(path.resolve(options.content), await readQueries(options)))
}

/** Each engine has a process of its own, so that its memory is its own. */
async function measureAll({ content, queries }: Options): Promise<void> {
  const { formatResults } = await import('../bench-search/format-results')
  const results = engineNames.map((engine): EngineResult => {
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
  const folder = path.join(projectRoot, 'bench-results')
  const file = path.join(folder, `search-${new Date().toISOString().replaceAll(':', '-')}.json`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify({ content, queries, results }, undefined, 2)}\n`)
  print(`\n${path.relative(projectRoot, file)}`)
}
