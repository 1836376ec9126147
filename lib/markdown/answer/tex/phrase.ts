import { readTex, type TexNode } from '../../check-tex'
import { scanTex, type TexToken } from './scan'

/** A word that is no product of variables, abbreviation or formula of a compound. */
const PLAIN_WORD = /^(?:[A-Z][a-z]{3,}|[a-z]{4,})$/

/** Names that TeX authors write without a backslash; they are operators, not words. */
const FUNCTIONS = new Set('sinh cosh tanh coth sech csch arcsin arccos arctan'.split(' '))

/** A quick sign of a plain word outside the names of commands. */
const WORD = /(?<![\\A-Za-z])[A-Za-z][a-z]{3}/

/** Groups whose words are none of math: without them, most formulas have no word. */
const NAMES = /\\(?:text\w*|math\w+|operatorname\*?|mbox|hbox|ce|pu|begin|end)\s*\{[^{}]*\}/g

/** Nodes whose letters are words already, or names. */
const UPRIGHT = new Set(['font', 'operatorname', 'text', 'verb', 'raw', 'tag'])

/** Types of nodes, and families of atoms, whose operands words can be. */
const OPERATION = new Set(['rel', 'bin', 'open', 'genfrac'])

/** A run of words in math. */
interface Phrase {
  text: string
  /** Tokens it takes up. */
  length: number
  words: number
}

/** The letters that KaTeX sets as variables: for each, by its place, the list that it stands in. */
class Letters {
  private readonly lists: Uint16Array
  private readonly scripts = new Set<number>()
  /** There is an operator, a relation, a fraction or a bracket. */
  private hasOperands = false
  private count = 0

  constructor(
    tree: readonly TexNode[],
    private readonly tex: string,
  ) {
    this.lists = new Uint16Array(tex.length)
    this.mark(tree, ++this.count)
  }

  /** The list that holds all letters of a word; 0 if they are in several, or none are variables. */
  listOf({ text }: TexToken, start: number): number {
    const list = this.lists[start] ?? 0
    for (let at = start + 1; at < start + text.length; at++) if (this.lists[at] !== list) return 0
    return list
  }

  /** Whether one word in a list may be an operand: in a formula with operators, and not as a script. */
  isOperand(list: number): boolean {
    return this.hasOperands && !this.scripts.has(list)
  }

  private mark(value: unknown, list: number): void {
    if (Array.isArray(value)) for (const item of value) this.mark(item, list)
    else if (isNode(value)) this.markNode(value, list)
  }

  private markNode(node: TexNode, list: number): void {
    this.hasOperands ||= OPERATION.has(String(node.family ?? node.type))
    if (node.type === 'mathord' && node.loc?.lexer.input === this.tex) {
      if (/^[A-Za-z]$/.test(node.text ?? '')) this.lists[node.loc.start] = list
    } else if (node.type === 'supsub') {
      this.mark(node.base, list)
      for (const script of [node.sup, node.sub]) {
        this.scripts.add(++this.count)
        this.mark(isNode(script) && script.type === 'ordgroup' ? script.body : script, this.count)
      }
    } else if (!UPRIGHT.has(node.type)) {
      for (const [name, field] of Object.entries(node)) {
        if (name !== 'loc' && typeof field === 'object') this.mark(field, ++this.count)
      }
    }
  }
}

const isNode = (value: unknown): value is TexNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether there may be words that {@link setPhrases} sets; few formulas have any. */
export const hasWords = (tex: string): boolean =>
  WORD.test(tex) && WORD.test(tex.replace(NAMES, ''))

/**
 * Sets phrases of plain words as text, where KaTeX would set each letter as a variable and drop the spaces. One word
 * alone is set so only where it is an operand (`ROI = Gain / Cost`): `\color{blue} hello` may be meant as it is written.
 * @param defined definitions that the formula needs before it.
 */
export function setPhrases(tex: string, defined: string, display: boolean): string {
  if (!hasWords(tex)) return tex
  const reading = readTex(defined + tex, display)
  if (reading.fault) return tex
  const letters = new Letters(reading.tree, defined + tex)
  const tokens = scanTex(tex)
  const lists: number[] = []
  let place = defined.length
  for (const token of tokens) {
    lists.push(token.kind === 'word' ? letters.listOf(token, place) : 0)
    place += token.text.length
  }
  let written = ''
  for (let at = 0; at < tokens.length; ) {
    const list = lists[at] ?? 0
    const phrase = list > 0 ? readPhrase(tokens, lists, at) : undefined
    if (!phrase || (phrase.words === 1 && !letters.isOperand(list))) {
      written += tokens[at++]?.text
      continue
    }
    const end = at + phrase.length
    const before = tokens[at - 1]?.kind === 'space' && touches(tokens[at - 2]) ? ' ' : ''
    const after = tokens[end]?.kind === 'space' && touches(tokens[end + 1]) ? ' ' : ''
    written += `\\text{${before}${phrase.text}${after}}`
    at = end
  }
  return written === tex || readTex(defined + written, display).fault ? tex : written
}

const touches = (token: TexToken | undefined): boolean =>
  token?.kind === 'word' || token?.kind === 'close' || /^\d$/.test(token?.text ?? '')

/**
 * The words that start at `tokens[at]` and stand in one list, joined by single spaces, possessives included. Undefined
 * unless one of them is a plain word of four letters or more, so that products of variables (`mgh`) and compounds
 * (`NaCl`) stay math.
 */
function readPhrase(
  tokens: readonly TexToken[],
  lists: readonly number[],
  at: number,
): Phrase | undefined {
  let text = ''
  let end = at
  let words = 0
  let plain = false
  for (;;) {
    const word = tokens[end]
    if (word?.kind !== 'word' || lists[end] !== lists[at]) break
    if (word.text.length < 2 && (words === 0 || word.text !== 'a')) break
    text += (words > 0 ? ' ' : '') + word.text
    words++
    plain ||= PLAIN_WORD.test(word.text) && !FUNCTIONS.has(word.text)
    end++
    const [hyphen, rest] = [tokens[end], tokens[end + 1]]
    if (hyphen?.text === '-' && /^[A-Z]/.test(word.text) && /^[a-z]{3}/.test(rest?.text ?? '')) {
      text += `-${rest?.text}`
      end += 2
    }
    const [prime, s] = [tokens[end], tokens[end + 1]]
    if (prime?.kind === 'prime' && s?.text === 's') {
      text += "'s"
      end += 2
    }
    if (tokens[end]?.kind !== 'space') break
    end++
  }
  if (tokens[end - 1]?.kind === 'space') end--
  return plain ? { text, length: end - at, words } : undefined
}
