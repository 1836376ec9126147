/*
 * How many files and connections this process may have open. Plain JavaScript, since `npm start` asks before it loads
 * anything that needs them.
 */
import { readFileSync } from 'node:fs'

/** Descriptors with which the portal starts, and serves a few clients. */
const fewest = 256

/** The limit of this process's open files and connections; `undefined` if the system does not tell, or sets none. */
export function getDescriptorLimit() {
  try {
    const [, limit] =
      /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? []
    return limit === undefined ? undefined : Number(limit)
  } catch {
    return undefined
  }
}

/** Why the portal cannot run with a limit, as a sentence for its operator; `undefined` if it can. */
export function explainLowLimit(limit = getDescriptorLimit()) {
  if (limit === undefined || limit >= fewest) return undefined
  return `This process may open ${limit} files and connections, and needs ${fewest} at least: raise the limit, as by \`ulimit -n 4096\` or LimitNOFILE=4096 of systemd.`
}
