import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** The project's folder. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Runs one of the project's programs in the foreground; returns whether it ended well. */
export function run(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
): boolean {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: env as NodeJS.ProcessEnv,
  })
  return status === 0
}
