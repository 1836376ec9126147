import { isMap, isScalar, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml'
import { yamlOptions } from './field-locator'

/** The new value of a field. */
export type FieldValue = string | number | readonly (string | number)[]

interface FoundPair {
  map: YAMLMap
  pair: Pair | undefined
}

/**
 * Sets a field of a record's file and leaves every other byte alone. A missing field of the top level
 * is added at the end of the front matter.
 * @param text the file's text, whose front matter has been parsed.
 * @param path a field of the top level, or a member of one that is there.
 * @returns `undefined` if the front matter is written in a way that only its author can change.
 */
export function setField(
  text: string,
  path: readonly [string, string?],
  value: FieldValue,
): string | undefined {
  const { start, yaml } = getYaml(text)
  const found = findPair(yaml, path)
  if (!found) return undefined
  const { map, pair } = found
  const [from, to] = pair ? getValueRange(pair) : []
  if (from === undefined || to === undefined) {
    if (path.length > 1 || map.flow) return undefined
    return splice(text, start + yaml.length, 0, `${writeField(path[0], value)}\n`)
  }
  const before = yaml.slice(0, from)
  if (Array.isArray(value)) {
    if (map.flow) return undefined
    const colon = before.lastIndexOf(':') + 1
    const end = yaml.slice(colon, to).endsWith('\n') ? '\n' : ''
    return splice(text, start + colon, to - colon, `${writeList(value)}${end}`)
  }
  const gap = before.endsWith(':') ? ' ' : ''
  const end = yaml.slice(from, to).endsWith('\n') ? '\n' : ''
  const written = map.flow ? JSON.stringify(value) : writeScalar(value)
  return splice(text, start + from, to - from, `${gap}${written}${end}`)
}

/** Removes a field of the top level with all that belongs to it. See {@link setField}. */
export function removeField(text: string, name: string): string | undefined {
  const { start, yaml } = getYaml(text)
  const found = findPair(yaml, [name])
  if (!found) return undefined
  if (!found.pair) return text
  const from = isScalar(found.pair.key) ? found.pair.key.range?.[0] : undefined
  const [, to] = getValueRange(found.pair)
  if (found.map.flow || from === undefined || to === undefined) return undefined
  const isWhole = yaml.charAt(to - 1) === '\n'
  const end = isWhole ? to : yaml.indexOf('\n', to) + 1 || yaml.length
  return splice(text, start + from, end - from, '')
}

/** The YAML between the `---` lines, with the line break before the second, and where it begins. */
function getYaml(text: string): { start: number; yaml: string } {
  const start = text.indexOf('---') + '---'.length
  return { start, yaml: text.slice(start, text.indexOf('\n---', start) + 1) }
}

function findPair(yaml: string, path: readonly [string, string?]): FoundPair | undefined {
  let map: unknown = parseDocument(yaml, yamlOptions).contents
  let pair: Pair | undefined
  for (const [depth, name] of path.entries()) {
    if (!isMap(map)) return undefined
    const parent: YAMLMap = map
    pair = parent.items.find(({ key }) => isScalar(key) && key.value === name)
    if (depth === path.length - 1) return { map: parent, pair }
    map = pair?.value
  }
  return undefined
}

function getValueRange({ value }: Pair): [from?: number, to?: number] {
  const range = (value as { range?: [number, number, number] | null } | null)?.range
  return range ? [range[0], range[1]] : []
}

/** Puts `added` in, with the line ends of the rest. */
function splice(text: string, at: number, removed: number, added: string): string {
  const isWindows = /^[^\n]*\r\n/.test(text)
  return `${text.slice(0, at)}${isWindows ? added.replaceAll('\n', '\r\n') : added}${text.slice(at + removed)}`
}

function writeField(name: string, value: FieldValue): string {
  return Array.isArray(value) ? `${name}:${writeList(value)}` : `${name}: ${writeScalar(value)}`
}

function writeList(values: readonly (string | number)[]): string {
  return values.map((value) => `\n  - ${writeScalar(value)}`).join('')
}

function writeScalar(value: FieldValue): string {
  const isPlain = typeof value !== 'string' || !value.includes('\n')
  return isPlain ? stringify(value, { lineWidth: 0 }).trimEnd() : JSON.stringify(value)
}
