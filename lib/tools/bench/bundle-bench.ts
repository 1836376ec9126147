import path from 'node:path'
import { bundle, projectRoot } from '@/lib/cli'

/** Bundles one stage of the benchmark as the server is bundled. @returns the program's file. */
export async function bundleBench(): Promise<string> {
  await bundle({ measure: 'lib/tools/bench/measure.ts' }, '.next/bench')
  return path.join(projectRoot, '.next/bench/measure.mjs')
}
