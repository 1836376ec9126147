/** Commands whose argument is words, not symbols. */
const WORD_GROUPS = new Set(
  'text textbf textit textrm textsf texttt textnormal mbox mathrm mathbf mathit mathsf mathtt operatorname ce pu begin end label tag'.split(
    ' ',
  ),
)

const STOP_WORDS = new Set(
  `the of to and or is are was were be been in on for from with at by per as an that this these those
  which if then each will would could can has have had its than into between over under about after
  before while when where how more not only also but you your their our we they`.split(/\s+/),
)

/** What the letters of a would-be formula look like. */
export interface WordCount {
  /** Words of three letters or more outside text groups and scripts. */
  words: number
  /** Stop words among the words of any length. */
  stops: number
  /** Holds a command, a script or a group, which prose does not contain. */
  strong: boolean
  /** Holds a sign such as `=` or `<`. */
  relation: boolean
}

const isLetter = (char: string | undefined): boolean => char !== undefined && /\p{L}/u.test(char)

/** Counts words in one pass over `tex`. */
export function countWords(tex: string): WordCount {
  const count: WordCount = { words: 0, stops: 0, strong: false, relation: /[=<>≈≤≥≠→∈]/.test(tex) }
  for (let at = 0; at < tex.length; ) {
    const char = tex[at]
    if (char === '\\') {
      const end = lettersEnd(tex, at + 1)
      const name = tex.slice(at + 1, end)
      if (name) count.strong = true
      at = name ? end : at + 2
      if (WORD_GROUPS.has(name)) at = groupEnd(tex, at)
    } else if (char === '^' || char === '_') {
      count.strong = true
      const group = groupEnd(tex, at + 1)
      at = group > at + 1 ? group : lettersEnd(tex, group)
    } else if (isLetter(char)) {
      const end = lettersEnd(tex, at)
      if (end - at >= 3) count.words++
      if (STOP_WORDS.has(tex.slice(at, end).toLowerCase())) count.stops++
      at = end
    } else {
      if (char === '{') count.strong = true
      at++
    }
  }
  return count
}

function lettersEnd(tex: string, from: number): number {
  let at = from
  while (isLetter(tex[at])) at++
  return at
}

/** The end of the group that starts at `from`, white space allowed before it; else `from`. */
function groupEnd(tex: string, from: number): number {
  let at = from
  while (tex[at] === ' ' || tex[at] === '*') at++
  if (tex[at] !== '{') return from
  let depth = 0
  for (; at < tex.length; at++) {
    if (tex[at] === '\\') at++
    else if (tex[at] === '{') depth++
    else if (tex[at] === '}' && --depth === 0) return at + 1
  }
  return tex.length
}
