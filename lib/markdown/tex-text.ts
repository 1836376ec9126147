import { type MathElement, parseMathml } from './mathml'
import { formatSubscript, formatSuperscript } from './scripts'
import { renderTex } from './tex'

type MathNode = MathElement | string

/** Relations and binary operators, which stand between spaces. */
const infix = /^(?:[=<>≠≤≥≡≈≃≅≐≔∼∝≪≫≺≻⪯⪰∈∉∋⊂⊃⊆⊇⊢⊨⊥→←↔⇒⇐⇔↦⟶⟵⟷⟹⟸⟺⇌⇀↽±∓×÷⋅∗∘∧∨∪∩∖⊕⊗⊙+−:]|:=)$/

const doubleStruck: Record<string, string> = {
  C: 'ℂ',
  H: 'ℍ',
  N: 'ℕ',
  P: 'ℙ',
  Q: 'ℚ',
  R: 'ℝ',
  Z: 'ℤ',
}

/** Accents by KaTeX's sign for them, as combining characters for the one letter below. */
const accents: Record<string, string> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  ˉ: '\u0304',
  '‾': '\u0305',
  '˙': '\u0307',
  '¨': '\u0308',
  '⃗': '\u20d7',
  '→': '\u20d7',
}

const largeOperator = /^[∑∏∐∫∬∭∮⋃⋂⨁⨂]$/

function spellAll(nodes: readonly MathNode[]): string {
  return nodes.reduce<string>((before, node) => {
    const text = spell(node)
    const isName = /^[a-z]{2,}(?:.*\u2061)?$/.test(text) && /[\p{L}\p{N})\]]$/u.test(before)
    if (isName) return `${before} ${text}`
    // A sign that follows nothing, or an operator or a bracket, belongs to what comes after it.
    const isPrefix = /^ [+−±∓] $/.test(text) && /(?:^|[\s([{|,;])$/.test(before)
    return before + (isPrefix ? text.trim() : text)
  }, '')
}

function spellOperator(text: string): string {
  if (largeOperator.test(text)) return `${text} `
  if (text === ',' || text === ';') return `${text} `
  return infix.test(text) ? ` ${text} ` : text
}

/** In brackets where it is more than one number, name or bracketed whole. */
function group(text: string): string {
  const trimmed = text.trim()
  return /^[^\s+−×⋅/=±]*$/.test(trimmed) || /^\([^()]*\)$/.test(trimmed) ? trimmed : `(${trimmed})`
}

function spellFraction({ attributes, children: [over, under] }: MathElement): string {
  const [top, bottom] = [spell(over), spell(under)]
  if (attributes.linethickness === '0px') return `${top.trim()} choose ${bottom.trim()}`
  return `${group(top)}/${group(bottom)}`
}

/** Puts scripts directly after a base, before the space that follows it. */
function attach(base: string, scripts: string): string {
  const end = base.search(/[\s\u2061]*$/)
  return base.slice(0, end) + scripts + base.slice(end)
}

/** What is written above or below: an accent, a note at a relation (`→[heat]`), or a limit. A brace says nothing. */
function spellLimit({ name, attributes, children: [base, mark] }: MathElement): string {
  const text = spell(base)
  const sign = spell(mark).trim()
  if (/^[⏞⏟]?$/.test(sign)) return text
  if (attributes.accent === 'true' || sign === '‾') {
    const accent = accents[sign]
    return accent && [...text].length === 1 ? text + accent : text
  }
  if (infix.test(text.trim())) return ` ${text.trim()}[${sign}] `
  return attach(text, name === 'munder' ? formatSubscript(sign) : formatSuperscript(sign))
}

function spellTable({ children: rows }: MathElement): string {
  return rows
    .flatMap((row) => (typeof row === 'string' ? [] : [row.children]))
    .map((cells) =>
      cells
        .map((cell) => spell(cell).trim())
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean)
    .join('; ')
}

function spell(node: MathNode | undefined): string {
  if (node === undefined) return ''
  if (typeof node === 'string') return node
  const [first, second, third] = node.children
  switch (node.name) {
    case 'annotation':
    case 'mphantom':
      return ''
    case 'mo':
      return spellOperator(spellAll(node.children))
    case 'mi': {
      const text = spellAll(node.children)
      return (node.attributes.mathvariant === 'double-struck' && doubleStruck[text]) || text
    }
    case 'mspace':
      return node.attributes.width?.startsWith('-') ? '' : ' '
    case 'mfrac':
      return spellFraction(node)
    case 'msqrt':
      return `√${group(spellAll(node.children))}`
    case 'mroot':
      return `${formatSuperscript(spell(second))}√${group(spell(first))}`
    case 'msup':
      return attach(spell(first), formatSuperscript(spell(second)))
    case 'msub':
      return attach(spell(first), formatSubscript(spell(second)))
    case 'msubsup':
    case 'munderover':
      return attach(spell(first), formatSubscript(spell(second)) + formatSuperscript(spell(third)))
    case 'mover':
    case 'munder':
      return spellLimit(node)
    case 'mtable':
      return spellTable(node)
    default:
      return spellAll(node.children)
  }
}

/**
 * A formula as one line of plain text: symbols and scripts in Unicode, fractions with a slash (`E = mc²`, `(a + b)/2`,
 * `∑ᵢ₌₁ⁿ xᵢ`), rows parted by semicolons. A formula that cannot be read is its source.
 */
export function renderTexText(tex: string): string {
  const markup = renderTex(tex, 'mathml')
  if (markup === undefined) return tex
  // A negative space is written as a space with an invisible separator after it.
  return spell(parseMathml(markup))
    .replace(/\u2061\s*(?=[([])/g, '')
    .replace(/[\u2000-\u200a]?\u2063/g, '')
    .replace(/[\s\u2061]+/g, ' ')
    .replaceAll('∣', '|')
    .replaceAll('∥', '‖')
    .replace(/([([]) | (?=[)\],;])/g, '$1')
    .trim()
}
