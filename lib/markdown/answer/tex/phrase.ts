import { readTex, type TexNode } from '../../check-tex'

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

/** A command, or a word with what a hyphen joins to a name, and a possessive. */
const WORDS =
  /\\(?:[A-Za-z]+|[\s\S])|([A-Za-z]+)(?:(?<=(?<![A-Za-z])[A-Z][A-Za-z]*)-[a-z]{3}[A-Za-z]*)?(?:'s(?![A-Za-z]))?/g

interface Word {
  text: string
  /** Its letters up to a hyphen or an apostrophe. */
  letters: string
  start: number
  end: number
  /** The list that holds all its letters; 0 if they are in several, or none are variables. */
  list: number
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

  /** The list that holds all letters of a place; 0 if they are in several, or none are variables. */
  listOf(start: number, length: number): number {
    const [list = 0, ...others] = this.lists.subarray(start, start + length)
    return others.every((other) => other === list) ? list : 0
  }

  /** Whether one word in a list may be an operand: in a formula with operators, and not as a script. */
  isOperand(list: number): boolean {
    return this.hasOperands && !this.scripts.has(list)
  }

  private mark(value: unknown, list: number): void {
    if (Array.isArray(value)) for (const item of value) this.mark(item, list)
    else if (typeof value === 'object' && value !== null) this.markNode(value as TexNode, list)
  }

  private markNode(node: TexNode, list: number): void {
    this.hasOperands ||= OPERATION.has(String(node.family ?? node.type))
    if (node.type === 'mathord' && node.loc?.lexer.input === this.tex) {
      if (/^[A-Za-z]$/.test(node.text ?? '')) this.lists[node.loc.start] = list
    } else if (node.type === 'supsub') {
      this.mark(node.base, list)
      for (const script of [node.sup, node.sub] as (TexNode | undefined)[]) {
        this.scripts.add(++this.count)
        this.mark(script?.type === 'ordgroup' ? script.body : script, this.count)
      }
    } else if (!UPRIGHT.has(node.type)) {
      for (const [name, field] of Object.entries(node)) {
        if (name !== 'loc') this.mark(field, ++this.count)
      }
    }
  }
}

/** Whether there may be words that {@link setPhrases} sets; few formulas have any. */
export const hasWords = (tex: string): boolean =>
  WORD.test(tex) && WORD.test(tex.replace(NAMES, ''))

/**
 * Sets phrases of plain words as text, where KaTeX would set each letter as a variable and drop the spaces. One word
 * alone is set so only where it is an operand (`ROI = Gain / Cost`): `\color{blue} hello` may be meant as it is written.
 * @param tree what KaTeX reads in `defined + tex`; `defined` are the definitions that the formula needs before it.
 */
export function setPhrases(
  tex: string,
  tree: readonly TexNode[],
  defined: string,
  display: boolean,
): string {
  if (!hasWords(tex)) return tex
  const letters = new Letters(tree, defined + tex)
  let written = ''
  let from = 0
  for (const words of listRuns(tex, letters, defined.length)) {
    const [start, end] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0]
    const isAlone = words.length === 1 && !letters.isOperand(words[0]?.list ?? 0)
    if (isAlone || !words.some(isPlain)) continue
    const before = TOUCHES_BEFORE.test(tex.slice(from, start)) ? ' ' : ''
    const after = TOUCHES_AFTER.test(tex.slice(end)) ? ' ' : ''
    written += `${tex.slice(from, start)}\\text{${before}${words.map(({ text }) => text).join(' ')}${after}}`
    from = end
  }
  written += tex.slice(from)
  return written === tex || readTex(defined + written, display).fault ? tex : written
}

/** Between a phrase and these, white space stays. */
const TOUCHES_BEFORE = /(?:\d|(?<!\\)\}|(?<![\\A-Za-z])[A-Za-z]+)[ \n\t]+$/
const TOUCHES_AFTER = /^[ \n\t]+[A-Za-z\d}]/

/** Not so products of variables (`mgh`) and compounds (`NaCl`), which stay math where no word is with them. */
const isPlain = ({ letters }: Word): boolean => PLAIN_WORD.test(letters) && !FUNCTIONS.has(letters)

/** The words of two letters or more, and those in the same list that white space joins to them. */
function listRuns(tex: string, letters: Letters, offset: number): Word[][] {
  const runs: Word[][] = []
  for (const { 0: text, 1: own, index: start } of tex.matchAll(WORDS)) {
    if (own === undefined) continue
    const list = letters.listOf(offset + start, own.length)
    const last = runs.at(-1)?.at(-1)
    const isNext = last?.list === list && /^[ \n\t]+$/.test(tex.slice(last.end, start))
    const found = { text, letters: own, start, end: start + text.length, list }
    if (isNext && (own.length > 1 || own === 'a')) runs.at(-1)?.push(found)
    else if (list > 0 && own.length > 1) runs.push([found])
  }
  return runs
}
