import { FieldLocator, type FieldPath } from './field-locator'
import { getPosition, type Position } from './position'
import { getScalarOffset } from './scalar-offset'

/** Finds places in a record's file, for problems that are found after decoding. */
export class RecordLocator {
  readonly #text: string
  readonly #offset: number
  readonly #yaml: string
  readonly #fields: FieldLocator

  /** @param text the file's text, whose front matter has been parsed. */
  constructor(text: string) {
    this.#text = text
    this.#offset = text.indexOf('---') + '---'.length
    this.#yaml = text.slice(this.#offset, text.indexOf('\n---', this.#offset))
    this.#fields = new FieldLocator(this.#yaml)
  }

  /** The position of a field's name; if it is missing, that of the mapping to which it belongs. */
  getKeyPosition(path: FieldPath): Position {
    return getPosition(this.#text, this.#offset + this.#fields.getKeyOffset(path))
  }

  /** The position of a field's value; if it is missing, that of the mapping to which it belongs. */
  getValuePosition(path: FieldPath): Position {
    return getPosition(this.#text, this.#offset + this.#fields.getValueOffset(path))
  }

  /** The position of the character at `offset` of the text `value`, which is the value at `path`. */
  getTextPosition(path: FieldPath, value: string, offset: number): Position {
    const start = this.#fields.getValueOffset(path)
    const at = getScalarOffset(this.#yaml, start, value, offset)
    return getPosition(this.#text, this.#offset + at)
  }
}
