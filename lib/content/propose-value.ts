import { findNearest } from '@/lib/did-you-mean'

/**
 * What an author most likely meant by a value that its field does not allow, as YAML writes it.
 * @param message what the schema says of the value.
 * @param choices the values that the field allows, if they are few.
 * @returns `undefined` if nobody can know.
 */
export function proposeValue(
  value: unknown,
  message: string,
  choices: readonly string[] = [],
): string | undefined {
  if (choices.length > 0) return typeof value === 'string' ? findNearest(value, choices) : undefined
  if (message.includes('whole number')) return proposeNumber(value)
  if (message.includes('true or false')) return proposeFlag(value)
  if (message.includes('YYYY-MM-DD'))
    return typeof value === 'string' ? proposeDay(value) : undefined
  if (!message.includes('must be text')) return undefined
  if (typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(String(value))
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'string')
  return isList ? JSON.stringify(value.join(', ')) : undefined
}

function proposeNumber(value: unknown): string | undefined {
  const [, digits] = /^\W*(\d{1,15})\W*$/.exec(String(value)) ?? []
  return typeof value === 'string' && digits !== undefined ? String(Number(digits)) : undefined
}

function proposeFlag(value: unknown): string | undefined {
  const text = String(value).trim()
  if (/^(?:true|yes|on|1)$/i.test(text)) return 'true'
  return /^(?:false|no|off|0)$/i.test(text) ? 'false' : undefined
}

/** `2026-1-2`, `2026/01/02` and `22.11.2026`; `03/04/2026` is one day here and another there. */
function proposeDay(value: string): string | undefined {
  const [, year, month, day] =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(value.trim()) ??
    reverse(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value.trim()))
  if (year === undefined || month === undefined || day === undefined) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return new Date(`${written}T00:00:00Z`).toJSON()?.startsWith(written) ? written : undefined
}

function reverse(match: RegExpExecArray | null): (string | undefined)[] {
  return match ? ['', match[3], match[2], match[1]] : []
}
