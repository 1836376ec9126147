/**
 * Every TeX command KaTeX knows whose name begins with n, without the backslash: in a one-line
 * answer each could be a line break and a word. `n-commands.test.ts` holds the list against KaTeX.
 */
export const N_COMMANDS = new Set(
  `nLeftarrow nLeftrightarrow nRightarrow nVDash nVdash nabla natnums natural ncong ne nearrow neg
  negmedspace negthickspace negthinspace neq newcommand newline nexists ngeq ngeqq ngeqslant ngtr ni
  nleftarrow nleftrightarrow nleq nleqq nleqslant nless nmid nobreak nobreakspace noexpand nolimits
  nonumber normalsize not notag notin notni nparallel nprec npreceq nrightarrow nshortmid
  nshortparallel nsim nsubseteq nsubseteqq nsucc nsucceq nsupseteq nsupseteqq ntriangleleft
  ntrianglelefteq ntriangleright ntrianglerighteq nu nvDash nvdash nwarrow`.split(/\s+/),
)

/** Those whose letters after the n could begin a line of prose, a formula or a row. */
export const LINE_STARTS = 'nu ne ni nmid nless nsim nexists nparallel'.split(' ')
