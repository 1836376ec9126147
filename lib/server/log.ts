import { destination, type Logger, pino } from 'pino'
import type { Env } from '@/lib/env'
import { escapeText } from '@/lib/terminal-text'

export type { Logger } from 'pino'

/** One JSON object a line, on standard error: standard output is for the person who starts the server. */
export function createLogger(level: Env['LOG_LEVEL']): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      hooks: { streamWrite: escapeText },
    },
    destination(2),
  )
}
