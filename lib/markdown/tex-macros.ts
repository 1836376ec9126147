import { MacroArguments, type MacroExpander } from './tex-macro-arguments'
import { formatAngle, formatNumber, formatQuantity, formatUnit } from './tex-units'

/** Takes KaTeX's expander, which its types call an object. */
export type FunctionMacro = (expander: object) => string | object

/** What KaTeX makes of a definition; its tokens come in reverse order. */
interface DefinedMacro {
  tokens?: { text: string }[]
  numArgs?: number
  /** What stands before the first parameter and after each. */
  delimiters?: string[][]
  /** A copy (`\\let`) of what is no macro. */
  unexpandable?: boolean
}

/** TeX, what writes it, or what KaTeX makes of a definition. */
export type TexMacro = string | FunctionMacro | DefinedMacro

const read =
  (write: (args: MacroArguments) => string): FunctionMacro =>
  (expander) =>
    write(new MacroArguments(expander as MacroExpander))

/** As {@link read}, for what is math but may stand in text. */
const readAnywhere =
  (write: (args: MacroArguments) => string): FunctionMacro =>
  (expander) => {
    const tex = write(new MacroArguments(expander as MacroExpander))
    return (expander as MacroExpander).mode === 'text' ? `$${tex}$` : `{${tex}}`
  }

/** Brackets that grow with what they hold; with a star, and in physics with none, they always do. */
const fence = (left: string, right: string): FunctionMacro =>
  read((args) => `{\\left${left}${args.pastStar().next()}\\right${right}}`)

const writePower = (order: string | undefined): string => (order ? `^{${order}}` : '')

/** `\dv{f}{x}`, `\dv{x}`, `\dv[2]{f}{x}`; `\pdv{f}{x}{y}` is mixed. */
const derivative = (sign: string, isMixed = false): FunctionMacro =>
  read((args) => {
    const isFlat = args.star()
    const order = args.option()
    const power = writePower(order)
    const first = args.next()
    const second = args.group()
    const third = isMixed && second !== undefined ? args.group() : undefined
    const over = second === undefined ? '' : first
    const under = second ?? first
    const top = `${sign}${third === undefined ? power : '^{2}'}${over && ` ${over}`}`
    const bottom =
      third === undefined ? `${sign} ${under}${power}` : `${sign} ${under}\\,${sign} ${third}`
    return isFlat ? `{${top}/${bottom}}` : `{\\frac{${top}}{${bottom}}}`
  })

/** A matrix in braces, parentheses, brackets or bars: `\mqty(a & b \\ c & d)`. */
const matrix = (environment: string): FunctionMacro =>
  read((args) => {
    const set = (name: string, rows: string) => `{\\begin{${name}}${rows}\\end{${name}}}`
    const round = args.between('(', ')')
    if (round !== undefined) return set('pmatrix', round)
    const square = args.option()
    if (square !== undefined) return set('bmatrix', square)
    const bars = args.between('|', '|')
    return bars === undefined ? set(environment, args.next()) : set('vmatrix', bars)
  })

/** `\qty` is siunitx's with two groups, and brackets that grow in physics. */
const quantity = readAnywhere((args) => {
  const round = args.between('(', ')')
  if (round !== undefined) return `\\left(${round}\\right)`
  const bars = args.between('|', '|')
  if (bars !== undefined) return `\\left|${bars}\\right|`
  const square = args.option()
  const first = args.group()
  if (first === undefined) return `\\left[${square ?? ''}\\right]`
  const unit = args.group()
  return unit === undefined ? `\\left\\{${first}\\right\\}` : formatQuantity(first, unit)
})

/** `\expval{A}`, and `\expval{A}{\psi}` in a state. */
const expectation = read((args) => {
  const inner = args.pastStar().next()
  const state = args.group()
  const held = state === undefined ? inner : `${state} \\middle| ${inner} \\middle| ${state}`
  return `{\\left\\langle ${held} \\right\\rangle}`
})

const range = (isList: boolean, hasUnit: boolean): FunctionMacro =>
  readAnywhere((args) => {
    const first = args.pastOption().next()
    const numbers = isList ? first.split(';') : [first, args.next()]
    const unit = hasUnit ? args.next() : ''
    const written = numbers.map((number) => formatQuantity(number, unit))
    if (!isList) return written.join('\\text{ to }')
    const last = written.pop()
    return written.length > 0 ? `${written.join(', ')}\\text{ and }${last}` : `${last}`
  })

const declareOperator = (expander: object): string => {
  const args = new MacroArguments(expander as MacroExpander)
  const star = args.star() ? '*' : ''
  const name = args.next()
  const body = `\\operatorname${star}{${args.next()}}`
  if (name.startsWith('\\')) (expander as MacroExpander).macros.set(name, body)
  return ''
}

const writeIsotope = (mass = '', charge = '', element = ''): string =>
  `{{}^{${mass}}_{${charge}}\\mathrm{${element}}}`

/** Labels hold characters that text does not. */
const escapeLabel = (label: string): string => label.replace(/[_&%#$^~]/g, (sign) => `\\${sign}`)

const drop = read((args) => {
  args.pastStar().next()
  return ''
})

const operators =
  'sech csch arcsec arccsc arccot arsinh arcosh artanh arcoth arsech arcsch sgn sign rank tr Tr diag adj erf erfc lcm Var Cov Corr Res Arg Log Ln Hom End Aut Gal Span spn supp dom'.split(
    ' ',
  )

/** Words that physics sets between formulas: `\\qif`. */
const connectives = ['if', 'and', 'or', 'then', 'where', 'for']

/** Macros of commands that KaTeX lacks: names that are written the same, and what they stand for. */
const entries: readonly [names: string, macro: TexMacro][] = [
  // LaTeX, amsmath, mathtools, units, cancel and others.
  ['nicefrac sfrac', '{{}^{#1}\\!/{}_{#2}}'],
  ['eqref', read((args) => `(\\text{${escapeLabel(args.next())}})`)],
  ['ref', read((args) => `\\text{${escapeLabel(args.next())}}`)],
  ['label vspace require', drop],
  ['hfill', '\\quad '],
  ['DeclareMathOperator', declareOperator],
  ['intertext shortintertext', '\\text{#1}\\\\'],
  ['mathds mathbbm', '\\mathbb'],
  ['ensuremath', readAnywhere((args) => args.next())],
  ['textsc mbox', '\\text'],
  ['matrix', '\\begin{matrix}#1\\end{matrix}'],
  ['pmatrix', '\\begin{pmatrix}#1\\end{pmatrix}'],
  ['cases', '\\begin{cases}#1\\end{cases}'],
  ['eqalign', '\\begin{aligned}#1\\end{aligned}'],
  ['displaylines', '\\begin{gathered}#1\\end{gathered}'],
  ['idotsint', '\\int\\cdots\\int'],
  ['upmu', '\\mathrm{\\mu}'],
  ['strut', ''],
  ['bbox', read((args) => `{${args.pastOption().next()}}`)],
  ['Vec', '\\vec'],
  ['Hat', '\\hat'],
  ['uline', '\\underline'],
  ['st', '\\sout'],
  ['slashed', '{\\not{#1}}'],
  ['leftidx', '{{}#1{#2}#3}'],
  ['tensor', '{#1#2}'],
  ['isotope', read((args) => writeIsotope(args.option(), args.option(), args.next()))],
  ['C', '\\mathbb{C}'],
  ['Q', '\\mathbb{Q}'],
  ['dif diff', '\\mathrm{d}'],
  ['textsuperscript', readAnywhere((args) => `{}^{\\text{${args.next()}}}`)],
  ['textsubscript', readAnywhere((args) => `{}_{\\text{${args.next()}}}`)],
  ['prescript', '{{}^{#1}_{#2}#3}'],
  ['cancelto', '{\\cancel{#2}^{#1}}'],
  ['hdots', '\\ldots'],
  ['euro texteuro', '\\text{€}'],
  ['permil perthousand', '\\text{‰}'],
  ['textmu', '\\text{μ}'],
  ['ohm', '\\TextOrMath{$\\Omega$}{\\Omega}'],
  ['micro', '\\TextOrMath{$\\mu$}{\\mu}'],
  ['celsius degreeCelsius', '\\TextOrMath{$^{\\circ}\\mathrm{C}$}{{}^{\\circ}\\mathrm{C}}'],
  ['od dv derivative', derivative('\\mathrm{d}')],
  ['pd pdv partialderivative', derivative('\\partial', true)],

  // siunitx.
  ['num', readAnywhere((args) => formatNumber(args.pastOption().next()))],
  ['ang', readAnywhere((args) => formatAngle(args.pastOption().next()))],
  ['si unit', readAnywhere((args) => formatUnit(args.pastOption().next()))],
  ['SI', readAnywhere((args) => formatQuantity(args.pastOption().next(), args.next()))],
  ['qty', quantity],
  ['SIrange qtyrange', range(false, true)],
  ['numrange', range(false, false)],
  ['SIlist qtylist', range(true, true)],
  ['numlist', range(true, false)],

  // physics.
  ['fdv', derivative('\\delta')],
  ['dd', read((args) => `\\,\\mathrm{d}${writePower(args.option())}${args.group() ?? ''}`)],
  ['abs absolutevalue vqty', fence('|', '|')],
  ['norm', fence('\\|', '\\|')],
  ['pqty', fence('(', ')')],
  ['bqty', fence('[', ']')],
  ['Bqty', fence('\\{', '\\}')],
  ['order', '\\mathcal{O}\\left(#1\\right)'],
  ['eval evaluated', fence('.', '|')],
  ['comm commutator', '{\\left[#1, #2\\right]}'],
  ['acomm anticommutator poissonbracket', '{\\left\\{#1, #2\\right\\}}'],
  ['expval ev', expectation],
  ['mel matrixel', '{\\left\\langle #1 \\middle| #2 \\middle| #3 \\right\\rangle}'],
  ['ip innerproduct', '{\\left\\langle #1 \\middle| #2 \\right\\rangle}'],
  ['dyad ketbra outerproduct', '{\\left| #1 \\right\\rangle\\!\\left\\langle #2 \\right|}'],
  [
    'vb',
    read((args) => (args.star() ? `\\boldsymbol{${args.next()}}` : `\\mathbf{${args.next()}}`)),
  ],
  ['vectorbold', '\\mathbf{#1}'],
  ['va', read((args) => `\\vec{\\mathbf{${args.pastStar().next()}}}`)],
  ['vectorarrow', '\\vec{\\mathbf{#1}}'],
  ['vu', read((args) => `\\hat{\\mathbf{${args.pastStar().next()}}}`)],
  ['vectorunit', '\\hat{\\mathbf{#1}}'],
  ['vdot', '\\mathbin{\\boldsymbol{\\cdot}}'],
  ['cross', '\\mathbin{\\boldsymbol{\\times}}'],
  ['grad gradient', '\\boldsymbol{\\nabla}'],
  ['divergence', '\\boldsymbol{\\nabla}\\cdot '],
  ['curl', '\\boldsymbol{\\nabla}\\times '],
  ['laplacian', '\\nabla^2 '],
  ['principalvalue', '\\mathcal{P}'],
  ['qq', read((args) => `\\quad\\text{${args.pastStar().next()}}\\quad `)],
  ['mqty matrixquantity', matrix('matrix')],
  ['pmqty', matrix('pmatrix')],
  ['bmqty', matrix('bmatrix')],
  ['vmqty', matrix('vmatrix')],

  // KaTeX's own write to the console; an author must not write to a server's log.
  ['message errmessage show', drop],
]

/** Macros by name without backslash. */
export const macros: ReadonlyMap<string, TexMacro> = new Map<string, TexMacro>([
  ...operators.map((name): [string, TexMacro] => [name, `\\operatorname{${name}}`]),
  ...connectives.map((word): [string, TexMacro] => [`q${word}`, `\\quad\\text{${word}}\\quad `]),
  ...entries.flatMap(([names, macro]) => names.split(' ').map((name) => [name, macro] as const)),
])
