import { describe, expect, it } from 'vitest'
import { checkTex } from '../../check-tex'
import { TexCommands } from './commands'
import { repairFormula } from './repair'

const inline = { display: false, inTable: false }
const display = { display: true, inTable: false }
const inTable = { display: false, inTable: true }

const repair = (tex: string, place = display): string => {
  const repaired = repairFormula(tex, place, new TexCommands()).tex
  expect(checkTex(repaired, place.display)).toBeUndefined()
  return repaired
}

describe('repairFormula', () => {
  it.each([
    '\\text{if $x > 0$}',
    '\\text{if \\(x > 0\\)}',
    '\\text{Schr\\"odinger, caf\\\'e}',
    '\\ce{NaOH(aq,$\\infty$)}',
    '\\textcolor{#f00}{x}',
    '\\verb|a_b|',
  ])('leaves what is correct alone where another part is mended: %s', (tex) => {
    expect(repair(`${tex} + \\frac{a}{b`)).toBe(`${tex} + \\frac{a}{b}`)
  })

  it.each(['\\foo{a}^b^c_', '\\htmlStyle{color:red}{x}', '\\includegraphics{a} x^2^3'])(
    'leaves what it cannot mend as it was: %s',
    (tex) => {
      const repaired = repairFormula(tex, inline, new TexCommands()).tex
      if (checkTex(repaired, false)) expect(repaired).toBe(tex)
    },
  )

  it.each([
    'a_1^2 + b_{ij}^{k+1}',
    "f'^2 + g''(x)",
    '\\frac{dy}{dx} = \\sqrt[3]{x}',
    '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
    '\\left( \\frac{a}{b} \\right)^2',
    '\\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}',
    '\\sum\\nolimits_{i} x_i \\nonumber',
    '\\ce{2H2 + O2 -> 2H2O}',
    'mgh + NaCl + PV = nRT',
    '\\operatorname*{argmax}_{x} f(x)',
    '\\begin{array}{cc|c} 1 & 2 & 3 \\end{array}',
    '\\text{speed in \\textbf{km/h}}',
  ])('leaves correct TeX alone: %s', (tex) => {
    expect(repair(tex)).toBe(tex)
  })

  it.each([
    ['a percent sign', '\\text{90% CI} = 5%', '\\text{90\\% CI} = 5\\%'],
    ['a number sign', 'n = #A', 'n = \\#A'],
    ['a dollar sign', 'C = $40', 'C = \\text{\\textdollar}40'],
    ['a dollar sign in text', '\\text{cost ($)}', '\\text{cost ({\\textdollar})}'],
    ['reserved signs in text', '\\text{a_b & c}', '\\text{a\\_b \\& c}'],
    ['a second superscript', 'x^2^3', 'x^2{}^3'],
    ['a second subscript', 'x_a_b', 'x_a{}_b'],
    ['a script after both', 's_{2s}^*^2', 's_{2s}^*{}^2'],
    ['a prime after a superscript', "f^2'", "f^2{}'"],
    ['a script without argument', 'x^', 'x^{}'],
    ['a command as a script', 'e^\\vec{v}', 'e^{\\vec{v}}'],
    [
      'columns without an environment',
      'a &= b \\\\ c &= d',
      '\\begin{aligned}a &= b \\\\ c &= d\\end{aligned}',
    ],
    ['an ampersand in a name', 'R&D = 5', 'R\\&D = 5'],
    ['open text at the end', 'x \\text{ if', 'x \\text{ if}'],
    ['open text at a row end', '\\text{one \\\\ \\text{two}', '\\text{one }\\\\ \\text{two}'],
    [
      'open text before an environment',
      '\\text{so \\begin{matrix}1\\end{matrix}',
      '\\text{so }\\begin{matrix}1\\end{matrix}',
    ],
    ['an open brace', '\\frac{a}{b', '\\frac{a}{b}'],
    ['a missing group', '\\frac{a}', '\\frac{a}{}'],
    ['a brace that closes nothing', 'a} + b', 'a + b'],
    ['an open delimiter', '\\left( x', '\\left( x\\right.'],
    ['a closing delimiter alone', 'x \\right)', 'x \\left.\\right)'],
    ['a delimiter without backslash', '\\left{ x \\right}', '\\left\\{ x \\right\\}'],
    ['an open environment', '\\begin{matrix} a & b', '\\begin{matrix} a & b\\end{matrix}'],
    ['an end without begin', 'a \\end{matrix}', 'a'],
    [
      'an environment closed by another name',
      '\\begin{matrix}a\\end{pmatrix}',
      '\\begin{matrix}a\\end{matrix}',
    ],
    [
      'an environment KaTeX lacks',
      '\\begin{eqnarray}a&=&b\\end{eqnarray}',
      '\\begin{aligned}a&=&b\\end{aligned}',
    ],
    ['a lone final backslash', 'x = 1 \\', 'x = 1'],
    ['a second tag', 'x \\tag{1} \\tag{2}', 'x \\tag{1} \\quad\\text{(2)}'],
    ['a command for text', '5\\textdegree', '5\\text{\\textdegree}'],
    ['a command KaTeX lacks', '\\foo x', '\\operatorname{foo} x'],
    [
      'a bracket after a row end',
      '\\begin{matrix}a\\\\[b]\\end{matrix}',
      '\\begin{matrix}a\\\\{}[b]\\end{matrix}',
    ],
    ['a delimiter as an argument', '\\sqrt\\left(x\\right) + 1', '\\sqrt{\\left(x\\right)} + 1'],
    ['limits of no operator', 'x\\limits_a', 'x_a'],
    ['a size without delimiter', '\\big x', 'x'],
    ['math inside text', '\\text{rate \\times time}', '\\text{rate }\\times\\text{ time}'],
    ['a power inside text', '\\text{m/s^2}', '\\text{m/s}^2'],
    [
      'a phrase',
      'Net Profit = Sales - Costs',
      '\\text{Net Profit} = \\text{Sales} - \\text{Costs}',
    ],
    ['a possessive', "Owner's Equity", "\\text{Owner's Equity}"],
    ['words after a number', '5 apples + x', '5 \\text{ apples} + x'],
    [
      'columns with widths and material between them',
      '\\begin{array}{@{}l>{x}p{3cm}*{2}{r}@{}}a&b&c&d\\end{array}',
      '\\begin{array}{llrr}a&b&c&d\\end{array}',
    ],
    ['a new command that exists', '\\newcommand{\\R}{R}\\R', '\\renewcommand{\\R}{R}\\R'],
    ['a starred definition', '\\newcommand*{\\vv}{v}\\vv', '\\newcommand{\\vv}{v}\\vv'],
    ['a change of what is new', '\\renewcommand{\\vv}{v}\\vv', '\\newcommand{\\vv}{v}\\vv'],
    ['a percent sign as no comment', 'x = 5% of y', 'x = 5\\% of y'],
    [
      'a brace that is open before a delimiter',
      '\\left(1 + \\frac{r}{n\\right)',
      '\\left(1 + \\frac{r}{n}\\right)',
    ],
    [
      'an environment that is open in another',
      '\\begin{aligned}\\begin{matrix}a\\end{aligned}',
      '\\begin{aligned}\\begin{matrix}a\\end{matrix}\\end{aligned}',
    ],
    [
      'an argument that is missing in a row',
      '\\begin{matrix}\\frac{a} & b\\end{matrix}',
      '\\begin{matrix}\\frac{a} {}& b\\end{matrix}',
    ],
    ['a macro in text', '\\text{a \\neq b}', '\\text{a }\\neq\\text{ b}'],
    ['a macro as a script', 'x^\\iff', 'x^{\\iff}'],
    ['a script in a tag', 'x \\tag{a^2}', 'x \\tag{a\\(^2\\)}'],
    ['a command of another in a script', 'x^\\foo', 'x^{\\operatorname{foo}}'],
    ['a line outside of tables', '\\hline x', 'x'],
    ['a column too many', '\\begin{split}a&b&c\\end{split}', '\\begin{aligned}a&b&c\\end{aligned}'],
    ['an argument of a command in text', '\\text{a \\frac}', '\\text{a }\\frac{}{}'],
    ['control characters', 'a\u0000b\uE000', 'ab'],
  ])('mends %s', (_name, tex, expected) => {
    expect(repair(tex)).toBe(expected)
  })

  it.each([
    ['\\mathrm{words stay}', '\\mathrm{words stay}'],
    ['V_{total} = 3', 'V_{total} = 3'],
    ['V_{unit cell}', 'V_{\\text{unit cell}}'],
    ['\\ce{water}', '\\ce{water}'],
    ['\\operatorname{softmax}(z)', '\\operatorname{softmax}(z)'],
  ])('wraps words only where they are none yet: %s', (tex, expected) => {
    expect(repair(tex)).toBe(expected)
  })

  it.each([
    ['|x|', '\\vert x\\vert'],
    ['P(A\\|B)', 'P(A\\vert B)'],
    ['\\\\|v\\\\|', '\\Vert v\\Vert'],
    ['\\begin{array}{c\\|c}1&2\\end{array}', '\\begin{array}{cc}1&2\\end{array}'],
    ['\\verb|a b|', '\\verb!a b!'],
    ['\\left| x \\right|', '\\left\\vert  x \\right\\vert '.trim()],
    ['\\text{a | b}', '\\text{a {\\textbar} b}'],
  ])('writes bars of a table cell as commands: %s', (tex, expected) => {
    expect(repair(tex, inTable)).toBe(expected)
    expect(repair(tex, inTable)).not.toContain('|')
  })

  it.each([
    ['\\begin{align*} a &= b \\end{align*}', '\\begin{aligned} a &= b \\end{aligned}'],
    ['x \\tag{3}', 'x \\quad\\text{(3)}'],
  ])('keeps what only display formulas may hold out of inline ones: %s', (tex, expected) => {
    expect(repair(tex, inline)).toBe(expected)
  })
})

it('of one answer, only so much is repaired', () => {
  const commands = new TexCommands()
  const long = `x^2^3 + ${'\\frac{a}{b} + '.repeat(140)}c`
  const repaired = Array.from({ length: 60 }, () => repairFormula(long, inline, commands))
  expect(repaired[0]?.mistake?.message).toBe('Double superscript')
  expect(repaired.at(-1)).toEqual({ tex: long })
})

describe('a definition', () => {
  const repairAll = (...formulas: string[]): string[] => {
    const commands = new TexCommands()
    return formulas.map((tex) => repairFormula(tex, inline, commands).tex)
  }

  it.each([
    [
      'a command',
      '\\newcommand{\\vv}[1]{\\mathbf{#1}}',
      '\\vv{x}',
      '\\def\\vv#1{\\mathbf{#1}}\\vv{x}',
    ],
    ['a macro', '\\def\\a#1{#1^2}', '\\a y', '\\def\\a#1{#1^2}\\a y'],
    ['a copy', '\\let\\b=\\alpha', '\\b', '\\let\\b=\\alpha\\b'],
    [
      'an operator',
      '\\DeclareMathOperator{\\sinc}{sinc}',
      '\\sinc x',
      '\\def\\sinc{\\operatorname{sinc}}\\sinc x',
    ],
    ['a name of KaTeX', '\\newcommand{\\R}{\\mathbf{R}}', '\\R', '\\def\\R{\\mathbf{R}}\\R'],
  ])('of %s holds to the end of its answer', (_, first, second, expected) => {
    const [, repaired = ''] = repairAll(first, second)
    expect(repaired).toBe(expected)
    expect(checkTex(repaired, false)).toBeUndefined()
  })

  it('brings those that it needs, and can be made anew', () => {
    expect(repairAll('\\def\\a{1}\\def\\b{\\a 2}', 'x', '\\b', '\\def\\a{3}\\b', '\\a')).toEqual([
      '\\def\\a{1}\\def\\b{\\a 2}',
      'x',
      '\\def\\a{1}\\def\\b{\\a2}\\b',
      '\\def\\b{\\a2}\\def\\a{3}\\b',
      '\\def\\a{3}\\a',
    ])
  })

  it.each([
    ['\\def\\p(#1,#2){#1#2}', '\\p(a,b)', '\\def\\p(#1,#2){#1#2}\\p(a,b)'],
    ['\\let\\d=\\dots', '\\d', '\\let\\d=\\dots\\d'],
    ['{\\gdef\\a{1}}', '\\a', '\\def\\a{1}\\a'],
  ])('is known by what KaTeX makes of it: %s', (first, second, expected) => {
    expect(repairAll(first, second)[1]).toBe(expected)
    expect(checkTex(expected, false)).toBeUndefined()
  })

  it('in a group, in another answer, or past the limit holds for nothing else', () => {
    expect(repairAll('{\\def\\a{1}}', '\\a')[1]).toBe('\\operatorname{a}')
    repairAll('\\def\\a{1}')
    expect(repairAll('\\a')[0]).toBe('\\operatorname{a}')
    expect(repairAll(`\\def\\a{${'1'.repeat(1100)}}`, '\\a')[1]).toBe('\\operatorname{a}')
  })
})
