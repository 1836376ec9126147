import { CORE_SCHEMA, load, type State, YAMLException } from 'js-yaml'
import type { Problem } from './issue'

/** Real records hold about 100 nodes. */
const maxNodes = 10_000
const maxDepth = 20

/** What a YAML document holds, or the problem that keeps it from being read and the offset at which it stands. */
export type YamlResult = { value: unknown } | { problem: Problem; offset: number }

/**
 * Parses one YAML document as data, in time and memory bounded by its length: no tags beyond the
 * core schema, no anchors (hence no alias or merge-key bombs), no duplicate keys. Dates stay text.
 */
export function parseYaml(source: string): YamlResult {
  return parseShort(source) ?? parseWatched(source)
}

/**
 * Parses a short document without an anchor, as nearly all records are: it cannot hold too many nodes, since each takes
 * a character. To be told of each node costs js-yaml a tenth of its time. `undefined` if anything is wrong: a second
 * parse, which is watched, says what and where.
 */
function parseShort(source: string): YamlResult | undefined {
  if (source.length > maxNodes || source.includes('&')) return undefined
  try {
    const value = load(source, { schema: CORE_SCHEMA })
    return holds(value, isPlainKey, maxDepth - 1) ? { value } : undefined
  } catch {
    return undefined
  }
}

/** Whether a key cannot have been a list or mapping, whose depth does not show in what was read. */
const isPlainKey = (key: string) => isSafeKey(key) && !key.includes('[object Object]')
const isSafeKey = (key: string) => key !== '__proto__'

function parseWatched(source: string): YamlResult {
  const watcher = new NodeWatcher()
  try {
    const value = load(source, {
      schema: CORE_SCHEMA,
      listener: (event, state) => watcher.watch(event, state),
    })
    if (!holds(value, isSafeKey, maxDepth)) {
      return { offset: Math.max(0, source.indexOf('__proto__')), problem: unsafeKey }
    }
    return { value }
  } catch (error) {
    if (error instanceof Refusal) return error
    if (!(error instanceof YAMLException)) throw error
    return explain(source, error, watcher)
  }
}

/** Ends a parse from inside js-yaml's listener, the only way to stop it. */
class Refusal extends Error {
  constructor(
    readonly problem: Problem,
    readonly offset: number,
  ) {
    super(problem.message)
  }
}

/** Counts nodes, and keeps where they begin: js-yaml reports where it stopped, authors need where it began. */
class NodeWatcher {
  readonly #open: number[] = []
  #count = 0
  /** Offset at which the node that was read last begins. */
  last = 0

  /** Offset at which the node that is being read begins. */
  get current(): number {
    return this.#open.at(-1) ?? 0
  }

  watch(event: 'open' | 'close', state: State): void {
    if (event === 'open') {
      this.#open.push(state.position)
      if (++this.#count > maxNodes) throw new Refusal(tooMany, state.position)
      if (this.#open.length > maxDepth) throw new Refusal(tooDeep, state.position)
      return
    }
    this.last = this.#open.pop() ?? 0
    // The field exists in js-yaml's state, but not in its types.
    const { anchor } = state as State & { anchor: string | null }
    if (anchor !== null) throw new Refusal(anchored, state.input.indexOf(`&${anchor}`, this.last))
  }
}

const tooMany: Problem = {
  severity: 'error',
  code: 'yaml-too-large',
  message: `There are more than ${maxNodes} fields and values here.`,
  fix: 'Remove what is not part of the record.',
}

const tooDeep: Problem = {
  severity: 'error',
  code: 'yaml-too-large',
  message: `Fields are nested more than ${maxDepth} levels deep here.`,
  fix: 'Remove what is not part of the record.',
}

const anchored: Problem = {
  severity: 'error',
  code: 'yaml-anchor',
  message:
    'A value begins with `&`, which YAML reads as an anchor; anchors and aliases are not used here.',
  fix: 'Put the value in quotes, or write it out in each place.',
}

const unsafeKey: Problem = {
  severity: 'error',
  code: 'yaml-key',
  message: 'A field has the name `__proto__`, which programs reserve.',
  fix: 'Remove the field.',
}

/** Whether all keys of a value are right, and it has no more than `levels` of lists and mappings in one another. */
function holds(value: unknown, isKey: (key: string) => boolean, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (levels === 0) return false
  const isList = Array.isArray(value)
  for (const key of Object.keys(value)) {
    if (!isList && !isKey(key)) return false
    if (!holds((value as Record<string, unknown>)[key], isKey, levels - 1)) return false
  }
  return true
}

/** What js-yaml says, in an author's words, and at the place where the mistake begins. */
function explain(source: string, error: YAMLException, watcher: NodeWatcher): YamlResult {
  const { reason } = error
  const at = (offset: number, message: string, fix: string, code = 'yaml-syntax'): YamlResult => ({
    offset,
    problem: { severity: 'error', code, message, fix },
  })
  const position = error.mark?.position ?? 0
  const current = skipBlank(source, watcher.current)
  const last = skipBlank(source, watcher.last)
  if (reason.startsWith('duplicated mapping key')) {
    const name = /^[^:\n]*/.exec(source.slice(position))?.[0].trim()
    return at(
      position,
      `The field \`${name}\` is given twice.`,
      'Keep one of them.',
      'yaml-duplicate',
    )
  }
  if (reason.startsWith('unexpected end')) {
    const slip = explainLine(source, current)
    if (slip) return at(current, slip.message, slip.fix)
    const what = reason.includes('quoted') ? 'A quotation mark' : 'A bracket'
    return at(current, `${what} is opened here and never closed.`, 'Close it.')
  }
  if (reason.includes('flow collection')) {
    return at(
      current,
      'A bracket is opened here and not closed, or its items lack a comma.',
      'Close it, or put the value in quotes.',
    )
  }
  if (/a colon is missed|multiline key/.test(reason)) {
    const indent = getIndentAbove(source, last)
    const fix = `Indent it by ${indent === 1 ? 'one space' : `${indent} spaces`} if it continues the text above; else write \`field: value\`.`
    return at(last, 'This line is not a field with a value.', fix)
  }
  if (/unidentified alias|alias node/.test(reason)) {
    const message = 'A value begins with `*`, which YAML reads as an alias.'
    return at(current, message, 'Put the value in quotes.', 'yaml-anchor')
  }
  if (/\btag\b/.test(reason)) {
    const message = 'A value begins with `!`, which YAML reads as a tag; this tag is not used here.'
    return at(current, message, 'Put the value in quotes, or remove the tag.', 'yaml-tag')
  }
  if (reason.includes('tab characters')) {
    return at(position, 'A tab indents this line.', 'Indent with spaces.')
  }
  const slip = explainLine(source, position)
  if (slip) return at(position, slip.message, slip.fix)
  if (reason.includes('bad indentation of a mapping')) {
    const fix =
      'Put a value that contains a colon in quotes; begin fields of one level in one column.'
    return at(position, 'A second colon or a wrong indentation stands here.', fix)
  }
  if (reason.startsWith('expected a single document')) {
    const end = Math.max(0, source.search(/^(?:\.\.\.|---)/m))
    return at(
      end,
      'This line ends the YAML document, and more follows.',
      'Remove or indent the line.',
    )
  }
  return at(
    position,
    `This is not valid YAML: ${reason}.`,
    'Mend the line, or put the value in quotes.',
  )
}

/** Columns by which the nearest line above that is indented is indented; four where none is. */
function getIndentAbove(source: string, offset: number): number {
  const lines = source.slice(0, offset).split('\n').slice(0, -1)
  const indented = lines.findLast((line) => /^ +\S/.test(line))
  return indented === undefined ? 4 : indented.search(/\S/)
}

/** Signs with which a plain value cannot begin, and what YAML takes them for. */
const opening: Readonly<Record<string, string>> = {
  '@': 'keeps for itself',
  '`': 'keeps for itself',
  '%': 'keeps for itself',
  '[': 'reads as a list',
  '{': 'reads as a mapping',
  '-': 'reads as an item of a list',
  '?': 'reads as a key',
  '|': 'reads as the beginning of a block of text',
  '>': 'reads as the beginning of a block of text',
}

/** What is wrong with the line of a field whose value is all on it, and the line as it should be; absent if the line shows nothing. */
function explainLine(
  source: string,
  position: number,
): { message: string; fix: string } | undefined {
  const start = source.lastIndexOf('\n', position - 1) + 1
  const line = source.slice(start).split('\n', 1)[0] ?? ''
  const [, name, value = ''] = /^[ -]*([\w-]+):[ \t]+(\S.*?)\s*$/.exec(line) ?? []
  if (name === undefined) {
    const above =
      source
        .slice(0, Math.max(0, start - 1))
        .split('\n')
        .at(-1) ?? ''
    if (!/^\s/.test(line) || !/[^\s].*\s#/.test(above)) return undefined
    return {
      message:
        'A number sign behind a blank in the line above begins a comment, which ends the text.',
      fix: 'Write the text on one line, in quotes.',
    }
  }
  const mark = value.charAt(0)
  const whole = (text: string) => `Write \`${name}: ${JSON.stringify(text)}\`.`
  const [, inner] = /^[“”„«](.*)[“”»]$/.exec(value) ?? []
  if (inner !== undefined) {
    const message = 'The quotation marks are typographic, which YAML reads as a part of the text.'
    return { message, fix: whole(inner) }
  }
  if (/^["'].*[“”‘’]$/.test(value) && !value.slice(1).includes(mark)) {
    const message = 'The quotation mark at the end is typographic and does not close the value.'
    return { message, fix: whole(value.slice(1, -1)) }
  }
  if (/^(["']).*\1./.test(value)) {
    const message = 'Text follows a quotation mark that closes the value.'
    return { message, fix: whole(value) }
  }
  if (mark in opening) {
    return {
      message: `The value begins with \`${mark}\`, which YAML ${opening[mark]}.`,
      fix: whole(value),
    }
  }
  if (!/:(?:\s|$)/.test(value)) return undefined
  return {
    message: 'The value holds a colon and a blank, which YAML reads as another field.',
    fix: whole(value),
  }
}

/** A node's range begins with the blanks before it. */
function skipBlank(source: string, offset: number): number {
  let at = offset
  while (/\s/.test(source[at] ?? '')) at++
  return at < source.length ? at : offset
}
