/** Lower-case letters, digits and hyphens, at most 200; the real slugs include doubled hyphens. */
const slug = '(?=-*[a-z0-9])[a-z0-9-]{1,200}'
const number = '[1-9]\\d{0,6}'

/** What may stand for a parameter of an address, by the parameter's name; for any other name, a slug. */
const forms: Readonly<Record<string, string>> = { kind: 'subject|topic', n: number }

/** What the questions of a deck with an address of its own have in common. */
export type DeckKind = 'subject' | 'topic'

/** Type of a parameter, as builders take it; `n` counts from 1. */
type ParameterType<Name extends string> = Name extends 'n'
  ? number
  : Name extends 'kind'
    ? DeckKind
    : string

/** Values of a pattern's parameters, in their order. A parameter's name stands in brackets: `[subject]`. */
export type ParameterValues<Pattern extends string> =
  Pattern extends `${string}[${infer Name}]${infer Rest}`
    ? [ParameterType<Name>, ...ParameterValues<Rest>]
    : []

/** Names of a pattern's parameters. */
export type ParameterNames<Pattern extends string> =
  Pattern extends `${string}[${infer Name}]${infer Rest}` ? Name | ParameterNames<Rest> : never

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
function splitPattern(pattern: string): { texts: string[]; names: string[] } {
  const parts = pattern.split(/[[\]]/)
  return {
    texts: parts.filter((_, n) => n % 2 === 0),
    names: parts.filter((_, n) => n % 2 === 1),
  }
}

/** A function that puts values, in their order, for the parameters of a pattern. */
export function createFormatter(pattern: string): (values: readonly (string | number)[]) => string {
  const { texts } = splitPattern(pattern)
  return (values) =>
    texts.map((text, n) => `${text}${n < texts.length - 1 ? values[n] : ''}`).join('')
}

/** A function that reads a path of a pattern: its parameters, or `undefined` for any other path. */
export function createParser(
  pattern: string,
): (path: string) => Record<string, string> | undefined {
  const { texts, names } = splitPattern(pattern)
  const source = texts
    .map((text, n) => {
      const name = names[n]
      return text.replaceAll('.', '\\.') + (name ? `(?<${name}>${forms[name] ?? slug})` : '')
    })
    .join('')
  const expression = new RegExp(`^${source}$`)
  return (path) => {
    const match = expression.exec(path)
    return match ? ((match.groups ?? {}) as Record<string, string>) : undefined
  }
}
