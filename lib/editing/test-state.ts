import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Every file below a folder, hidden ones too, with its text; an empty folder by its name and a slash. */
export function readTree(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries
      .map((entry): [string, string] => {
        const file = path.join(entry.parentPath, entry.name)
        const name = path.relative(folder, file)
        return entry.isDirectory() ? [`${name}/`, ''] : [name, readFileSync(file, 'utf8')]
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
