import katex from 'katex'
import 'katex/contrib/mhchem'

const PROBE = { throwOnError: true, strict: 'ignore', trust: false } as const

/** Distinct commands of a hostile answer must not fill the memory of a long-lived server. */
const MEMORY = 4096

function remember<T>(ask: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    let answer = known.get(name)
    if (answer === undefined) {
      answer = ask(name)
      if (known.size >= MEMORY) known.clear()
      known.set(name, answer)
    }
    return answer
  }
}

/** The complaint KaTeX has about `tex`, or an empty string. */
function complaint(tex: string): string {
  try {
    katex.renderToString(tex, PROBE)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whether KaTeX (mhchem included) knows `\name`. Asked of KaTeX itself, so it cannot grow stale. */
export const isTexCommand = remember(
  (name: string): boolean =>
    name.length <= 40 && !complaint(`\\${name}`).includes('Undefined control sequence'),
)

/** Whether `\name` may stand inside `\text{…}`. */
export const isTextModeCommand = remember((name: string): boolean => {
  const said = complaint(`\\text{\\${name}}`)
  return !said.includes('Undefined control sequence') && !said.includes("Can't use function")
})
