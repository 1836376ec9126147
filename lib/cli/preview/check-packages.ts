import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { CliError } from '../output'

/**
 * Finds packages that Next cannot compile: it follows no link out of the project, and every page would fail.
 * @param root the project's folder.
 * @throws {CliError} naming where the link leads.
 */
export async function checkPackages(root: string): Promise<void> {
  const folder = path.join(root, 'node_modules')
  const real = await realpath(folder)
  const inside = `${await realpath(root)}${path.sep}`
  if (real.startsWith(inside)) return
  throw new CliError(
    `The folder ${folder} is a link to ${real}, outside of the project, where Next compiles nothing: put the packages in its place by \`rm node_modules && npm ci\`.`,
  )
}
