/** Longer words are cut here, so that no input makes a long index term. */
const longestWord = 40

/** Kinds of UTF-16 unit: 0 not yet asked, 1 part of a word, 2 a gap. */
const unitKinds = new Uint8Array(65_536)

function isWordUnit(unit: number): boolean {
  const kind = unitKinds[unit]
  if (kind) return kind === 1
  const isPart = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit))
  unitKinds[unit] = isPart ? 1 : 2
  return isPart
}

/**
 * Finds the words of a folded text in order; a possessive `'s` is dropped.
 * @param take told where each word stands, and what is added to it: `c++` and `c#` are kept apart from `c`.
 */
export function scanWords(
  folded: string,
  take: (start: number, end: number, ending: '' | 'plusplus' | 'sharp') => void,
): void {
  let start = -1
  for (let at = 0; at <= folded.length; at++) {
    if (at < folded.length && isWordUnit(folded.charCodeAt(at))) {
      if (start < 0) start = at
      continue
    }
    if (start < 0) continue
    const end = Math.min(at, start + longestWord)
    if (end - start > 1) take(start, end, '')
    else if (folded.startsWith('++', at)) take(start, end, 'plusplus')
    else if (folded[at] === '#') take(start, end, 'sharp')
    else if (folded[start] !== 's' || folded[start - 1] !== "'") take(start, end, '')
    start = -1
  }
}
