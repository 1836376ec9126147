import type { TexFault } from '../../check-tex'
import type { TexCommands } from './commands'
import { DamagedTex, type OpenConstruct, TEXT_COMMANDS } from './damaged-tex'
import { scanTex, type TexToken } from './scan'

/**
 * Writes a formula without the fault that KaTeX found; `undefined` if it cannot.
 * @param named what the message names: the groups of its pattern.
 */
type Cure = (damage: DamagedTex, ...named: string[]) => string | undefined

const giveArgument: Cure = (damage) => damage.insert('{}')

/** What KaTeX says, without the formula, and what is done about it. The first that fits is tried. */
const CURES: readonly [RegExp, Cure][] = [
  [/^Double (?:super|sub)script/, giveArgument],
  [/^Expected group after/, (damage) => damage.insert('{}', damage.index + 1)],
  [/(?:^|(?:after|to) ')(\\(?:left|right|middle|[bB]igg?[lrm]?))(?:'$| without)/, dropSize],
  [/(?:as argument to '|^Mismatched )(\\[^A-Za-z])/, dropBackslash],
  [/^Got function '(.*)' with/, wrapArgument],
  [/^Expected group as/, giveArgument],
  [/^(?:Expected (?:'.*', got '.*'$|&|\\\\)|Extra })/s, mendPlace],
  [/^Unexpected end of input in a macro argument, expected '(.)'/, completeArgument],
  [/^Unexpected character/, dropCharacter],
  [/^Undefined control sequence: (\\.+)$/s, replaceCommand],
  [/^Can't use function '(.*)' in text mode/s, setAsMath],
  [/^Can't use function '(.*)' in math mode/s, setAsText],
  [/^Limit controls/, (damage) => damage.replace('')],
  [/^\\h\w*line valid only/, dropLines],
  [/^No such environment: (.*)$/s, renameEnvironment],
  [/^{(.*)} can be used only in display mode/, renameEnvironment],
  [/^Too many tab/, (damage) => renameEnvironment(damage, damage.open()?.name)],
  [/^Mismatch: \\begin{(.*)} matched by \\end{(.*)}/s, closeEnvironment],
  [/^(?:Multiple \\tag|\\tag works only)/, setTagsAsText],
  [/^\\(?:re)?newcommand{(\\[A-Za-z]+|\*)} /, defineAnew],
  [/^Unknown column alignment/, writeColumns],
  [/^Invalid (?:size|unit)/, completeSize],
]

/** A formula after one step of repair: without the fault that KaTeX found; `undefined` if none is known for it. */
export function cureTex(
  tex: string,
  { message, offset = tex.length }: TexFault,
  display: boolean,
  commands: TexCommands,
): string | undefined {
  for (const [pattern, cure] of CURES) {
    const said = pattern.exec(message)
    if (said) return cure(new DamagedTex(tex, offset, display, commands), ...said.slice(1))
  }
  return undefined
}

/** A formula with the signs that its author means: `%`, braces as delimiters. A lone backslash at the end goes. */
export function escapeSigns(tex: string): string {
  let before = ''
  const written = scanTex(tex).map(({ kind, text }) => {
    const isDelimiter = /^\\(?:left|right|middle)$/.test(before) && /^[{}]$/.test(text)
    if (kind !== 'space') before = text
    if (text === '\\') return ''
    return text === '%' || isDelimiter ? `\\${text}` : text
  })
  return written.join('')
}

/** Drops a command that wants a delimiter and has none; `\right`, which ends something, gets the empty one. */
function dropSize(damage: DamagedTex, command = ''): string {
  return damage.replace(command === '\\right' ? '\\right.' : '', damage.last(command))
}

/** An accent of text over nothing, or a delimiter of math that closes none, is the sign itself. */
function dropBackslash(damage: DamagedTex, command = ''): string {
  return damage.replace(command.slice(1), damage.last(command))
}

/** What is no symbol can be the argument of a script or command only in a group. */
function wrapArgument(damage: DamagedTex, command = ''): string | undefined {
  const { tokens, index } = damage
  const isFound = damage.at() === command
  // KaTeX names what a macro expands to; the macro itself is a script.
  const isMacro = ({ kind }: TexToken, at: number) =>
    kind === 'command' && tokens[at - 1]?.kind === 'script'
  const from = isFound ? index : tokens.findIndex(isMacro)
  if (from < 0) return undefined
  const end = damage.endOfCommand(from)
  // The argument of the command itself need not be a group.
  const isBare = isFound && end === from + 1
  return damage.wrap('{', '}', from, isBare ? damage.endOfConstruct(end) : end)
}

/** Mends a sign that cannot stand where it does, and closes what should have been closed before it. */
function mendPlace(damage: DamagedTex): string | undefined {
  const { index } = damage
  const [found, all] = [damage.at(), damage.listOpen()]
  const top = all.at(-1)
  const closeUpTo = (closed: OpenConstruct['kind'], otherwise: string): string => {
    // What closes the innermost construct was taken as an argument of a command that lacks it.
    if (top?.kind === closed) return damage.insert('{}')
    return top && all.some(({ kind }) => kind === closed) ? close(damage, top) : otherwise
  }
  switch (found) {
    case '#':
    case '_':
      return damage.replace(`\\${found}`)
    case '^':
      return setAsMath(damage)
    case '&':
      return mendColumn(damage, top)
    case '\\right':
      return closeUpTo('left', damage.insert('\\left.'))
    case '\\end':
      return closeUpTo('environment', damage.replace('', index, damage.readGroup(index + 1).end))
    case '}':
      return closeUpTo('group', damage.replace(''))
    default:
      return top && !damage.isClosed(top) ? close(damage, top) : damage.replace('')
  }
}

/** `&`: a column at the top of a formula makes an environment; elsewhere it is itself. */
function mendColumn(damage: DamagedTex, top: OpenConstruct | undefined): string {
  const { tokens, index } = damage
  const joinsLetters = tokens[index - 1]?.kind === 'word' && tokens[index + 1]?.kind === 'word'
  if (top?.kind === 'environment') return damage.insert('{}')
  if (top?.kind === 'left' || (top && !damage.isClosed(top))) return close(damage, top)
  if (top || joinsLetters) return damage.replace('\\&')
  return damage.wrap('\\begin{aligned}', '\\end{aligned}')
}

/** Closes what is open where it must end at the latest: with its row, or before what closes something around it. */
function close(damage: DamagedTex, { kind, name, start, isText }: OpenConstruct): string {
  if (kind === 'math') return damage.replace(name === '$' ? '{\\textdollar}' : '(', start)
  const isEnd = (text: string): boolean =>
    kind !== 'environment' && (/^\\(?:\\|cr)$/.test(text) || text === (isText ? '\\begin' : '&'))
  const end = damage.findEnd(start + 1, isEnd)
  const place = damage.at(end - 1).includes('\n') ? end - 1 : end
  return damage.insert({ group: '}', left: '\\right.', environment: `\\end{${name}}` }[kind], place)
}

/** Closes the last group that is open to the end; without one, a command lacks an argument. */
function completeArgument(damage: DamagedTex, expected?: string): string {
  const { tokens, index } = damage
  if (expected === ']') return damage.insert('{}', damage.last('['))
  let depth = 0
  const start = tokens.findLastIndex(({ kind }) => {
    depth += Number(kind === 'close') - Number(kind === 'open')
    return depth < 0
  })
  if (start < 0 || index < tokens.length) return damage.insert('{}')
  const isText = damage.open(start + 1)?.isText ?? false
  return close(damage, { kind: 'group', name: '', start, isText })
}

/** Drops what KaTeX stops at: control and private-use characters, lone surrogates, a lone backslash. */
function dropCharacter(damage: DamagedTex): string {
  const others = damage.filter((text) => !/^(?![\t\n])[\p{Cc}\p{Co}\p{Cs}\u2028\u2029]/u.test(text))
  return others === damage.slice() ? damage.replace('') : others
}

/** Writes a command that KaTeX lacks as what it has: a sign without backslash, math in text, text in math, or a name. */
function replaceCommand(damage: DamagedTex, command = ''): string | undefined {
  const { tokens, index } = damage
  const name = command.slice(1)
  const isFound = damage.at() === command
  if (isFound && !/^[A-Za-z]/.test(name)) return damage.replace(name)
  if (isFound && damage.open()?.isText) return setAsMath(damage)
  if (command === '\\cr') return damage.replace('\\\\')
  const isOfText = damage.commands.isKnownInText(name)
  const written = isOfText ? `\\text{${command}}` : `\\operatorname{${name}}`
  return tokens.reduce((tex, { text }, at) => {
    if (text !== command || at < index % tokens.length) return tex + text
    return tex + (tokens[at - 1]?.kind === 'script' ? `{${written}}` : written)
  }, '')
}

/** Sets a command or script in text as math, with the scripts that follow: between two texts, or in the text. */
function setAsMath(damage: DamagedTex, command = damage.at()): string | undefined {
  const { tokens, index, commands } = damage
  // KaTeX names what a macro expands to; the macro itself is none of text.
  const isMacro = ({ kind, text }: TexToken, at: number) =>
    kind === 'command' && !commands.isKnownInText(text.slice(1)) && damage.open(at)?.isText === true
  const from = damage.at() === command ? index : tokens.findIndex(isMacro)
  if (from < 0) return undefined
  let end = from
  do {
    const isScript = tokens[end]?.kind === 'script'
    end = isScript ? damage.endOfConstruct(end + 1) : damage.endOfCommand(end)
  } while (tokens[end]?.kind === 'script')
  const text = damage.open(from)
  const opener = text?.isText ? damage.at(text.start - 1) : ''
  const isBetween = TEXT_COMMANDS.has(opener) && opener !== '\\tag'
  if (!isBetween) return damage.wrap('\\(', '\\)', from, end)
  return damage.wrap('}', `${opener}{`, from, end).replaceAll(`${opener}{}`, '')
}

/** Sets what only text may hold as text in math; delimiters of math in math go. */
function setAsText(damage: DamagedTex, command = ''): string {
  // The sign that ends math in text was taken as an argument of a command that lacks it.
  if (damage.open()?.kind === 'math') return damage.insert('{}')
  if (command === '$') return damage.replace('\\text{\\textdollar}')
  if (/^\\[()]$/.test(command)) return damage.replace('')
  return damage.wrap('\\text{', '}', damage.index, damage.endOfCommand(damage.index))
}

/** Drops lines outside of environments. */
function dropLines(damage: DamagedTex): string {
  let depth = 0
  return damage.filter((text) => {
    depth += Number(text === '\\begin') - Number(text === '\\end')
    return depth > 0 || !/^\\hd?(?:ash)?line$/.test(text)
  })
}

/** Environments that KaTeX lacks, or has only at the top of a display formula, and the nearest; of others, `aligned`. */
const NEAREST = new Map([
  ...['multline', 'displaymath', 'math', 'subequations', 'equation', 'gather'].map(
    (name) => [name, 'gathered'] as const,
  ),
  ['alignat', 'alignedat'],
  ['tabular', 'array'],
])

function renameEnvironment(damage: DamagedTex, name = ''): string {
  const nearest = NEAREST.get(name.replace('*', '')) ?? 'aligned'
  const names = /(\\(?:begin|end)\s*)\{([^{}]*)\}/g
  return damage
    .slice()
    .replace(names, (whole, command, own) =>
      own.trim() === name ? `${command}{${nearest}}` : whole,
    )
}

/** Ends an environment before the end of one around it; an end of none is its own. */
function closeEnvironment(damage: DamagedTex, name = '', ended = ''): string {
  const end = damage.last('\\end')
  const isOuter = damage.listOpen().some((construct) => construct.name === ended)
  return damage.replace(`\\end{${name}}`, end, isOuter ? end : damage.readGroup(end + 1).end)
}

/** `\tag`: KaTeX sets one, in a display formula; others become text after the formula. */
function setTagsAsText(damage: DamagedTex): string {
  const first = damage.tokens.findIndex(({ text }) => text === '\\tag')
  let tex = ''
  for (let at = 0; at < damage.tokens.length; at++) {
    const isStarred = damage.at(at + 1) === '*'
    const { text: label, end } = damage.readGroup(at + (isStarred ? 2 : 1))
    if (damage.at(at) === '\\tag' && (at > first || !damage.display)) {
      tex += `\\quad\\text{${isStarred ? label : `(${label})`}}`
      at = end - 1
    } else tex += damage.at(at)
  }
  return tex
}

/** Defines a command as KaTeX takes it where the command exists, or does not; a star says nothing to it. */
function defineAnew(damage: DamagedTex, name = ''): string {
  const tex = damage.slice()
  if (name === '*') return tex.replace(/(\\(?:re)?newcommand)\s*\*/g, '$1')
  const definition = new RegExp(`\\\\(re)?newcommand(?=[\\s{]*\\${name}(?![A-Za-z]))`)
  return tex.replace(definition, (_, re) => (re ? '\\newcommand' : '\\renewcommand'))
}

/** Columns as KaTeX has them: their sides and lines, without the widths and the material between them. */
function writeColumns(damage: DamagedTex): string {
  const from = damage.readGroup(damage.last('\\begin') + 1).end
  const { text, end } = damage.readGroup(from)
  const columns = text
    .replace(/\*\s*\{(\d)\}\s*\{([^{}]*)\}/g, (_, count, column) => column.repeat(count))
    .replace(/[@!<>]\s*\{[^{}]*\}/g, '')
    .replace(/[pmbX]\s*(?:\{[^{}]*\})?|[LRCJS]/g, 'l')
  return damage.replace(`{${columns || 'llllll'}}`, from, end)
}

/** A bracket after a row end is no length; a command that wants a length and has none gets an empty one. */
function completeSize(damage: DamagedTex): string | undefined {
  const bracket = damage.last('[')
  if (damage.at(bracket - 1) === '\\\\') return damage.insert('{}', bracket)
  return /^[\\}]/.test(damage.at(damage.index - 1)) ? damage.insert('{}') : undefined
}
