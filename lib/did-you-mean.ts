/**
 * The known name that was most likely meant by another spelling of it: the same letters and digits in another case or
 * with other signs, else the one with the fewest letters left out, added, changed or swapped, up to a third of them.
 * @returns `undefined` if no known name is near; `asked` itself is never returned.
 */
export function findNearest(asked: string, known: Iterable<string>): string | undefined {
  const plain = fold(asked)
  const most = Math.floor(Math.max(3, plain.length) / 3)
  let best: { name: string; edits: number } | undefined
  for (const name of known) {
    if (name === asked) continue
    const other = fold(name)
    if (Math.abs(other.length - plain.length) > most) continue
    const edits = countEdits(plain, other)
    if (edits <= most && (!best || edits < best.edits)) best = { name, edits }
  }
  return best?.name
}

/** Letters and digits alone, in lower case; a long name cut, since the time grows with the square. */
function fold(name: string): string {
  return name
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Letters left out, added, changed, or swapped with their neighbours (optimal string alignment). */
function countEdits(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = Number(a[i - 1] !== b[j - 1])
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      }
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
