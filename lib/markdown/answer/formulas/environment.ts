/** Environments of mathematics, those of LaTeX that KaTeX lacks included. */
const ENVIRONMENT =
  /^(?:[pbBvV]?matrix|smallmatrix|subarray|d?array|[dr]?cases|drcases|align(?:at)?(?:ed)?|flalign|gather(?:ed)?|split|multline|eqnarray|equation|displaymath|math|CD)\*?$/

/** Whether `name` is an environment that makes a formula on its own. */
export const isEnvironment = (name: string): boolean => ENVIRONMENT.test(name)

/** An answer has none that is longer. */
const LONGEST = 10_000

/** For each `\begin{name}` of mathematics where its `\end{name}` ends; what is left open within ends with it. */
export function matchEnvironments(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: { name: string; start: number }[] = []
  const marks = text.matchAll(/\\(begin|end)\{([A-Za-z]+\*?)\}/g)
  for (const { 0: mark, 1: which, 2: name = '', index } of marks) {
    if (which === 'begin') open.push({ name, start: index })
    else {
      const at = open.findLastIndex((each) => each.name === name)
      const start = open[at]?.start
      if (start === undefined) continue
      open.length = at
      const end = index + mark.length
      if (isEnvironment(name) && end - start <= LONGEST) ends.set(start, end)
    }
  }
  return ends
}
