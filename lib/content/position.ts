import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import type { Issue, Problem } from './issue'

/** A place in a file: both 1-based, columns in UTF-16 code units. */
export interface Position {
  line: number
  column: number
}

/** A field's path from the top of a YAML document: keys and indexes. */
export type FieldPath = readonly PropertyKey[]

/** Line and column of `offset` in `text`. An offset past the end is the end. */
export function getPosition(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: before.length - lineStart + 1 }
}

/** The issue that `problem` is at `offset` of `text`, the whole text of `file`. */
export function issueAt(file: string, text: string, offset: number, problem: Problem): Issue {
  return { file, ...getPosition(text, offset), ...problem }
}

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
    const parent = path.slice(0, -1)
    let node = this.#getRoot()
    for (const key of parent) node = findChild(node, key)?.value ?? null
    const last = path.at(-1)
    const found = last === undefined ? undefined : findChild(node, last)
    return found?.offset ?? this.getValueOffset(path)
  }

  #getRoot(): Node | null {
    if (this.#root === undefined) {
      const document = parseDocument(this.#yaml, {
        schema: 'core',
        strict: false,
        uniqueKeys: false,
        logLevel: 'silent',
      })
      this.#root = document.contents
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
