/** Lower-case letters, digits and hyphens, at most 200; the real slugs include doubled hyphens. */
const slug = '(?=-*[a-z0-9])[a-z0-9-]{1,200}'
const number = '[1-9]\\d{0,6}'

/** What may stand for a parameter of an address, by the parameter's name. */
const forms = { subject: slug, slug, topic: slug, kind: 'subject|topic', n: number } as const

/** What the questions of a deck with an address of its own have in common. */
export type DeckKind = 'subject' | 'topic'

/** Types of the parameters of addresses, as builders take them. */
interface ParameterTypes {
  subject: string
  slug: string
  topic: string
  kind: DeckKind
  /** Counts from 1. */
  n: number
}

/** Name of a parameter, as it stands in brackets in a pattern: `[subject]`. */
export type ParameterName = keyof ParameterTypes

/** Names of the parameters of a pattern. */
export type ParameterNames<Pattern extends string> =
  Pattern extends `${string}[${infer Name extends ParameterName}]${infer Rest}`
    ? Name | ParameterNames<Rest>
    : never

/** Values of a pattern's parameters, in their order. */
export type ParameterValues<Pattern extends string> =
  Pattern extends `${string}[${infer Name extends ParameterName}]${infer Rest}`
    ? [ParameterTypes[Name], ...ParameterValues<Rest>]
    : []

/** A pattern's parameters as an address spells them. */
export type AddressParameters = Partial<Record<ParameterName, string>>

const slugPattern = new RegExp(`^${slug}$`)
const numberPattern = new RegExp(`^${number}$`)

/** Whether `value` can be a subject, a question's slug or a topic; asked before any file is touched. */
export function isSlug(value: string): boolean {
  return slugPattern.test(value)
}

/** The number of a list's page, as addresses spell it; `undefined` for any other text. */
export function parsePageNumber(value: string): number | undefined {
  return numberPattern.test(value) ? Number(value) : undefined
}

/** What stands before, between and after a pattern's parameters, and the parameters' names. */
function splitPattern(pattern: string): { texts: string[]; names: ParameterName[] } {
  const parts = pattern.split(/[[\]]/)
  return {
    texts: parts.filter((_, n) => n % 2 === 0),
    names: parts.filter((_, n) => n % 2 === 1) as ParameterName[],
  }
}

/** A function that puts values, in their order, for the parameters of a pattern. */
export function createFormatter(pattern: string): (values: readonly (string | number)[]) => string {
  const { texts } = splitPattern(pattern)
  return (values) =>
    texts.map((text, n) => `${text}${n < texts.length - 1 ? values[n] : ''}`).join('')
}

/** A function that reads a path of a pattern: its parameters, or `undefined` for any other path. */
export function createParser(pattern: string): (path: string) => AddressParameters | undefined {
  const { texts, names } = splitPattern(pattern)
  const source = texts
    .map((text, n) => {
      const name = names[n]
      return text.replaceAll('.', '\\.') + (name ? `(?<${name}>${forms[name]})` : '')
    })
    .join('')
  const expression = new RegExp(`^${source}$`)
  return (path) => {
    const match = expression.exec(path)
    return match ? ((match.groups ?? {}) as AddressParameters) : undefined
  }
}
