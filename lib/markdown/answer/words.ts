import { FormulaReader } from './formulas/read'
import { findBareTex } from './repair/bare-tex'
import { unfold } from './source/unfold'
import { TexCommands } from './tex/commands'
import { scanTex } from './tex/scan'

/**
 * The words of an answer for the search index and its snippets: prose, code and formulas in a line (`\alpha` as
 * `alpha`, `\text{H}_2` as `H2`, arrows and relations as signs), separated by single spaces. Markup, link targets and
 * layout commands are left out. Built without a parser: a tree of every answer would take too long.
 */
export function answerWords(raw: string): string {
  const { text } = unfold(raw)
  const reader = /[$`\\]|~~~/.test(text) ? new FormulaReader(text) : undefined
  const commands = new TexCommands()
  const parts: string[] = []
  let from = 0
  const addProse = (to: number): void => {
    const prose = text.slice(from, to)
    let next = 0
    for (const { start, end } of findBareTex(prose, commands)) {
      parts.push(proseWords(prose.slice(next, start)), texWords(prose.slice(start, end)))
      next = end
    }
    parts.push(proseWords(prose.slice(next)))
  }
  for (const { start, end, taken } of reader?.pieces ?? []) {
    addProse(start)
    from = end
    if (!taken) parts.push(codeWords(text.slice(start, end)))
    else if (taken.tex !== undefined) parts.push(texWords(taken.tex))
  }
  addProse(text.length)
  return parts.join('').replace(unevenSpace, ' ').trim()
}

/** White space other than the single blanks that most of it is, which may stay: four times as fast as `\s+`. */
const unevenSpace = / \s+|[^\S ]\s*/g

/** Code without its fences or ticks. */
const codeWords = (code: string): string =>
  /^(?:`{3}|~{3})[^\n]*\n/.test(code)
    ? ` ${code.replace(/^[^\n]*|(?:`{3,}|~{3,})$/g, ' ')} `
    : code.replace(/^`+|`+$/g, '')

/** Markup characters and escapes go, words stay; an emphasised part of a word stays joined. */
function proseWords(text: string): string {
  return text
    .replace(/\]\([^()\s]*\)/g, ' ')
    .replace(/&(?:#\w+|\w+);/g, ' ')
    .replace(/[*\\]+/g, '')
    .replace(/[|#[\]]+/g, ' ')
}

const LAYOUT =
  `begin end left right text textbf textit textrm mathrm mathbf mathit mathcal mathbb operatorname
  frac dfrac tfrac quad qquad displaystyle limits ldots cdots dots`.split(/\s+/)

/** Commands that snippets show as signs, and that are not searched for by name. */
const SIGNS = new Map(
  Object.entries({
    '→': 'to rightarrow longrightarrow xrightarrow',
    '⇒': 'Rightarrow Longrightarrow implies',
    '←': 'leftarrow longleftarrow',
    '↔': 'leftrightarrow',
    '⇔': 'Leftrightarrow iff',
    '⇌': 'rightleftharpoons',
    '×': 'times',
    '·': 'cdot',
    '±': 'pm',
    '≤': 'le leq',
    '≥': 'ge geq',
    '≠': 'ne neq',
    '≈': 'approx',
    '°': 'circ degree',
  }).flatMap(([sign, names]) => names.split(' ').map((name) => [name, sign] as const)),
)

/** A number below the line, with the end of the group that it follows. */
const subscript = /\}?_(?:\{(\d+)\}|(\d))/g

function texWords(tex: string): string {
  const line = tex.replace(subscript, (_, several?: string, one?: string) => several ?? one ?? '')
  const words = scanTex(line).map(({ kind, text }) => {
    if (kind === 'word' || kind === 'char') return text === '&' || text === '~' ? ' ' : text
    if (kind !== 'command') return ' '
    const name = text.slice(1)
    const word = SIGNS.get(name) ?? (/^[a-z]/i.test(name) && !LAYOUT.includes(name) ? name : '')
    return ` ${word} `
  })
  return ` ${words.join('')} `
}
