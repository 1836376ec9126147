import { z } from 'zod'
import { instantForm, parseInstant } from './parse-instant'

/** Text, kept as it is written. */
export const text = z.string({ error: 'must be text' })

/** Text without blanks around it; a blank text is refused. */
export const filledText = text.trim().min(1, 'must not be empty')

export const wholeNumber = z
  .number({ error: 'must be a whole number' })
  .int('must be a whole number')

export const flag = z.boolean({ error: 'must be true or false' })

/** One of a few words. */
export function choice<const Words extends readonly [string, ...string[]]>(...words: Words) {
  const named = words.map((word) => `\`${word}\``)
  const last = named.pop()
  return z.enum(words, {
    error: `must be ${[named.join(', '), last].filter(Boolean).join(' or ')}`,
  })
}

const dayMessage = 'must be a day that exists, as YYYY-MM-DD'

/** A calendar day as `YYYY-MM-DD`; a CMS may add a time, of which the written day counts. */
export const day = z
  .string({ error: dayMessage })
  .refine((value) => parseInstant(value) !== undefined, dayMessage)
  .meta({ pattern: instantForm.source })
  .transform((value) => value.slice(0, 10))

const instantMessage =
  'must be a day, or a day and a time that exist; in UTC unless a zone is given'

/** An instant, kept as ISO 8601 in UTC. */
export const instant = z
  .string({ error: instantMessage })
  .refine((value) => parseInstant(value) !== undefined, instantMessage)
  .meta({ pattern: instantForm.source })
  .transform((value) => new Date(parseInstant(value) ?? Number.NaN).toISOString())

/** A path on this site. */
export const ownPath = text.regex(
  /^\/[^/\\\s][^\\\s]*$/,
  'must be a path on this site, from its first slash',
)

const addressMessage = 'must be a path on this site, or an http(s) address'

/** A path on this site, or an absolute address elsewhere. */
export const address = z
  .string({ error: addressMessage })
  .refine((value) => /^\/[^/\\\s][^\\\s]*$/.test(value) || isWebAddress(value), addressMessage)
  .meta({ pattern: String.raw`^(?:/[^/\\\s][^\\\s]*|https?://\S+)$` })

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value)
}
