import katex from 'katex'
import 'katex/contrib/mhchem'
import { LRUCache } from 'lru-cache'
import { selectMacros, type TexMacros } from './select-macros'

/** `block` and `inline` are HTML with MathML, as a page shows them; `mathml` is the structure of a block alone. */
export type TexForm = 'block' | 'inline' | 'mathml'

/** No formula of an answer comes near these; they bound KaTeX's recursion. */
const maxLength = 2000
const maxDepth = 100

/** KaTeX writes what `trust: false` refuses in this colour, without throwing. No colour that an author can write. */
const refusedColor = '~refused'

const options = {
  strict: 'ignore',
  trust: false,
  throwOnError: true,
  errorColor: refusedColor,
  /** Macro expansions; formulas of answers need fewer than 200. */
  maxExpand: 1000,
  /** In em, for `\rule`, `\hspace` and the like. */
  maxSize: 40,
} as const

/**
 * How KaTeX reads a formula of an answer. The macros are a new object each time, in which KaTeX keeps what the formula
 * defines: no definition reaches another formula.
 */
export function texOptions(tex: string): typeof options & { macros: TexMacros } {
  return { ...options, macros: selectMacros(tex) }
}

/** By form and source. Bounded by characters: 16 MB of memory at most. */
const rendered = new LRUCache<string, { markup: string | undefined }>({
  maxSize: 8_000_000,
  sizeCalculation: ({ markup = '' }, key) => key.length + markup.length,
})

/** Whether a formula is too long or too deep to be read. */
export function isExcessiveTex(tex: string): boolean {
  return tex.length > maxLength || isDeep(tex)
}

function isDeep(tex: string): boolean {
  let depth = 0
  for (const character of tex) {
    if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    if (depth > maxDepth) return true
  }
  return false
}

function renderAfresh(tex: string, form: TexForm): string | undefined {
  if (isExcessiveTex(tex)) return undefined
  try {
    const markup = katex.renderToString(tex, {
      ...texOptions(tex),
      displayMode: form !== 'inline',
      output: form === 'mathml' ? 'mathml' : 'htmlAndMathml',
    })
    return markup.includes(`mathcolor="${refusedColor}"`) ? undefined : markup
  } catch {
    // KaTeX throws a ParseError for most of what is wrong, and a TypeError for `\def\a#1{#2}\a x`.
    return undefined
  }
}

/**
 * KaTeX's markup for a formula, safe to insert as it is: KaTeX escapes every text, and `trust` is off. `undefined`
 * where the formula cannot be shown: invalid, an unknown or refused command, too long, too deep, or too many expansions.
 */
export function renderTex(tex: string, form: TexForm): string | undefined {
  const key = `${form} ${tex}`
  const known = rendered.get(key)
  if (known) return known.markup
  const markup = renderAfresh(tex, form)
  rendered.set(key, { markup })
  return markup
}
