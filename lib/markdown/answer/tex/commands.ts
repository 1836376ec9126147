import { LRUCache } from 'lru-cache'
import { readTex } from '../../check-tex'
import { TexDefinitions } from './definitions'

/** Distinct commands looked up for one answer, far above what real ones hold; the rest count as known. */
const LOOKUPS = 500

/** UTF-16 units that KaTeX reads to repair the formulas of one answer, far above what real ones need. */
const REPAIRS = 200_000

const NOT_IN_TEXT =
  /Undefined control sequence|Can't use function|got '\\|valid only within|without preceding/

/** What KaTeX says of TeX that it refuses; empty for what it accepts. */
const said = new LRUCache<string, string>({
  max: 4096,
  memoMethod: (tex) => readTex(tex, false).fault?.message ?? '',
})

/**
 * Which commands KaTeX (mhchem included) knows, asked of KaTeX itself so that no list grows stale.
 * One for each answer: it bounds what a hostile one can ask.
 */
export class TexCommands {
  /** What the answer's formulas define themselves. */
  readonly definitions = new TexDefinitions()
  private readonly asked = new Set<string>()
  private read = 0

  /** Whether `\name` is a command. */
  isKnown(name: string): boolean {
    return this.isBeyond(name) || !said.memo(`\\${name}`).includes('Undefined control sequence')
  }

  /** Whether `\name` may stand in `\text{…}`. */
  isKnownInText(name: string): boolean {
    return this.isBeyond(name) || !NOT_IN_TEXT.test(said.memo(`\\text{\\${name}}`))
  }

  /** Counts TeX that KaTeX is to read for a repair; false if the answer has had its share. */
  mayRepair(tex: string): boolean {
    this.read += tex.length
    return this.read <= REPAIRS
  }

  private isBeyond(name: string): boolean {
    if (this.asked.has(name)) return false
    if (this.asked.size >= LOOKUPS) return true
    this.asked.add(name)
    return false
  }
}
