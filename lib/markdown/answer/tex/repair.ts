import { readTex, type TexFault } from '../../check-tex'
import { isExcessiveTex } from '../../tex'
import { writeBars } from './bars'
import type { TexCommands } from './commands'
import { mendTex } from './mend'
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

/** A formula of letters, digits and common signs, with simple scripts: nothing in it could need a repair. */
const SIMPLE = (() => {
  const names =
    'alpha|beta|gamma|delta|theta|lambda|mu|pi|sigma|omega|Delta|Omega|times|cdot|leq?|geq?|neq?|approx|to|rightarrow|infty|pm|circ|in|ldots|cdots|sin|cos'
  const symbol = `(?:[A-Za-z0-9+\\-=<>(),.:;!/]|\\\\(?:${names})(?![A-Za-z]))`
  const script = '(?:[A-Za-z0-9]|\\{[A-Za-z0-9 +-]+\\})'
  return new RegExp(
    `^(?: |${symbol}(?:(?:\\^${script}(?:_${script})?|_${script}(?:\\^${script})?)(?! *[\\^_']))?)*$`,
  )
})()

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
  const trimmed = escapePercent(trimTex(tex))
  const written = inTable ? trimmed.replaceAll('\\|', '|') : trimmed
  if (isExcessiveTex(written)) return { tex: inTable ? writeBars(written) : written }
  const defined = commands.definitions.resolve(written)
  if (!defined && SIMPLE.test(written) && !hasWords(written)) return { tex: written }
  const mended = mendTex(written, display, commands)
  let repaired: RepairedTex = { tex: written }
  if (mended !== written) {
    const { fault } = readTex(defined + written, display)
    if (fault && !readTex(defined + mended, display).fault) {
      const offset = fault.offset === undefined ? {} : { offset: fault.offset - defined.length }
      repaired = { tex: mended, mistake: { ...fault, ...offset, source: written } }
    }
  }
  const whole = setPhrases(repaired.tex, defined, display)
  commands.definitions.add(repaired.tex)
  return { ...repaired, tex: defined + (inTable ? writeBars(whole) : whole) }
}

const escapePercent = (tex: string): string =>
  tex.includes('%') ? tex.replace(percent, '\\%') : tex

/** As {@link repairFormula}, the TeX alone. */
export function repairTex(tex: string, place: FormulaPlace, commands: TexCommands): string {
  return repairFormula(tex, place, commands).tex
}
