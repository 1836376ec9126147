import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')

/** Rooms from the top floor down; a room may import from floors below its own, never from its own floor or above. */
const floors = [
  ['lib/tools'],
  ['lib/cli'],
  ['app', 'lib/server'],
  ['components'],
  [
    ...[
      'lib/seo',
      'lib/lint',
      'lib/preview',
      'lib/study',
      'lib/editing',
      'lib/offline',
      'lib/citation',
    ],
    'lib/suggestions',
  ],
  ['lib/catalog'],
  ['lib/markdown'],
  ['lib/content'],
  [
    ...['lib/assets', 'lib/site', 'lib/routes'],
    ...['lib/terminal-text', 'lib/make-folder', 'lib/did-you-mean'],
  ],
  ['lib/env', 'lib/typed-text'],
]

/** What a room gives besides its index; CONTRIBUTING.md says why. */
const doors: Record<string, readonly string[]> = {
  'lib/markdown': ['lib/markdown/answer', 'lib/markdown/check-tex', 'lib/markdown/measure'],
}

/** Rooms from which views take more than types; CONTRIBUTING.md says why. */
const viewed = ['lib/study']

/** The floors within a room, from the top down: a file may import from its own folder and from those below. */
const innerFloors: Record<string, string[]> = {
  'lib/server': ['start', 'respond', 'cache', 'sharing', 'next', 'render', 'content', 'http', '.'],
  'lib/catalog': [
    ...['.', 'watching', 'sqlite/refresh', 'sqlite/build', 'sqlite/write', 'sqlite/read'],
    ...['sqlite/store', 'reading', 'pages', 'search', 'redirects', 'model'],
  ],
}

interface Import {
  file: string
  specifier: string
  target: string
  typeOnly: boolean
}

function listSources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`)
}

function listImports(file: string, source: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[\w*{},\s$]+?\s+from\s+)?'([^']+)'|\bimport\('([^']+)'\)/g
  return [...source.matchAll(pattern)].flatMap(([, , type, statik, dynamic]) => {
    const specifier = statik ?? dynamic ?? ''
    const target = specifier.startsWith('@/')
      ? specifier.slice(2)
      : specifier.startsWith('.')
        ? path.posix.join(path.posix.dirname(file), specifier)
        : undefined
    return target === undefined ? [] : [{ file, specifier, target, typeOnly: type !== undefined }]
  })
}

function getRoom(file: string): { room: string; floor: number } | undefined {
  for (const [floor, rooms] of floors.entries()) {
    for (const room of rooms) {
      if (file === room || file.startsWith(`${room}/`) || file.startsWith(`${room}.`)) {
        return { room, floor }
      }
    }
  }
  return undefined
}

/** A sentence for an import that breaks the rules, or undefined. */
function judge({ file, specifier, target, typeOnly }: Import): string | undefined {
  const from = getRoom(file)
  const to = getRoom(target)
  if (from && from.room === to?.room) return judgeWithin(from.room, { file, specifier, target })
  if (!from || !to) return undefined
  if (to.floor <= from.floor) return `${file} imports ${specifier}, which is not below it`
  const isTest = /\.test\.tsx?$/.test(file)
  const pure = to.room === 'lib/routes' || /\/format(?:-[a-z-]+)?$/.test(target)
  if (from.room === 'components' && viewed.includes(to.room)) return undefined
  if (from.room === 'components' && !typeOnly && !pure && !isTest) {
    return `${file} takes more than types, routes and pure formatters from ${specifier}`
  }
  // A view is entered by its own file: one index of all views would give every page every page's styles.
  const hasIndex = to.room !== 'components' && to.floor < floors.length - 1
  const isDoor = target === to.room || doors[to.room]?.includes(target)
  if (hasIndex && !isDoor && !pure && !isTest) {
    return `${file} enters ${to.room} by ${specifier} instead of its index`
  }
  return undefined
}

/** As {@link judge}, for an import within a room. Tests, and a room's index, take from all of its floors. */
function judgeWithin(
  room: string,
  { file, specifier, target }: Omit<Import, 'typeOnly'>,
): string | undefined {
  const inner = innerFloors[room]
  if (!inner || file === `${room}/index.ts`) return undefined
  if (/\.test\.tsx?$|\/test-[^/]*$/.test(file)) return undefined
  const [from, to] = [file, target].map((name) => {
    const own = path.posix.relative(room, name)
    const folder = inner.findIndex((folder) => `${own}/`.startsWith(`${folder}/`))
    return folder < 0 && !own.includes('/') ? inner.indexOf('.') : folder
  })
  if (from === undefined || to === undefined || to < 0 || from < 0) {
    return `${file} imports ${specifier}, and one of them is on no floor of ${room}`
  }
  return to < from ? `${file} imports ${specifier}, which is not below it` : undefined
}

const sources = ['app', 'components', 'lib']
  .filter((folder) => existsSync(path.join(root, folder)))
  .flatMap(listSources)

test('imports run downward, and rooms are entered by their index', () => {
  const faults = sources
    .flatMap((file) => listImports(file, readFileSync(path.join(root, file), 'utf8')))
    .map(judge)
    .filter((fault) => fault !== undefined)
  expect(faults).toEqual([])
})

/** Where a link to a question and the lists of a question's subjects meet: a move would order the styles of pages anew. */
const lent = { from: 'components/browse', to: 'components/question/question-link' }

/**
 * Folders that import from each other, by whichever way round, as a sentence each. A folder and those below it count as
 * one here: what is above gathers what is below, and lends it ground.
 */
function listCycles(imports: readonly Import[]): string[] {
  const folders = new Map<string, Set<string>>()
  const isWithin = (folder: string, other: string) => `${folder}/`.startsWith(`${other}/`)
  for (const { file, target } of imports) {
    const from = path.posix.dirname(file)
    const to = existsSync(path.join(root, target)) ? target : path.posix.dirname(target)
    if (isWithin(from, to) || isWithin(to, from)) continue
    if (from === lent.from && target === lent.to) continue
    folders.set(from, (folders.get(from) ?? new Set()).add(to))
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(folders.get(from) ?? [])].some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, to, seen)
    })
  return [...folders].flatMap(([from, others]) =>
    [...others]
      .filter((to) => from < to && reaches(to, from))
      .map((to) => `${from} and ${to} import from each other`),
  )
}

test('no two folders import from each other', () => {
  const all = [...sources, ...listSources('e2e')].filter(
    (file) => !/\.test\.tsx?$|\/test-[^/]*$/.test(file),
  )
  const imports = all.flatMap((file) =>
    listImports(file, readFileSync(path.join(root, file), 'utf8')),
  )
  expect(listCycles(imports)).toEqual([])
  const back = listImports('lib/env/x.ts', `import { a } from '../site/y'`)
  const around = listImports('lib/site/y.ts', `import { b } from '../env/x'`)
  expect(listCycles([...back, ...around])).toEqual(['lib/env and lib/site import from each other'])
})

test.each([
  ['lib/catalog/search/rank.ts', `import { SqliteReader } from '../sqlite/read/reader'`],
  ['lib/catalog/sqlite/build/derive.ts', `import { refresh } from '../refresh/refresher'`],
  ['lib/site.ts', `import { buildFeed } from '@/lib/seo'`],
  ['lib/lint/check.ts', `import { render } from '@/lib/markdown/render'`],
  ['lib/content/load.ts', `import { getCatalog } from '@/lib/catalog'`],
  ['lib/seo/metadata.ts', `import { lint } from '../lint'`],
  ['lib/catalog/build.ts', `import { x } from '@/components/page'`],
  ['lib/catalog/build.ts', `import { x } from '@/lib/content/decode'`],
  ['components/list.tsx', `import { getCatalog } from '@/lib/catalog'`],
  ['app/page.tsx', `const late = await import('@/lib/server')`],
  ['lib/server/http/response.ts', `import { PageCache } from '../cache/page-cache'`],
  ['lib/server/log.ts', `import { refuse } from './http/response'`],
  ['lib/server/elsewhere/file.ts', `import { createLogger } from '../log'`],
])('%s may not say %s', (file, source) => {
  expect(listImports(file, source).map(judge)).toEqual([expect.any(String)])
})

test('only the error boundaries, study mode and the preview are client components', () => {
  const clients = sources.filter((file) =>
    /^\s*['"]use client['"]/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  const allowed =
    /^app\/(?:global-)?error\.tsx$|^(?:app|components)\/study\/|^components\/preview\//
  expect(clients.filter((file) => !allowed.test(file))).toEqual([])
})

test('a unit test is skipped by lib/testing/needs.ts alone, so that the end of a run says why', () => {
  const silent = sources.filter(
    (file) =>
      file.endsWith('.test.ts') &&
      /\.(?:skipIf|runIf|skip|todo)\b[.(]/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  expect(silent).toEqual([])
})

test('only lib/env.ts reads the environment', () => {
  const readers = sources.filter(
    (file) =>
      !file.endsWith('.test.ts') &&
      file !== 'lib/env.ts' &&
      /process\.env\b(?!\.NODE_ENV)/.test(readFileSync(path.join(root, file), 'utf8')),
  )
  expect(readers).toEqual([])
})

describe('docs/architecture.md', () => {
  const text = readFileSync(path.join(root, 'docs/architecture.md'), 'utf8')

  test('draws these floors', () => {
    const drawn = [...text.matchAll(/^ {2}subgraph [^\n]*\n(.*?)^ {2}end/gms)].map(
      ([, rooms = '']) => [...rooms.matchAll(/\["([^"]+)"\]/g)].map(([, room]) => room),
    )
    // Rooms of one small file have no place in a drawing.
    const large = floors.map((rooms) => rooms.filter((room) => drawn.flat().includes(room)))
    expect(drawn).toEqual(large.filter((rooms) => rooms.length > 0))
    expect(drawn.flat().length).toBeGreaterThan(10)
  })

  test('names files that exist', () => {
    const named = [...text.matchAll(/`((?:app|components|lib)\/[^`*]+\.\w+)`/g)].map(
      ([, file = '']) => file,
    )
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
    expect(named.length).toBeGreaterThan(20)
  })
})
