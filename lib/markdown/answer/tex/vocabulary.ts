const words = (list: string): Set<string> => new Set(list.split(/\s+/))

/** Commands whose group is set as text. */
export const TEXT_COMMANDS = words(
  'text textrm textsf texttt textnormal textbf textmd textit textup emph mbox hbox textsc intertext',
)

/** Commands whose group is math, but whose words are already set upright. */
export const UPRIGHT_COMMANDS = words(
  'mathrm mathbf mathit mathsf mathtt mathnormal boldsymbol bm operatorname operatornamewithlimits bold rm bf',
)

/** Commands whose first group is not typeset as TeX: a name, a length, a colour, chemistry. */
export const VERBATIM_COMMANDS = words(
  'begin end ce pu color textcolor colorbox hspace hskip kern mkern rule url href includegraphics htmlClass htmlId htmlStyle htmlData raisebox phantom@',
)

/** Groups that a command must have, so that a cut formula can be completed. */
export const GROUPS: ReadonlyMap<string, number> = new Map([
  ...[...words('frac dfrac tfrac cfrac binom dbinom tbinom overset underset stackrel')].map(
    (name): [string, number] => [name, 2],
  ),
  ...[
    ...words(
      `sqrt vec hat bar dot ddot tilde overline underline widehat widetilde overrightarrow
      overleftarrow mathbb mathcal mathfrak mathscr boxed underbrace overbrace xrightarrow xleftarrow
      cancel substack`,
    ),
    ...TEXT_COMMANDS,
    ...UPRIGHT_COMMANDS,
  ]
    .filter((name) => name !== 'rm' && name !== 'bf')
    .map((name): [string, number] => [name, 1]),
])

/** Commands KaTeX refuses as a script unless they stand in a group. */
export const NEEDS_GROUP_IN_SCRIPT = words(
  `sqrt vec hat bar dot ddot tilde overline underline widehat widetilde overrightarrow overleftarrow
  operatorname boxed underbrace overbrace ce pu left begin`,
)

/** What stands in for LaTeX commands that KaTeX lacks. */
export const SUBSTITUTES: ReadonlyMap<string, string> = new Map([
  ['mbox', '\\text'],
  ['hbox', '\\text'],
  ['textsc', '\\text'],
  ['intertext', '\\text'],
  ['mathds', '\\mathbb'],
  ['mathbbm', '\\mathbb'],
  ['hfill', '\\quad '],
  ['cr', '\\\\'],
  ['euro', '\\text{€}'],
  ['texteuro', '\\text{€}'],
  ['permil', '\\text{‰}'],
  ['textdegree', '{}^{\\circ}'],
  ['celsius', '{}^{\\circ}\\text{C}'],
  ['textmu', '\\mu '],
])

/** Commands that set nothing here and go with their group. */
export const DROPPED = words('label vspace vskip')

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

/** The environment KaTeX is given for `name`; `top` is true directly inside a display formula. */
export function environmentFor(name: string, top: boolean): string {
  const known = ENVIRONMENTS.get(name) ?? name
  return top ? known : (DISPLAY_ONLY.get(known) ?? known)
}

/** Characters that TeX allows after a lone backslash in math; before others the backslash is dropped. */
export const CONTROL_SYMBOLS = new Set([...'!#$%&,:;>\\_{|} '])

/** Delimiters that are a single character. */
export const DELIMITERS = new Set([...'()[]<>/|.⟨⟩'])

/** Environments whose first group describes their columns. */
export const WITH_COLUMNS = words('array darray subarray alignedat alignat alignat*')
