import path from 'node:path'
import { type Count, countOne, countRun, readJourneyReport, readUnitReport } from './count'
import { installNodes, startOnNodes } from './nodes'
import { root, run } from './run'
import { formatVariation, type Variation } from './variation'
import type { World } from './world'

/** A step of the run. Steps that are not `always` run with `CI=true`, and when they are asked for by name. */
export interface Step {
  name: string
  always: boolean
  run(): Count[] | Promise<Count[]>
}

/** The steps, in their order. */
export function listSteps({ env, scratch }: World, variation: Variation): Step[] {
  const npx = (...args: string[]) => run('npx', args, env)
  const portal = (command: string) => npx('tsx', 'lib/cli/main.ts', command)

  /** The unit tests on a Node, in the surrounding of a variation. */
  const runUnit = (node: string, surrounding: Variation): Count => {
    const report = path.join(scratch, `unit-${surrounding.seed}.json`)
    const args = [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      '--sequence.shuffle',
      `--sequence.seed=${surrounding.seed}`,
      `--maxWorkers=${surrounding.workers}`,
    ]
    const PATH = `${path.dirname(node)}${path.delimiter}${env.PATH}`
    // Playwright gives its own workers a colour setting, which contradicts this one: it is for the unit tests alone.
    const plain: Record<string, string> = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
    const ok = run(node, args, { ...env, ...plain, ...surrounding.env, PATH })
    return countRun(`unit tests on ${node}`, ok, () => readUnitReport(report))
  }

  return [
    {
      name: 'format and lint',
      always: true,
      run: () => [countOne('format and lint', npx('biome', 'check', '.'))],
    },
    {
      name: 'types',
      always: true,
      run: () => {
        const ok = npx('next', 'typegen') && npx('tsc', '--noEmit', '--incremental', 'false')
        return [countOne('types', ok)]
      },
    },
    {
      name: 'unused',
      always: true,
      run: () => [countOne('unused files, exports and packages', npx('knip', '--no-progress'))],
    },
    {
      name: 'unit',
      always: true,
      run: () => {
        console.log(formatVariation(variation))
        return [runUnit(process.execPath, variation)]
      },
    },
    {
      name: 'content',
      always: true,
      run: () => [countOne('content', portal('check'))],
    },
    {
      name: 'e2e',
      always: true,
      run: () => {
        if (!portal('build')) return [countOne('build', false)]
        const ok = npx('playwright', 'test', '--config', 'e2e/playwright.config.ts')
        const report = path.join(root, 'test-results/e2e.json')
        return [countRun('e2e', ok, () => readJourneyReport(report))]
      },
    },
    {
      name: 'nodes',
      always: false,
      run: async () => {
        const nodes = installNodes(path.join(scratch, 'nodes'))
        const counts = await startOnNodes(nodes, scratch)
        for (const { program, isTested } of nodes) {
          if (isTested) counts.push(runUnit(program, variation))
        }
        return counts
      },
    },
  ]
}
