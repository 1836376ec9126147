import { existsSync } from 'node:fs'
import path from 'node:path'
import {
  findRedirectProblem,
  normalizeAddress,
  normalizeTarget,
  parseQuestionAddress,
  type Redirect,
  readRedirects,
  recordFile,
  redirectLoop,
  redirectsFile,
} from '@/lib/catalog'
import type { Issue } from '@/lib/content'
import { readRedirectsText } from '../content-slice'
import { type FileEdit, rewriteText } from '../edit'
import { type ListedMove, readMoves } from './read-moves'
import { RedirectList } from './redirect-list'

/** The effect of an import. */
export interface RedirectImport {
  added: { from: string; to: string }[]
  /** Moves that `redirects.yaml`, or an earlier move of the list, says just so. */
  known: ListedMove[]
  /** Addresses with two targets, none of which is taken over: a sentence each, with both targets and where they stand. */
  conflicts: string[]
  /** Of the added: those without effect for now, because a record stands at the old address. */
  ineffective: ListedMove[]
  /** The reasons of refused moves, each with its line of the list's file. */
  refused: Issue[]
  edits: FileEdit[]
}

/**
 * What importing a list of moves would do to `redirects.yaml`.
 * @param file JSON: a list of `{ from, to }`.
 * @throws {EditingError} if the list cannot be read, or nothing can be added to `redirects.yaml`.
 */
export async function planRedirectImport(
  contentDir: string,
  file: string,
): Promise<RedirectImport> {
  const moves = await readMoves(file)
  const present = new Map<string, Redirect>()
  for await (const redirect of readRedirects(contentDir, () => {})) {
    if (!present.has(redirect.from)) present.set(redirect.from, redirect)
  }
  const listed = new Map<string, ListedMove[]>()
  for (const move of moves) {
    const from = normalizeAddress(move.from)
    const same = listed.get(from)
    if (same) same.push(move)
    else listed.set(from, [move])
  }
  const targets = new Map([...present].map(([from, { to }]) => [from, to]))
  const plan: Omit<RedirectImport, 'edits'> = {
    added: [],
    known: [],
    conflicts: [],
    ineffective: [],
    refused: [],
  }
  for (const [from, [move, ...more]] of listed) {
    if (!move) continue
    const entry = present.get(from)
    const conflict = findConflict(from, [move, ...more], entry)
    if (conflict !== undefined) {
      plan.conflicts.push(conflict)
      continue
    }
    plan.known.push(...more)
    if (entry) {
      plan.known.push(move)
      continue
    }
    targets.set(from, normalizeAddress(move.to))
    const isLoop = leadsBack(from, targets)
    const problem = findRedirectProblem(move) ?? (isLoop ? redirectLoop(from) : undefined)
    if (problem) {
      targets.delete(from)
      plan.refused.push({ file, line: move.line, column: 1, ...problem })
      continue
    }
    plan.added.push({ from, to: move.to })
    const place = parseQuestionAddress(from)
    if (place && existsSync(path.join(contentDir, recordFile(place)))) plan.ineffective.push(move)
  }
  return { ...plan, edits: await editList(contentDir, plan.added) }
}

/** A sentence on two targets of one address; absent if all agree. */
function findConflict(
  from: string,
  moves: readonly ListedMove[],
  entry: Redirect | undefined,
): string | undefined {
  const said = [
    ...(entry
      ? [
          {
            to: entry.to,
            shown: entry.to === null ? 'is gone' : `leads to ${entry.to}`,
            where: `line ${entry.line} of ${redirectsFile}`,
          },
        ]
      : []),
    ...moves.map(({ to, line }) => ({
      to: normalizeTarget(to),
      shown: `leads to ${to}`,
      where: `line ${line} of the list`,
    })),
  ]
  const [first] = said
  const other = said.find(({ to }) => to !== first?.to)
  if (!first || !other) return undefined
  return `${from} ${first.shown} by ${first.where}, and ${other.shown} by ${other.where}: remove one of the two.`
}

async function editList(
  contentDir: string,
  added: readonly { from: string; to: string }[],
): Promise<FileEdit[]> {
  if (added.length === 0) return []
  const before = await readRedirectsText(contentDir)
  const list = new RedirectList(before)
  list.append(added)
  return rewriteText(redirectsFile, before, list.toString())
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
