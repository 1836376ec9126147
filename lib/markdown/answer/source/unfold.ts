import { FormulaReader } from '../formulas/read'
import { findCodeBreaks } from './code-breaks'
import { type Edited, edit, firstAtOrAfter } from './edit'
import { LINE_STARTS, N_COMMANDS } from './n-commands'

/** Backslash and n where it begins a block: a blank line, an item, a heading, a row, a fence or a formula. */
const BLOCK_BREAK = /\\n *(?:\\n *[\p{L}\p{N}$`|#*-]|[-*] \S|\d{1,2}[.)] |#{1,6} |\| |```|\$\$)/u

/**
 * Decodes the line breaks of a field that an exporter put on one line, each as backslash and n. The rule: a field
 * without a real line break within is in that form; in one with some, a line outside fences is that has two such breaks
 * or more and begins a block with one of them. All others come back as they are. Of what looks like a line break, TeX
 * commands that begin with n, code spans and the strings of code keep theirs.
 */
export const unfold = (raw: string): Edited =>
  replaceBreaks(raw, hasRealBreaks(raw) ? findInFoldedLines(raw) : findBreaks(raw))

/** Whether line breaks of a field are written as themselves, so that backslash and n may be none. */
export const hasRealBreaks = (raw: string): boolean => raw.trim().includes('\n')

/** The breaks of the lines in the exporter's form, in a field that has real line breaks too. */
function findInFoldedLines(raw: string): number[] {
  const breaks: number[] = []
  if (!BLOCK_BREAK.test(raw)) return breaks
  let fence = ''
  for (const { 0: line, index } of raw.matchAll(/[^\n]+/g)) {
    const mark = /^[ \t>]*(`{3,}|~{3,})([^\\]*)$/.exec(line)
    if (mark?.[1] && (fence === '' || (mark[1].startsWith(fence) && !mark[2]?.trim()))) {
      fence = fence ? '' : mark[1]
      continue
    }
    const prose = line.replace(/(`+).*?\1/g, '')
    if (!fence && BLOCK_BREAK.test(prose) && prose.split('\\n').length > 2) {
      breaks.push(...findBreaks(line).map((at) => index + at))
    }
  }
  return breaks
}

/** The field with a real line break for each backslash and n at `breaks`, and for each carriage return. */
function replaceBreaks(raw: string, breaks: readonly number[]): Edited {
  const edits = breaks.map((at) => ({ at, remove: 2, insert: '\n' }))
  for (const { 0: sign, index } of raw.includes('\r') ? raw.matchAll(/\r\n?/g) : []) {
    edits.push({ at: index, remove: sign.length, insert: '\n' })
  }
  return edit(raw, edits)
}

/** Where `\n` is a line break in a field, or a line, of the exporter's form. */
function findBreaks(raw: string): number[] {
  const breaks = new Set<number>()
  /** Commands that begin with n, by their place. */
  const commands = new Map<number, string>()
  for (const { 1: name, index } of raw.matchAll(/\\(?:(n[A-Za-z]*)|.)/gs)) {
    if (name && N_COMMANDS.has(name)) commands.set(index, name)
    else if (name) breaks.add(index)
  }
  const sure = [...breaks]
  if (commands.size === 0 && !/`|~~~/.test(raw)) return sure
  const { text, toOld } = replaceBreaks(raw, sure)
  const unsure = [...commands.keys()]
  const within = (places: number[], from: number, to: number) =>
    places.slice(firstAtOrAfter(places, from), firstAtOrAfter(places, to))
  for (const { start, end, taken } of new FormulaReader(text).pieces) {
    const [from, to] = [toOld(start), toOld(end)]
    const endsLine = taken?.display && /\n[ \t]*$/.test(taken.tex ?? '')
    for (const at of within(unsure, from, to)) {
      const isFirst = raw.startsWith('\\\\', at - 2) || (endsLine && at === from + 2)
      if (taken && isFirst && LINE_STARTS.includes(commands.get(at) ?? '')) breaks.add(at)
      commands.delete(at)
    }
    if (taken) continue
    for (const at of within(sure, from, to)) breaks.delete(at)
    if (/^(?:`{3}|~{3})/.test(text.slice(start, end))) {
      for (const at of findCodeBreaks(raw.slice(from, to))) breaks.add(from + at)
    }
  }
  for (const [at, name] of commands) if (LINE_STARTS.includes(name)) breaks.add(at)
  return [...breaks].sort((a, b) => a - b)
}
