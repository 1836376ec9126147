import { inspect } from 'node:util'
import { escapeText } from '@/lib/terminal-text'

/** Writes what a command has found or done; names and texts of files in it cannot steer the terminal. */
export function print(text: string): void {
  console.log(escapeText(text))
}

/** As {@link print}, on standard error: counts, notices, and errors with their stack. */
export function printError(text: unknown): void {
  console.error(escapeText(typeof text === 'string' ? text : inspect(text)))
}
