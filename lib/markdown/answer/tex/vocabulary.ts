import type { TexCommands } from './commands'

const words = (list: string): Set<string> => new Set(list.split(/\s+/))

/** Commands whose group is set as text. */
export const TEXT_COMMANDS = words(
  'text textrm textsf texttt textnormal textbf textmd textit textup emph mbox hbox textsc intertext shortintertext',
)

/** Commands whose first group is not typeset as TeX: a name, a length, a colour, chemistry. */
export const VERBATIM_COMMANDS = words(
  'begin end ce pu color textcolor colorbox fcolorbox SI si qty unit num ang label ref eqref hspace hskip kern mkern rule url href includegraphics htmlClass htmlId htmlStyle htmlData raisebox',
)

/** LaTeX environments KaTeX lacks, and the nearest it has. */
const ENVIRONMENTS: ReadonlyMap<string, string> = new Map([
  ['eqnarray', 'aligned'],
  ['eqnarray*', 'aligned'],
  ['multline', 'gathered'],
  ['multline*', 'gathered'],
  ['flalign', 'aligned'],
  ['flalign*', 'aligned'],
  ['tabular', 'array'],
  ['displaymath', 'gathered'],
  ['math', 'gathered'],
  ['subequations', 'gathered'],
  ['equation', 'gathered'],
  ['equation*', 'gathered'],
])

/** Environments that only stand at the top of a display formula, and their inner counterparts. */
const DISPLAY_ONLY: ReadonlyMap<string, string> = new Map([
  ['align', 'aligned'],
  ['align*', 'aligned'],
  ['gather', 'gathered'],
  ['gather*', 'gathered'],
  ['alignat', 'alignedat'],
  ['alignat*', 'alignedat'],
  ['split', 'aligned'],
])

/** The environment KaTeX is given for `name`; `isTop` is true directly inside a display formula. */
export function environmentFor(name: string, isTop: boolean, commands: TexCommands): string {
  const nearest = ENVIRONMENTS.get(name) ?? name
  const known = commands.isEnvironment(nearest) ? nearest : 'aligned'
  return isTop ? known : (DISPLAY_ONLY.get(known) ?? known)
}

/** Characters that TeX allows after a lone backslash in math; before others the backslash is dropped. */
export const CONTROL_SYMBOLS = new Set([...'!#$%&,:;>\\_{|} '])

/** What may follow `\left`, `\middle` and `\right`. */
export const DELIMITERS = new Set([
  ...'()[]<>/|.⟨⟩⌊⌋⌈⌉',
  ...`{ } | lbrace rbrace langle rangle lvert rvert lVert rVert vert Vert lfloor rfloor lceil rceil
  lbrack rbrack lparen rparen lt gt backslash uparrow downarrow updownarrow Uparrow Downarrow
  Updownarrow lgroup rgroup lmoustache rmoustache ulcorner urcorner llcorner lrcorner`
    .split(/\s+/)
    .map((name) => `\\${name}`),
])

/** KaTeX stops at control and private-use characters and at lone surrogates. */
export const isTypeset = (text: string): boolean => !/[\p{Cc}\p{Co}\p{Cs}\u2028\u2029]/u.test(text)

/** Commands that only change the size of the delimiter that follows. */
export const SIZES = words(
  'big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm biggm Biggm',
)

/** Environments whose first group describes their columns. */
export const WITH_COLUMNS = words('array darray subarray alignedat alignat alignat*')
