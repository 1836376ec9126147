const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/**
 * Every string one edit away from a folded word: a letter left out, added, changed, or two
 * neighbours swapped. About 75 a letter; looking them all up is as fast as a stored table of
 * deletions and needs none.
 */
export function listEdits(word: string): string[] {
  const edits: string[] = []
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at)
    const here = word.charAt(at)
    const after = word.slice(at + 1)
    for (const letter of letters) {
      edits.push(before + letter + here + after)
      if (here) edits.push(before + letter + after)
    }
    if (here) edits.push(before + after)
    if (after) edits.push(before + after.charAt(0) + here + after.slice(1))
  }
  return edits
}
