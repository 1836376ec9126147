import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Command, Option } from 'commander'
import { type EngineName, engineNames } from '../bench-search/engine'
import type { BenchQuery } from '../bench-search/measure'
import type { EngineResult } from '../bench-search/run-engine'
import { projectRoot } from '../project-root'

interface Options {
  content: string
  queries: string
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
    .requiredOption('--queries <file>', 'JSON: lists of {q, title} by the name of their set')
    .addOption(
      new Option('--engine <name>', 'measure one engine and print JSON').choices([...engineNames]),
    )
    .option('--ablate', 'measure what each sign of the ranking adds: leave out one after another')
    .addHelpText(
      'after',
      '\nExamples:\n  npm run bench:search -- --content ../shared/corpus --queries ../shared/corpus/queries-dev.json\n  npm run bench:search -- --content ../shared/corpus --queries ../shared/corpus/queries-dev.json --ablate',
    )
    .action(async (options: Options) => {
      if (options.ablate) await printAblation(options)
      else if (options.engine)
        console.log(JSON.stringify(await measureOne(options, options.engine)))
      else await measureAll(options)
    })
}

async function measureOne(options: Options, engine: EngineName): Promise<EngineResult> {
  const { runEngine } = await import('../bench-search/run-engine')
  const queries: Record<string, BenchQuery[]> = JSON.parse(readFileSync(options.queries, 'utf8'))
  return runEngine(engine, path.resolve(options.content), queries)
}

async function printAblation({ content, queries }: Options): Promise<void> {
  const { ablate } = await import('../bench-search/ablate')
  console.log(await ablate(path.resolve(content), JSON.parse(readFileSync(queries, 'utf8'))))
}

/** Each engine has a process of its own, so that its memory is its own. */
async function measureAll({ content, queries }: Options): Promise<void> {
  const { formatResults } = await import('../bench-search/format-results')
  const results = engineNames.map((engine): EngineResult => {
    const script = process.argv[1] ?? ''
    const args = ['bench-search', '--content', content, '--queries', queries, '--engine', engine]
    const output = execFileSync(process.execPath, [...process.execArgv, script, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return JSON.parse(output)
  })
  console.log(formatResults(results))
  const folder = path.join(projectRoot, 'bench-results')
  const file = path.join(folder, `search-${new Date().toISOString().replaceAll(':', '-')}.json`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, `${JSON.stringify({ content, queries, results }, undefined, 2)}\n`)
  console.log(`\n${path.relative(projectRoot, file)}`)
}
