import katex, { type KatexOptions } from 'katex'
import 'katex/contrib/mhchem'
import { isExcessiveTex, texOptions } from './tex'
import { writeTokens } from './tex-macro-arguments'
import type { TexMacro } from './tex-macros'

/** The reason why a formula cannot be shown. */
export interface TexFault {
  /** In KaTeX's words, without the formula. */
  message: string
  /** Where in the formula, in UTF-16 units. Absent: at no one place. */
  offset?: number
  /** The command that KaTeX does not know or does not allow, with its backslash. Absent: something else is amiss. */
  command?: string
}

/** A node of KaTeX's parse tree, as far as it is the same for all types of nodes. */
export interface TexNode {
  type: string
  mode?: 'math' | 'text'
  text?: string
  loc?: { start: number; end: number; lexer: { input: string } }
  [field: string]: unknown
}

/** The result of KaTeX's parser: its tree, or the reason of its refusal. */
export type TexReading =
  | { tree: TexNode[]; fault?: undefined }
  | { tree?: undefined; fault: TexFault }

/** Public in KaTeX, but not in its types. */
const { __parse: parse } = katex as unknown as {
  __parse: (tex: string, options: KatexOptions) => TexNode[]
}

/** Parses a formula without drawing it, which takes a tenth of the time, by the options that pages use. */
export function readTex(tex: string, display: boolean): TexReading {
  if (isExcessiveTex(tex)) {
    return { fault: { message: 'The formula is too long or too deeply nested' } }
  }
  try {
    const options = texOptions(tex)
    const tree = parse(tex, { ...options, displayMode: display })
    const fault = findFault(tree, options.errorColor)
    return fault ? { fault } : { tree }
  } catch (error) {
    return { fault: describeError(error) }
  }
}

/**
 * Whether a page can show a formula.
 * @returns `undefined` if it can.
 */
export function checkTex(tex: string, display: boolean): TexFault | undefined {
  return readTex(tex, display).fault
}

/**
 * The commands that a formula defines outside of groups, with their backslash, and TeX that defines each whether it
 * exists or not. The formula must be one that {@link readTex} accepts: only then are its expansions bounded.
 */
export function readDefinitions(tex: string, display: boolean): Map<string, string> {
  const options = texOptions(tex)
  const macros = { ...options.macros }
  parse(tex, { ...options, macros, displayMode: display, globalGroup: true })
  const defined = Object.entries(macros).filter(
    ([name, macro]) => /^\\[A-Za-z]+$/.test(name) && macro !== options.macros[name],
  )
  return new Map(defined.map(([name, macro]) => [name, writeDefinition(name, macro, tex)]))
}

function writeDefinition(name: string, macro: TexMacro, tex: string): string {
  if (typeof macro === 'string') return `\\def${name}{${macro}}`
  if (typeof macro === 'function' || macro.unexpandable) {
    // The copy of a command that no TeX defines.
    const [, command = ''] =
      new RegExp(`let\\s*\\${name}\\s*=?\\s*(\\\\[A-Za-z]+|\\S)`).exec(tex) ?? []
    return `\\let${name}=${command}`
  }
  const { tokens = [], numArgs = 0, delimiters = [] } = macro
  let parameters = (delimiters[0] ?? []).join('')
  for (let n = 1; n <= numArgs; n++) parameters += `#${n}${(delimiters[n] ?? []).join('')}`
  return `\\def${name}${parameters}{${writeTokens(tokens)}}`
}

/** KaTeX throws other errors too for what authors write, such as a TypeError for `\def\a#1{#2}\a x`. */
function describeError(error: unknown): TexFault {
  if (!(error instanceof katex.ParseError)) return { message: 'KaTeX fails to read the formula' }
  const { message: full, position } = error
  const message = full.replace(/^KaTeX parse error: /, '').replace(/ at (?:position|end).*$/s, '')
  const command = /^Undefined control sequence: (\\.+)$/.exec(message)?.[1]
  return {
    message,
    ...(position === undefined ? {} : { offset: position }),
    ...(command === undefined ? {} : { command }),
  }
}

/**
 * What KaTeX parses and then does not draw: a command that `trust: false` refuses, which stands in the tree by its name
 * in the colour of errors, and a script directly after `\over`.
 */
function findFault(value: unknown, errorColor: string): TexFault | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('type' in value && value.type === 'infix') {
    return { message: 'A script stands where a denominator should begin' }
  }
  if ('color' in value && value.color === errorColor) {
    const command = readLetters(value)
    return { message: `The command ${command} is not allowed`, command }
  }
  for (const [name, field] of Object.entries(value)) {
    const found = name === 'loc' ? undefined : findFault(field, errorColor)
    if (found) return found
  }
  return undefined
}

function readLetters(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  if ('text' in value && typeof value.text === 'string') return value.text
  return 'body' in value && Array.isArray(value.body) ? value.body.map(readLetters).join('') : ''
}
