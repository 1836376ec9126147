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
    const plain = this.#findTopField(path)
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
    const plain = this.#findTopField(path)
    if (plain) return plain.key
    const parent = path.slice(0, -1)
    let node = this.#getRoot()
    for (const key of parent) node = findChild(node, key)?.value ?? null
    const last = path.at(-1)
    const found = last === undefined ? undefined : findChild(node, last)
    return found?.offset ?? this.getValueOffset(path)
  }

  /** A field at the first column needs no parser: all that is not such a field is indented. */
  #findTopField(path: FieldPath): { key: number; value?: number } | undefined {
    const [name, ...members] = path
    if (typeof name !== 'string' || members.length > 0 || !/^\w+$/.test(name)) return undefined
    const match = new RegExp(`^${name}:[ \\t]*`, 'm').exec(this.#yaml)
    if (!match) return undefined
    const value = match.index + match[0].length
    const isInline = /[^\s#]/.test(this.#yaml.charAt(value))
    return isInline ? { key: match.index, value } : { key: match.index }
  }

  #getRoot(): Node | null {
    if (this.#root === undefined) {
      this.#root = parseDocument(this.#yaml, yamlOptions).contents
    }
    return this.#root
  }
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
