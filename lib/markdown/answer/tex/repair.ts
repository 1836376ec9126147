import { readTex, type TexFault, type TexNode, type TexReading } from '../../check-tex'
import { isExcessiveTex } from '../../tex'
import { writeBars } from './bars'
import type { TexCommands } from './commands'
import { cureTex, escapeSigns } from './cures'
import { hasWords, setPhrases } from './phrase'
import { trimTex } from './scan'

/** Where a formula will stand. */
export interface FormulaPlace {
  display: boolean
  /** In a table row, where a bare `|` would end the cell and `\|` is one that does not. */
  inTable: boolean
}

/** What is wrong with a formula that could be repaired. */
export interface TexMistake extends TexFault {
  /** The formula as it was written; `offset` is a place in it. */
  source: string
}

/** A formula after repair. */
export interface RepairedTex {
  tex: string
  /** Why KaTeX refuses the formula as it was written, where a repair changed that. */
  mistake?: TexMistake
}

/** A formula of letters, digits, common signs and commands, with simple scripts: nothing in it could need a repair. */
const SIMPLE = (() => {
  const names =
    'alpha|beta|gamma|delta|epsilon|theta|lambda|mu|nu|pi|rho|sigma|tau|phi|omega|Delta|Sigma|Phi|Omega|times|cdot|leq?|geq?|neq?|approx|to|rightarrow|rightleftharpoons|infty|partial|pm|circ|in|ldots|cdots|sum|int|lim|sin|cos|tan|ln|log|quad|neg|land|lor|implies|cup|cap|hbar|ell|nabla|propto'
  const symbol = `(?:[A-Za-z0-9+\\-=<>(),.:;!/|*\\[\\]]|\\\\(?:(?:${names})(?![A-Za-z])|[,;:! %{}]))`
  const text = '\\\\text\\{[A-Za-z0-9 .,/()+\\-]*\\}'
  const addScripts = (base: string, group: string): string => {
    const script = `(?:[A-Za-z0-9]|\\\\circ(?![A-Za-z])|${group})`
    return `${base}(?:(?:'+|\\^${script}(?:_${script})?|_${script}(?:\\^${script})?)(?! *['^_]))?`
  }
  const group = `\\{(?: |${addScripts(`(?:${symbol}|${text})`, '\\{[A-Za-z0-9 +\\-]+\\}')})*\\}`
  const built = `\\\\frac${group}${group}|\\\\(?:sqrt|vec|bar|hat|dot|math(?:bf|rm|bb|cal))${group}`
  return new RegExp(`^(?: |${addScripts(`(?:${symbol}|${text}|${built})`, group)})*$`)
})()

/** Steps of one repair. */
const STEPS = 50

/** Signs after a digit, where TeX would begin a comment and lose the rest of the line. */
const percent = /(?<=\d)%(?![A-Za-z])/g

/**
 * A formula as it is set. Correct TeX comes back as it was, since KaTeX is asked before a change is taken over; two
 * things are changed although KaTeX accepts them: phrases of plain words become text, and a percent sign after a digit
 * is escaped. TeX that KaTeX refuses is fixed: reserved signs are escaped, a second script gets a symbol of its own,
 * what was left open is closed, and what closes nothing is dropped. What KaTeX refuses even then stays as it was written.
 * Formulas of one answer are to be given in reading order with the same `commands`: definitions (`\newcommand`) hold to
 * the answer's end, and are put before a later formula that uses them.
 */
export function repairFormula(
  tex: string,
  { display, inTable }: FormulaPlace,
  commands: TexCommands,
): RepairedTex {
  const trimmed = trimTex(tex).replace(percent, '\\%')
  const written = inTable ? trimmed.replaceAll('\\|', '|') : trimmed
  if (isExcessiveTex(written)) return { tex: inTable ? writeBars(written) : written }
  const defined = commands.definitions.resolve(written)
  const isSimple = !defined && SIMPLE.test(written) && !(inTable && written.includes('|'))
  if (isSimple && !hasWords(written)) return { tex: written }
  const read = (source: string) => readAfter(defined, source, display)
  const reading = read(written)
  const mended = reading.fault ? mendTex(written, read, display, commands) : undefined
  const { tex: repaired, tree } = mended ?? { tex: written, tree: reading.tree }
  if (tree) commands.definitions.add(defined + repaired, display)
  const set = tree ? setPhrases(repaired, tree, defined, display) : repaired
  return {
    tex: defined + (inTable ? writeBars(set) : set),
    ...(mended && reading.fault && { mistake: { ...reading.fault, source: written } }),
  }
}

/** What KaTeX reads in a formula after the definitions that it needs; a fault by its place in the formula. */
function readAfter(defined: string, tex: string, display: boolean): TexReading {
  const reading = readTex(defined + tex, display)
  if (reading.fault?.offset === undefined) return reading
  return { fault: { ...reading.fault, offset: reading.fault.offset - defined.length } }
}

/** TeX without what KaTeX refuses, and its tree; `undefined` if that cannot be fixed. */
function mendTex(
  tex: string,
  read: (tex: string) => TexReading,
  display: boolean,
  commands: TexCommands,
): { tex: string; tree: TexNode[] } | undefined {
  let mended = trimTex(escapeSigns(tex))
  for (let step = 0; step < STEPS && commands.mayRepair(mended); step++) {
    const { tree, fault } = read(mended)
    if (!fault) return { tex: mended, tree }
    const cured = cureTex(mended, fault, display, commands)
    if (cured === undefined || cured === mended) return undefined
    mended = trimTex(cured)
  }
  return undefined
}
