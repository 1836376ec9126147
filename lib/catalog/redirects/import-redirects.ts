import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { stringify } from 'yaml'
import { z } from 'zod'
import type { Issue } from '@/lib/content'
import { parseQuestionAddress, recordFile } from '../address'
import { readRedirects } from './read-redirects'
import { findRedirectProblem, normalizeAddress, redirectLoop, redirectsFile } from './redirect'
import { RedirectListError } from './redirect-list-error'

interface Move {
  from: string
  to: string
}

/** What an import would do. */
export interface RedirectPlan {
  added: Move[]
  /** Moves of addresses that `redirects.yaml`, or an earlier move of the list, has already. */
  known: Move[]
  /** Of the added: those without effect for now, because a record stands at the old address. */
  standing: Move[]
  /** Why moves were refused, each with the line of the list's file. */
  refused: Issue[]
}

const listSchema = z.array(z.object({ from: z.string(), to: z.string() }), {
  error: 'must be a list of { from, to }',
})

async function readMoves(file: string): Promise<{ moves: Move[]; text: string }> {
  try {
    const text = await readFile(file, 'utf8')
    return { moves: listSchema.parse(JSON.parse(text)), text }
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : (cause as Error).message
    throw new RedirectListError(`The list ${file} cannot be read: ${why}`, { cause })
  }
}

/** Line of the list's file at which a move from an address stands, 1-based. */
function findLine(text: string, address: string): number {
  const value = JSON.stringify(address)
  let at = text.indexOf(value)
  while (at !== -1 && !/"from"\s*:\s*$/.test(text.slice(Math.max(0, at - 40), at))) {
    at = text.indexOf(value, at + 1)
  }
  return at === -1 ? 1 : text.slice(0, at).split('\n').length
}

/** Whether following the moves from an address leads back to it. */
function leadsBack(from: string, targets: ReadonlyMap<string, string | null>): boolean {
  const walked = new Set<string>()
  let at: string | null | undefined = from
  while (at && !walked.has(at)) {
    walked.add(at)
    at = targets.get(at)
  }
  return at === from
}

/**
 * What importing a list of moves would do to `redirects.yaml`.
 * @param file JSON: a list of `{ from, to }`.
 * @throws {RedirectListError} if the list cannot be read.
 */
export async function planRedirectImport(contentDir: string, file: string): Promise<RedirectPlan> {
  const { moves, text } = await readMoves(file)
  const targets = new Map<string, string | null>()
  for await (const { from, to } of readRedirects(contentDir, () => {})) targets.set(from, to)
  const plan: RedirectPlan = { added: [], known: [], standing: [], refused: [] }
  for (const move of moves) {
    const from = normalizeAddress(move.from)
    if (targets.has(from)) {
      plan.known.push(move)
      continue
    }
    targets.set(from, normalizeAddress(move.to))
    const isLoop = leadsBack(from, targets)
    const problem = findRedirectProblem(move) ?? (isLoop ? redirectLoop(from) : undefined)
    if (problem) {
      targets.delete(from)
      plan.refused.push({ file, line: findLine(text, move.from), column: 1, ...problem })
      continue
    }
    plan.added.push({ from, to: move.to })
    const place = parseQuestionAddress(from)
    if (place && existsSync(path.join(contentDir, recordFile(place)))) plan.standing.push(move)
  }
  return plan
}

/** Adds a plan's moves to the end of `redirects.yaml`, which is replaced at once. */
export async function applyRedirectImport(contentDir: string, plan: RedirectPlan): Promise<void> {
  if (plan.added.length === 0) return
  const file = path.join(contentDir, redirectsFile)
  const before = existsSync(file) ? await readFile(file, 'utf8') : ''
  const gap = before === '' || before.endsWith('\n') ? '' : '\n'
  const temporary = `${file}.${process.pid}`
  await writeFile(temporary, `${before}${gap}${stringify(plan.added, { lineWidth: 0 })}`)
  await rename(temporary, file)
}
