import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { checkTex } from '../../check-tex'

/** KaTeX's own text, in which every command and environment that it knows stands as a string. */
const source = readFileSync(createRequire(import.meta.url).resolve('katex'), 'utf8')

const isCorrect = (tex: string): boolean => checkTex(tex, true) === undefined

/** The ways in which a command may be used; `#` is its name. */
const uses =
  '\\#|\\# x|\\#{x}|\\#{x}{y}|\\#{x}{y}{z}|\\#[a]{x}|\\#*{x}|\\#{1em}|\\#{1em}{2em}|\\#{1em}{x}|\\#{red}{x}|\\#{red}{tan}{x}|\\#{$x$}|\\left\\# x\\right.|x\\#_1^2 y|x \\# y|\\sum\\#_a x|{x \\# y}|\\text{\\#}|\\text{\\# a}|\\text{a \\#{a} b}|\\#\\foo{x}\\foo|\\#\\foo=x\\foo|\\#{\\foo}[1]{#1^2}\\foo{x}|\\#|x|'.split(
    '|',
  )

/** A correct use of each command that KaTeX knows, as found by asking it. */
export const commandUses: readonly string[] = [
  ...new Set([...source.matchAll(/"\\\\([A-Za-z]+|[^A-Za-z\\"])"/g)].map(([, name]) => name)),
].flatMap((name) =>
  [
    ...uses.map((use) => use.replaceAll('#', name ?? '').replaceAll(`[1]{${name}1`, '[1]{#1')),
  ].filter(isCorrect),
)

/** Each environment that KaTeX knows, with the columns that it wants. */
export const environments: readonly string[] = [
  ...new Set([...source.matchAll(/"([A-Za-z]{2,}\*?)"/g)].map(([, name]) => name)),
].flatMap((name) =>
  ['', '{cc}', '{c|c}', '{2}', '[r]']
    .map((columns) => `\\begin{${name}}${columns} # \\end{${name}}`)
    .filter((tex) => isCorrect(tex.replace('#', 'a & b \\\\ c & d'))),
)

/** What no list of commands shows: accents, dollars in text, definitions, comments, escapes. */
const others = [
  'a',
  'x_1',
  "f'",
  "f''_n(x)",
  "f'^2",
  'x^{2}',
  '3.5',
  'a+b',
  '-1',
  '(x)',
  '[0,1)',
  '|x|',
  '\\|v\\|',
  'a:b',
  'n!',
  '\\{x\\}',
  '\\text{Schr\\"odinger}',
  "\\text{caf\\'e}",
  '\\text{\\~n}',
  '\\text{95\\%}',
  '\\text{if $x > 0$}',
  '\\text{a \\(x\\) b}',
  '\\text{a \\textbf{b $y$}}',
  '\\textcolor{#f00}{x}',
  '\\color{#00f} x',
  '\\colorbox{aqua}{a $x$}',
  '\\fcolorbox{red}{aqua}{A}',
  '\\ce{H2O}',
  '\\ce{A ->[\\text{hot}] B}',
  '\\ce{NaOH(aq,$\\infty$)}',
  '\\pu{9.8 m//s2}',
  '\\verb|a b|',
  '\\verb*!x y!',
  '\\mathop{}\\limits_a',
  '\\operatorname*{arg}_x',
  '\\sum\\nolimits_i',
  '\\char"41',
  '\\char`A',
  '\\hspace{1em}',
  '\\kern 1em',
  '\\rule[1em]{1em}{1em}',
  '\\raisebox{1em}{$x$}',
  '\\sqrt[3]{x}',
  '\\genfrac(]{0pt}{2}{a}{b}',
  '{a \\over b}',
  '{n \\choose k}',
  '\\newcommand{\\vv}[1]{\\mathbf{#1}}\\vv{x}',
  '\\def\\a#1{#1^2}\\a{y}',
  '\\let\\b=\\alpha \\b',
  '\\renewcommand{\\R}{R}\\R',
  '\\gdef\\c{z}\\c',
  '\\providecommand\\d{w}\\d',
  'a % b\n',
  '\\hbox{$x^2$}',
  '\\mbox{a}',
  '\\limsup_{n}',
  '\\not=',
  '\\dots',
  '\\bigl( x \\bigr)',
  '\\left. x \\middle| y \\right)',
  '\\overset{!}{=}',
  '\\xrightarrow[a]{b}',
  '\\mathchoice{a}{b}{c}{d}',
  '\\html@mathml{a}{b}',
  '\\phantom{x}',
  '\\smash[b]{x}',
  '\\cancel{x}',
  '\\boxed{x}',
  '\\tag{1}',
  '\\tag*{A}',
  'é',
  '日本',
  '∑',
  '½',
]

const wrappers = [
  '{#}',
  '(#)',
  '#^{#}',
  '#_{#}',
  '\\frac{#}{#}',
  '\\sqrt{#}',
  '\\text{a $#$ b}',
  '\\text{a \\(#\\) b}',
  '\\left(#\\right)',
  '\\mathrm{#}',
  '\\boxed{#}',
  '\\overline{#}',
  '\\textcolor{red}{#}',
  '\\colorbox{aqua}{$#$}',
  '\\underbrace{#}_{#}',
  '# + #',
  '# = #',
  '#, #',
  '\\displaystyle #',
  '\\newcommand{\\q}{#}\\q',
  '\\begin{array}{c|c} # & # \\\\ \\hline # & # \\end{array}',
  '\\begin{cases} # & \\text{if $#$} \\\\ # \\end{cases}',
  '\\substack{# \\\\ #}',
  '\\operatorname{#}',
  '\\mathop{#}\\limits^{#}',
]

const atom = fc.oneof(fc.constantFrom(...commandUses), fc.constantFrom(...others))

/** Formulas of every construct that KaTeX has, in each other; not all of them correct. */
export const formulas: fc.Arbitrary<string> = fc.letrec<{ tex: string }>((tie) => ({
  tex: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc
      .tuple(fc.constantFrom(...wrappers, ...environments), fc.infiniteStream(tie('tex')))
      .map(([wrapper, inner]) => wrapper.replace(/#/g, () => inner.next().value)),
  ),
})).tex
