import type { Block } from './line'

/** Writes the blocks as Markdown, each at its column. */
export function writeBlocks(blocks: readonly Block[], columns: readonly number[]): string {
  const lines: string[] = []
  for (const [i, { body, marker }] of blocks.entries()) {
    if (body.kind === 'blank') {
      lines.push('')
      continue
    }
    const column = columns[i] ?? 0
    const lead = ' '.repeat(column) + marker
    const inner = ' '.repeat(column + marker.length)
    if (body.kind === 'display') {
      lines.push(`${lead}$$`, ...texLines(body.tex).map((line) => inner + line), `${inner}$$`)
    } else if (body.kind === 'fence') {
      const ticks = '`'.repeat(body.fence.ticks)
      lines.push(`${lead}${ticks}${body.fence.info}`)
      for (const line of body.fence.lines) lines.push(line === '' ? '' : inner + line)
      lines.push(inner + ticks)
    } else lines.push(lead + body.text)
  }
  return lines.join('\n')
}

const texLines = (tex: string): string[] =>
  tex
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
