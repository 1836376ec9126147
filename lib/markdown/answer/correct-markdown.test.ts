import { describe, expect, it } from 'vitest'
import { outlineTree, readMarkdown } from '../test-markdown'
import { decodeAnswer, writeAnswerMarkdown } from '.'

type Case = [name: string, answer: string, standard?: string]

/**
 * Answers that are read as any reader of GFM and `$…$` formulas reads them, or, where a third text is given, as it reads
 * that one. Damage elsewhere in the same answer changes nothing.
 */
const reads = (cases: Case[]): void => {
  it.each(cases)('%s', (_, answer, standard = answer) => {
    const { tree, problems } = decodeAnswer(answer)
    const expected = outlineTree(readMarkdown(standard))
    expect(outlineTree(tree)).toBe(expected)
    expect(outlineTree(readMarkdown(writeAnswerMarkdown(answer)))).toBe(expected)
    expect(problems).toEqual([])
    const damaged = `1. a\n\n$$\nx\n$$\n\n2. b\n\n### H\n\n${answer}`
    const mended = `1. a\n\n   $$\n   x\n   $$\n\n2. b\n\n### H\n\n${standard}`
    expect(outlineTree(decodeAnswer(damaged).tree)).toBe(outlineTree(readMarkdown(mended)))
  })
}

describe('stars', () => {
  reads([
    ['a power', 'It computes x**y.'],
    ['arguments', 'Call it with *args and **kwargs here.'],
    ['arguments at the end', 'Call it with **kwargs'],
    ['italics at the end of bold', '**One *two three***\n\nEnd.'],
    ['bold at the start of italics', '***One** two* three'],
    ['bold in a word', 'un**like**ly'],
    ['stars in code', 'Write `**a` or `b**`'],
    ['open bold that ends in a sentence', 'a **b** c\n\n**Note: it is so.'],
  ])
})

describe('code', () => {
  reads([
    ['tildes', 'a\n\n~~~bash\necho $X and $Y\nif a <b> c\n~~~\n\nb'],
    ['ticks in tildes', '~~~\n```js\nlet a\n~~~\n\nb'],
    ['indented code', 'a\n\n    echo $x + $y\n    <b>c</b>\n    $$\n\nb'],
    [
      'a long block in a quote',
      `> a\n>\n> \`\`\`py\n${'> value = f("$x$")\n'.repeat(40)}> \`\`\`\n\nb`,
    ],
    [
      'a block in a note',
      'a[^1]\n\n[^1]: b\n\n    ```js\n    let a = "$x$"\n    ```\n\n    c\n\nd',
    ],
    ['a block after a tab', '1. a\n\n\t```js\n\tlet $x$\n\t```\n2. b'],
    ['formulas in spans', 'a `$x$` and ``b ` $y$`` c'],
    ['display signs in a block', '```\n$$\n```\n\na'],
  ])
})

describe('quotes, notes and items', () => {
  reads([
    ['a formula in a quote', '> a\n>\n> $$\n> x = 1\n> + 2\n> $$\n>\n> b\n\nc'],
    ['a formula on one line of a quote', '> $$x = 1$$\n\na', '> $$\n> x = 1\n> $$\n\na'],
    ['a quote in a quote', '> > $$\n> > x\n> > $$'],
    ['a formula over lines of a quote', '> a $x_1 +\n> x_2$ b', '> a $x_1 + x_2$ b'],
    ['a formula in a note', 'a[^1]\n\n[^1]: b\n\n    $$\n    x = 1\n    $$\n\n    c\n\nd'],
    ['a formula in a nested item', '- a\n  - b\n\n    $$\n    x\n    $$\n\n    c\n- d'],
    [
      'bars in a table of a quote',
      '> | a | b |\n> |---|---|\n> | $|x|$ | c |',
      '> | a | b |\n> |---|---|\n> | $\\vert x\\vert$ | c |',
    ],
  ])
})

describe('dollars', () => {
  const escaped = (text: string): string => text.replaceAll('$', '\\$')
  const money = (name: string, answer: string): Case => [name, answer, escaped(answer)]
  reads([
    money('cells of a header', '| Price $ | Cost $ |\n|---|---|\n| 1 | 2 |'),
    money('amounts in cells', '| a | b |\n|---|---|\n| 5$ | 6$ |\n| $7 | $8 |'),
    money('signs that come last', 'It costs 35$ here and 40$ there.'),
    money('signs after a space', 'It costs 35 $ here and 40 $ there.'),
    money('signs in bold', 'It costs **35$** here and **40$** there.'),
    money('signs in quotes', 'It costs "35$" here, “40$” there or (45$).'),
    money('ranges and equal amounts', 'It is 20$-30$, as 1$=100¢ and 2$=200¢.'),
    money('signs before units', 'It is 5$/kg or 6$/l.'),
    money('sentences', 'It is 35$. Later 40$. End.'),
    money('sentences with signs that come first', 'It is $35. Later $40. End.'),
    money('cells of a spreadsheet', 'The formula =SUM($A$1:$B$2) adds, as $C$3 or A$1 do.'),
    money('variables of a shell', 'set $HOME_DIR and $PATH_X now'),
    [
      'an amount and a formula in cells',
      '| a | b |\n|---|---|\n| 3$ | $y$ |',
      '| a | b |\n|---|---|\n| 3\\$ | $y$ |',
    ],
  ])
})

describe('formulas', () => {
  reads([
    [
      'six words',
      'So $Net Income = Total Revenue - Total Expenses$ holds.',
      'So $\\text{Net Income} = \\text{Total Revenue} - \\text{Total Expenses}$ holds.',
    ],
    [
      'words with of and to',
      'So $Gross Profit = Revenue - Cost of Goods Sold$ holds.',
      'So $\\text{Gross Profit} = \\text{Revenue} - \\text{Cost of Goods Sold}$ holds.',
    ],
    [
      'underscores',
      'So $a_b_c = d_e$ and $x_{total} = y$ hold.'.replace('a_b_c = d_e', 'a_b = d_e'),
    ],
    [
      'text with formulas',
      'So \\(f = \\text{a if $x>0$}\\) holds.',
      'So $$f = \\text{a if $x>0$}$$ holds.',
    ],
    ['an empty pair of brackets', 'Call f\\(\\) now.'],
    [
      'bars and other columns',
      '| a | b |\n|---|---|\n| $P(A|B)$ | `c||d` |',
      '| a | b |\n|---|---|\n| $P(A\\vert B)$ | `c\\|\\|d` |',
    ],
    [
      'bars in a header',
      '| $|x|$ | b |\n|---|---|\n| c | d |',
      '| $\\vert x\\vert$ | b |\n|---|---|\n| c | d |',
    ],
  ])

  it.each(['align', 'align*', 'pmatrix', 'cases', 'gathered', 'array'])(
    'may be an environment without delimiters: %s',
    (name) => {
      const columns = name === 'array' ? '{cc}' : ''
      const tex = `\\begin{${name}}${columns}\na_* &= b \\\\\n- c &= d_*\n\\end{${name}}`
      const outline = outlineTree(readMarkdown(`a\n\n$$\n${tex}\n$$\n\nb`))
      expect(outlineTree(decodeAnswer(`a\n\n${tex}\n\nb`).tree)).toBe(outline)
      expect(outlineTree(decodeAnswer(`a\n${tex}\nb`).tree)).toBe(outline)
    },
  )

  it('take in what leads to an environment', () => {
    const cases = '\\begin{cases} 1 & x \\\\ 2 & y \\end{cases}'
    const expected = outlineTree(readMarkdown(`$$\nf(x) = ${cases} = y\n$$`))
    expect(outlineTree(decodeAnswer(`f(x) = ${cases} = y`).tree)).toBe(expected)
  })

  it('are not made of environments of text', () => {
    const answer = '\\begin{itemize}\n\\item a\n\\end{itemize}'
    expect(outlineTree(decodeAnswer(answer).tree)).toBe(outlineTree(readMarkdown(answer)))
  })
})

describe('display formulas in a paragraph whose lines begin as blocks do', () => {
  const lines = (lead: string, ...inner: string[]): string =>
    inner.map((line, n) => (n === 0 ? line : `${lead}${line}`)).join('\n')
  reads([
    [
      'plus signs',
      'The sum is $$a\n+ b\n+ c$$ as before.',
      'The sum is\n\n$$\na\n+ b\n+ c\n$$\n\nas before.',
    ],
    ['brackets', 'So \\[a\n- b\\], then c.', 'So\n\n$$\na\n- b,\n$$\n\nthen c.'],
    ['quote signs', 'So $$a\n> b\n> c$$ holds.', 'So\n\n$$\na\n> b\n> c\n$$\n\nholds.'],
    ['a number', 'So $$x_1 =\n1. + b$$.', 'So\n\n$$\nx_1 =\n1. + b.\n$$'],
    ['the start', '$$a\n+ b$$ is it.', '$$\na\n+ b\n$$\n\nis it.'],
    [
      'what follows begins as an item',
      'So $$a\n- b$$ - as before.\n\nAnd $$c\n+ d$$ 1. holds',
      'So\n\n$$\na\n- b\n$$\n\n\\- as before.\n\nAnd\n\n$$\nc\n+ d\n$$\n\n1\\. holds',
    ],
    [
      'two in a paragraph',
      'So $$a\n+ b$$ and $$c\n+ d$$ hold.',
      'So\n\n$$\na\n+ b\n$$\n\nand\n\n$$\nc\n+ d\n$$\n\nhold.',
    ],
    [
      'an item',
      lines('  ', '- so $$a', '+ b', '- c$$ holds', 'd'),
      lines('  ', '- so', '$$', 'a', '+ b', '- c', '$$', 'holds', 'd'),
    ],
    [
      'an item of another kind',
      '- The sum is $$a\n+ b\n+ c$$ as before.\n- d',
      '- The sum is\n  $$\n  a\n  + b\n  + c\n  $$\n  as before.\n- d',
    ],
    [
      'an item that its lines leave',
      '1. so $$x_1\n- b$$ holds\n2. c',
      '1. so\n   $$\n   x_1\n   - b\n   $$\n   holds\n2. c',
    ],
    [
      'a quote',
      lines('> ', '> So $$a', '+ b', '- c$$ holds', 'd'),
      lines('> ', '> So', '$$', 'a', '+ b', '- c', '$$', 'holds', 'd'),
    ],
    [
      'an item of a quote',
      lines('>   ', '> - so $$a', '+ b$$ holds'),
      lines('>   ', '> - so', '$$', 'a', '+ b', '$$', 'holds'),
    ],
    ['ratings', '- A: $$\n- B: $$', '- A: \\$\\$\n- B: \\$\\$'],
    ['ratings in prose', 'Cheap $$ (A)\n- Dear $$ (B)', 'Cheap \\$\\$ (A)\n- Dear \\$\\$ (B)'],
    ['a blank line', 'So $$a\n\n- b$$ holds', 'So \\$\\$a\n\n- b\\$\\$ holds'],
  ])
})

describe('links', () => {
  reads([
    ['an address in angle brackets', 'See [a](</my page>) here.'],
    ['a definition', 'See [a][p] here.\n\n[p]: </my page> "Title"'],
    ['escaped parentheses', 'See [a](https://example.org/b_\\(c\\)) here.'],
    [
      'a dollar sign in an address',
      'See [the $20 bill](https://example.org/US_$20_bill).',
      'See [the \\$20 bill](https://example.org/US_$20_bill).',
    ],
    ['a formula beside one', 'See [a](/b_$c$_d) and $x$, https://example.org/?e=$f&g=$h too.'],
    ['a mail address', 'Write to <someone@example.org> today.'],
    ['a formula as text', 'See [$x$](/b).'],
    ['text like HTML', 'Use vector<int>, a < b and <b>.', 'Use vector\\<int>, a < b and \\<b>.'],
  ])
})

describe('a field in both forms of line breaks', () => {
  it.each([
    ['a line as exported before others', 'a\\n\\n- b\\n- c\n\nd', 'a\n\n- b\n- c\n\nd'],
    ['a line as exported after others', 'a\n\n### b\\n\\n$$\\nx\\n$$', 'a\n\n### b\n\n$$\nx\n$$'],
  ])('%s', (_, answer, standard) => {
    expect(outlineTree(decodeAnswer(answer).tree)).toBe(outlineTree(readMarkdown(standard)))
  })

  it.each(['a\n\nwrite \\n for a line', 'a\n\n```\n"b\\n\\n- c\\n"\n```', 'a\n\n`b\\n\\nc\\n`'])(
    'leaves an escape alone in %j',
    (answer) => {
      expect(outlineTree(decodeAnswer(answer).tree)).toBe(outlineTree(readMarkdown(answer)))
    },
  )

  it('places what it finds in the field', () => {
    const answer = 'a\\n\\n- b $x$\\n- c\n\n| $|y|$ | d |\n|---|---|\n| `e` | $z$ |'
    const { formulas } = decodeAnswer(answer)
    expect(formulas.map(({ offset }) => answer.slice(offset, offset + 3))).toEqual([
      '$x$',
      '$|y',
      '$z$',
    ])
  })
})
