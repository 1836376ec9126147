/** Commands whose argument is words, not symbols. */
const WORD_GROUPS =
  `text textbf textit textrm textsf texttt textnormal mbox mathrm mathbf mathit mathsf
  mathtt operatorname ce pu begin end label tag`.split(/\s+/)

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

/** Commands and escapes, scripts, words and braces; the last group holds the brace that follows a command or script. */
const PART = /\\(?:([A-Za-z]+)[ *]*(?=(\{)?)|.?)|([\^_])(?:[ *]*(?=(\{))|\p{L}*)|[{}]|\p{L}+/gsu

/** Counts words in one pass over `tex`. */
export function countWords(tex: string): WordCount {
  const count: WordCount = { words: 0, stops: 0, strong: false, relation: /[=<>≈≤≥≠→∈]/.test(tex) }
  /** Braces open since the group of a script or of words began; whether the next one begins such a group. */
  let [depth, begins] = [0, false]
  for (const [part, command, ofCommand, script, ofScript] of tex.matchAll(PART)) {
    if (part === '{' && (depth > 0 || begins)) depth++
    else if (depth > 0) depth -= part === '}' ? 1 : 0
    else if (command || script || part === '{') count.strong = true
    else if (part !== '}' && !part.startsWith('\\')) {
      if (part.length >= 3) count.words++
      if (STOP_WORDS.has(part.toLowerCase())) count.stops++
    }
    begins = Boolean(ofScript ?? (command && WORD_GROUPS.includes(command) && ofCommand))
  }
  return count
}

/** A command whose last group is text, or takes formulas in dollar signs, before that group. */
const BEFORE_GROUP =
  /\\(?:text[a-z]*|[mhf]box|ce|pu|intertext|tag\*?|colorbox\s*\{[^{}]*\}|fcolorbox\s*(?:\{[^{}]*\}\s*){2})\s*$/

/** Whether `tex` ends inside a group such as that of `\text{if $x$}`, where a dollar sign does not close the formula. */
export function endsInTextGroup(tex: string): boolean {
  const groups: boolean[] = []
  for (const { 0: sign, index } of tex.matchAll(/\\.|[{}]/gs)) {
    if (sign === '{') groups.push(BEFORE_GROUP.test(tex.slice(Math.max(0, index - 60), index)))
    else if (sign === '}') groups.pop()
  }
  return groups.includes(true)
}
