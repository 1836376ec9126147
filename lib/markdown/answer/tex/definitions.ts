import { readDefinitions } from '../../check-tex'

/** A quick sign that a formula may define something. */
const MAY_DEFINE = /\\(?:\w*command|[gex]?def|let|Declare)/

/** Characters of the definitions that one answer keeps. */
const LIMIT = 1000

/**
 * What the formulas of one answer have defined so far. A definition holds to the end of the answer, as on a page of
 * MathJax or a sheet of LaTeX: it is written before each later formula that uses it, which so stays whole where it is
 * drawn, copied or spelled alone. Nothing reaches another answer.
 */
export class TexDefinitions {
  private readonly sources = new Map<string, string>()
  private size = 0

  /** Keeps the definitions outside groups of a formula, which KaTeX must accept; past the limit, none. */
  add(tex: string, display: boolean): void {
    if (!MAY_DEFINE.test(tex)) return
    for (const [name, source] of readDefinitions(tex, display)) {
      if (this.sources.get(name) === source || this.size + source.length > LIMIT) continue
      this.size += source.length
      this.sources.delete(name)
      this.sources.set(name, source)
    }
  }

  /** The definitions that a formula uses and does not make itself, in their order. */
  resolve(tex: string): string {
    if (this.sources.size === 0) return ''
    let used = tex
    let prefix = ''
    for (const [name, source] of [...this.sources].reverse()) {
      if (!mentions(used, name) || makes(tex, name)) continue
      prefix = source + prefix
      used += source
    }
    return prefix
  }
}

const mentions = (tex: string, name: string, after = ''): boolean =>
  new RegExp(`${after}\\${name}(?![A-Za-z])`).test(tex.replaceAll('\\\\', '  '))

/** Whether a formula defines a command, not only changes it: `\renewcommand` needs what was before. */
const makes = (tex: string, name: string): boolean =>
  mentions(tex, name, '\\\\(?:(?:new|provide)command\\*?|[gex]?def|let)\\s*\\{?\\s*')
