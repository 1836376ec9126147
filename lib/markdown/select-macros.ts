import katex from 'katex'
import type { MacroExpander } from './tex-macro-arguments'
import { type FunctionMacro, macros, type TexMacro } from './tex-macros'

/** Macros by name, with their backslash, as KaTeX takes them. */
export type TexMacros = Record<string, TexMacro>

/** Tokens that the expansions of one formula may write; formulas of answers need fewer than 200. */
const maxTokens = 3000

/** Bounds what expansions write: KaTeX counts them, however long each is. */
class ExpansionMeter {
  private written = 0
  private isInstalled = false

  /** A macro that bounds the expansion it is part of, and all later ones. */
  watch(macro: TexMacro): FunctionMacro {
    return (expander) => {
      this.install(expander as MacroExpander)
      return typeof macro === 'function' ? macro(expander) : macro
    }
  }

  private install(expander: MacroExpander): void {
    if (this.isInstalled) return
    this.isInstalled = true
    const expand = expander.expandOnce.bind(expander)
    expander.expandOnce = (...options) => {
      const count = expand(...options)
      this.written += Number(count)
      if (this.written > maxTokens) throw new katex.ParseError('Too many expansions')
      return count
    }
  }
}

const definition = /\\(?:new|provide)command\*?\s*\{?\s*\\([A-Za-z]+)/g

/**
 * The macros that a formula uses of those that stand in for commands of LaTeX packages; none of them is KaTeX's. A
 * command that the formula defines itself is left to it: `\newcommand` refuses what exists. What the formula defines,
 * KaTeX adds to this object, which is bounded as well.
 */
export function selectMacros(tex: string): TexMacros {
  const meter = new ExpansionMeter()
  const selected: TexMacros = {}
  for (const [command] of tex.matchAll(/\\[A-Za-z]+/g)) {
    const macro = macros.get(command.slice(1))
    if (macro !== undefined) selected[command] = meter.watch(macro)
  }
  for (const [, name] of tex.matchAll(definition)) delete selected[`\\${name}`]
  if (!/\\(?:\w*def|\w*let|\w*command|DeclareMathOperator)/.test(tex)) return selected
  return new Proxy(selected, {
    set: (target, name: string, body: TexMacro) => {
      const isBuiltIn = typeof body === 'object' && body.unexpandable
      target[name] = typeof body === 'function' || isBuiltIn ? body : meter.watch(body)
      return true
    },
  })
}
