/** Far above what answers need: at most 63 list items, 1 marker to a line, 64 marks to a paragraph in 6,045 of them. */
const limits = { containers: 1000, perLine: 16, indent: 100, marks: 250 }

const containerPrefix = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))+/
const container = />|[-+*]|\d+[.)]/g
const mark = /[*_~[\]]/g

/**
 * Whether lists, quotes, emphasis or links nest or repeat so often that reading them would take a Markdown parser time
 * that grows with the square of their number, or overflow its stack. Counts generously, never less than is there.
 */
export function isExcessive(markdown: string): boolean {
  let containers = 0
  let marks = 0
  for (const line of markdown.split('\n')) {
    const prefix = containerPrefix.exec(line)?.[0] ?? ''
    const opened = prefix.match(container)?.length ?? 0
    const indent = opened > 0 ? prefix.search(/\S/) : 0
    containers += opened
    marks = line.trim() === '' ? 0 : marks + (line.match(mark)?.length ?? 0)
    if (opened > limits.perLine || indent > limits.indent) return true
    if (containers > limits.containers || marks > limits.marks) return true
  }
  return false
}
