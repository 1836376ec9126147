import { readTex } from '../../check-tex'
import { TexDefinitions } from './definitions'

/** Entries kept of each answer KaTeX gave; hostile answers must not fill a server's memory. */
const MEMORY = 4096

/** Distinct commands looked up for one answer, far above what real ones hold; the rest count as known. */
const LOOKUPS = 500

const NOT_IN_TEXT =
  /Undefined control sequence|Can't use function|got '\\|valid only within|without preceding/

const cache = new Map<string, string>()

function remembered(tex: string): string {
  let said = cache.get(tex)
  if (said === undefined) {
    said = readTex(tex, false).fault?.message ?? ''
    if (cache.size >= MEMORY) cache.clear()
    cache.set(tex, said)
  }
  return said
}

/**
 * Which commands KaTeX (mhchem included) knows, asked of KaTeX itself so that no list grows stale.
 * One for each answer: it bounds what a hostile one can ask.
 */
export class TexCommands {
  /** What the answer's formulas define themselves. */
  readonly definitions = new TexDefinitions()
  private readonly asked = new Set<string>()

  /** Whether `\name` is a command. */
  isKnown(name: string): boolean {
    return this.isBeyond(name) || !remembered(`\\${name}`).includes('Undefined control sequence')
  }

  /** Whether `\name` may stand in `\text{…}`. */
  isKnownInText(name: string): boolean {
    if (this.isBeyond(name)) return true
    return !NOT_IN_TEXT.test(remembered(`\\text{\\${name}}`))
  }

  /** How many groups `\name` must have, two at most, so that a cut formula can be completed. */
  countGroups(name: string): number {
    if (this.isBeyond(name)) return 0
    return Math.max(
      0,
      ['', '{}', '{}{}'].findIndex((groups) => !remembered(`\\${name}${groups}`)),
    )
  }

  /** Whether KaTeX takes `\name` as a script without braces around it. */
  isScript(name: string): boolean {
    const groups = '{}'.repeat(this.countGroups(name))
    return this.isBeyond(name) || !remembered(`x^\\${name}${groups}`)
  }

  /** Whether KaTeX has an environment; displayed or not. */
  isEnvironment(name: string): boolean {
    if (this.isBeyond(name)) return false
    return !remembered(`\\begin{${name}}\\end{${name}}`).startsWith('No such environment')
  }

  private isBeyond(name: string): boolean {
    if (this.asked.has(name)) return false
    if (this.asked.size >= LOOKUPS) return true
    this.asked.add(name)
    return false
  }
}
