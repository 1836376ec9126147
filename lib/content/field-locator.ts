import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'

/** A field's path from the top of a YAML document: keys and indexes. */
export type FieldPath = readonly PropertyKey[]

/** How `yaml` reads a document that js-yaml has read before: for places alone, which is why nothing is refused. */
export const yamlOptions = {
  schema: 'core',
  strict: false,
  uniqueKeys: false,
  logLevel: 'silent',
} as const

/** Longest document whose fields are looked up; 1 MB of comments would take this parser seconds. */
const maxLength = 64_000

/**
 * Finds fields in a YAML document, by offset. The document is parsed at the first question, since
 * this parser is slow and only files with problems need it. In a document of more than
 * {@link maxLength} characters, ten times the longest real one, every field stands at its beginning.
 */
export class FieldLocator {
  readonly #yaml: string
  readonly #start: number
  #root: Node | null | undefined

  /** @param yaml a document that has been parsed before, so that its size and nesting are bounded. */
  constructor(yaml: string) {
    this.#yaml = yaml
    this.#start = Math.max(0, yaml.search(/\S/))
    if (yaml.length > maxLength) this.#root = null
  }

  /** Offset of the value at `path`; where the field is missing or empty, of what is there of it: its key, else its mapping. */
  getValueOffset(path: FieldPath): number {
    const plain = this.#findPlainField(path)
    if (plain?.value !== undefined) return plain.value
    let node = this.#getRoot()
    let offset = node?.range?.[0] ?? this.#start
    for (const key of path) {
      const found = findChild(node, key)
      if (!found) break
      node = found.value
      offset = (isEmpty(found.value) ? undefined : found.value?.range?.[0]) ?? found.offset
    }
    return offset
  }

  /** Offset of the key at the end of `path`, or of the innermost mapping that exists. */
  getKeyOffset(path: FieldPath): number {
    const plain = this.#findPlainField(path)
    if (plain) return plain.key
    const parent = path.slice(0, -1)
    let node = this.#getRoot()
    for (const key of parent) node = findChild(node, key)?.value ?? null
    const last = path.at(-1)
    const found = last === undefined ? undefined : findChild(node, last)
    return found?.offset ?? this.getValueOffset(path)
  }

  /** A field at the first column, or a member one level below, needs no parser: all that is not such a field is indented further. */
  #findPlainField(path: FieldPath): PlainField | undefined {
    const [name, member, ...rest] = path
    if (!isPlainName(name) || rest.length > 0) return undefined
    const top = matchField(this.#yaml, new RegExp(`^${name}:[ \\t]*`, 'm'))
    if (!top) return undefined
    const lines = top.value === undefined ? getIndentedLines(this.#yaml, top.end) : undefined
    if (path.length === 1) return lines ? { ...top, value: lines.start } : top
    if (!isPlainName(member) || !lines) return undefined
    const found = matchField(lines.text, new RegExp(`^ {${lines.indent}}${member}:[ \\t]*`, 'm'))
    if (!found) return undefined
    const key = lines.offset + found.key + lines.indent
    if (found.value !== undefined) return { key, value: lines.offset + found.value, end: 0 }
    return undefined
  }

  #getRoot(): Node | null {
    if (this.#root === undefined) {
      this.#root = parseDocument(this.#yaml, yamlOptions).contents
    }
    return this.#root
  }
}

interface PlainField {
  /** Offset of its name. */
  key: number
  /** Offset of its value; absent if none begins on its line. */
  value?: number
  /** Offset of what follows the colon and blanks. */
  end: number
}

function isPlainName(name: PropertyKey | undefined): name is string {
  return typeof name === 'string' && /^\w+$/.test(name)
}

function matchField(yaml: string, pattern: RegExp): PlainField | undefined {
  const match = pattern.exec(yaml)
  if (!match) return undefined
  const end = match.index + match[0].length
  const isInline = /[^\s#]/.test(yaml.charAt(end))
  return { key: match.index, end, ...(isInline && { value: end }) }
}

/** The lines below a field that are indented, and where the first that is no comment begins; absent if there is none. */
function getIndentedLines(
  yaml: string,
  end: number,
): { text: string; offset: number; indent: number; start: number } | undefined {
  const offset = yaml.indexOf('\n', end) + 1
  if (offset === 0) return undefined
  const length = yaml.slice(offset).search(/^[^\s#]/m)
  const text = length === -1 ? yaml.slice(offset) : yaml.slice(offset, offset + length)
  const first = /^( *)[^\s#]/m.exec(text)
  if (!first) return undefined
  const indent = first[1]?.length ?? 0
  return { text, offset, indent, start: offset + first.index + indent }
}

function findChild(
  node: Node | null,
  key: PropertyKey,
): { value: Node | null; offset: number } | undefined {
  if (isSeq<Node>(node)) {
    const item = node.items[Number(key)]
    return item && { value: item, offset: item.range?.[0] ?? 0 }
  }
  if (!isMap<Node, Node | null>(node)) return undefined
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
  return pair && { value: pair.value, offset: pair.key.range?.[0] ?? 0 }
}

function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.value === null)
}
