/** Kinds of damage a reader would see, in the order of the report, each with what it counts. */
export const faultKinds = {
  'katex-failure': 'formulas that KaTeX cannot set',
  'visible-tex': 'raw TeX, a stray `$` or a literal `\\n` in prose',
  'prose-as-math': 'prose set as a formula',
  'money-as-math': 'money set as a formula',
  'cut-command': 'TeX commands cut by a line break',
  'cut-code': 'strings in code cut by a line break',
  'swallowed-fence': 'code blocks that are not one block each',
  'lost-table': 'tables that are no table',
  'restarted-list': 'ordered lists cut in the middle',
  'changed-plain':
    'answers without formulas, code, `<` or delimiters whose tree differs from the plain reading',
} as const

export type FaultKind = keyof typeof faultKinds

/** One piece of damage. */
export interface Fault {
  kind: FaultKind
  /** What a reader would see, at most a line of it. */
  excerpt: string
}
