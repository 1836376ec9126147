import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const components = path.join(import.meta.dirname, '..')

/** Files of this folder that views import. */
const imported = readdirSync(components, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
  .flatMap((file) => [
    ...readFileSync(path.join(components, file), 'utf8').matchAll(
      /'@\/components\/elements\/([\w-]+)'/g,
    ),
  ])
  .map(([, name = '']) => name)

it.each([...new Set(imported)])(
  'loads %s on a server, which knows no HTMLElement',
  async (name) => {
    expect(imported.length).toBeGreaterThan(0)
    await expect(import(path.join(import.meta.dirname, name))).resolves.toBeDefined()
  },
)
