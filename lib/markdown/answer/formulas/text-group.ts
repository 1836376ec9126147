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
