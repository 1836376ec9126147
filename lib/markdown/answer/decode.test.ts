import { describe, expect, it } from 'vitest'
import { outlineTree, readMarkdown } from '../test-markdown'
import { answerWords, decodeAnswer, writeAnswerMarkdown } from '.'

/** What a field is read as. */
const outline = (raw: string): string => outlineTree(decodeAnswer(raw).tree)
const codes = (raw: string): string[] => decodeAnswer(raw).problems.map(({ code }) => code)

/** Answers are written here as exported: each `⏎` is backslash and n. */
const raw = (text: string): string => text.replaceAll('⏎', '\\n')
const lines = (text: string): string => text.replaceAll('⏎', '\n')

type Case = [name: string, answer: string, expected: string]

const reads = (cases: Case[]): void => {
  it.each(cases)('%s', (_name, answer, expected) => {
    expect(outline(raw(answer))).toBe(outlineTree(readMarkdown(lines(expected))))
    expect(outlineTree(readMarkdown(writeAnswerMarkdown(raw(answer))))).toBe(outline(raw(answer)))
  })
}

describe('line breaks and commands that begin with n', () => {
  reads([
    ['\\nabla', '$\\nabla f$ and ⏎$\\nabla^2 g$', '$\\nabla f$ and ⏎$\\nabla^2 g$'],
    [
      '\\neq, \\ne, \\notin',
      '$a \\neq b$, $a \\ne c$, $a \\notin M$',
      '$a \\neq b$, $a \\ne c$, $a \\notin M$',
    ],
    ['\\nu in a formula', '$$⏎E = h\\nu⏎$$', '$$⏎E = h\\nu⏎$$'],
    ['\\nu at the start of an inline formula', 'at $\\nu$ hertz', 'at $\\nu$ hertz'],
    [
      '\\nexists, \\nearrow, \\nrightarrow',
      '$\\nexists x \\nearrow y \\nrightarrow z$',
      '$\\nexists x \\nearrow y \\nrightarrow z$',
    ],
    ['\\not before a relation', '$$\\not\\subset A$$', '$$⏎\\not\\subset A⏎$$'],
    [
      '\\nVdash, \\ni, \\nolimits',
      '$A \\nVdash B \\ni c \\sum\\nolimits_k$',
      '$A \\nVdash B \\ni c \\sum\\nolimits_k$',
    ],
    ['words after a break', 'one⏎new⏎never⏎nut', 'one⏎new⏎never⏎nut'],
    ['a formula that begins with u', '$$\\nu_{max} = 3⏎$$', '$$⏎u_{max} = 3⏎$$'],
    ['a formula that begins with e', '$$\\ne^{x} = y⏎$$', '$$⏎e^{x} = y⏎$$'],
    [
      'a one-line formula that begins with nu',
      '$$\\nu = c / \\lambda$$',
      '$$⏎\\nu = c / \\lambda⏎$$',
    ],
    [
      'list letters in prose',
      'Pick one:\\ne) tin\\ni) zinc\\nu) lead',
      'Pick one:⏎e) tin⏎i) zinc⏎u) lead',
    ],
    [
      'rows',
      '$$⏎\\begin{pmatrix} 1 \\\\⏎2 \\\\⏎u \\end{pmatrix}⏎$$',
      '$$⏎\\begin{pmatrix} 1 \\\\⏎2 \\\\⏎u \\end{pmatrix}⏎$$',
    ],
    [
      'a row that begins with u',
      '$$⏎a &= b \\\\\\nu &= v⏎$$',
      '$$⏎\\begin{aligned}a &= b \\\\⏎u &= v\\end{aligned}⏎$$',
    ],
  ])

  it('stay themselves where line breaks are real', () => {
    const real = 'Tab and `a\\nb`.\n\n$$\n\\nu + \\nabla\n$$'
    expect(outline(real)).toBe(outlineTree(readMarkdown(real)))
    expect(codes('One\\n\ntwo')).toEqual(['literal-newline'])
  })

  it('reads every kind of real line break', () => {
    expect(outline('one\r\n\r\ntwo\rthree')).toBe(outlineTree(readMarkdown('one\n\ntwo\nthree')))
    expect(outline('one\r\n$$x$$\r\ntwo')).toBe(outlineTree(readMarkdown('one\n$$\nx\n$$\ntwo')))
  })
})

describe('delimiters', () => {
  reads([
    ['\\( \\)', 'Take \\( x + 1 \\) or \\(y\\).', 'Take $x + 1$ or $y$.'],
    ['\\( \\) in emphasis', '**Find \\(x\\)**:⏎- \\(x = 2\\)', '**Find $x$**:⏎- $x = 2$'],
    ['\\( \\) over a soft break', 'the sum \\(a +⏎b\\) is', 'the sum $a + b$ is'],
    ['\\[ \\]', 'So⏎\\[⏎x = 2⏎\\]⏎holds', 'So⏎$$⏎x = 2⏎$$⏎holds'],
    [
      '\\[ \\] in a list item',
      '1. Solve:⏎   \\[ x = 2 \\]⏎2. Done',
      '1. Solve:⏎   $$⏎   x = 2⏎   $$⏎2. Done',
    ],
    ['brackets of Markdown', 'a note \\[sic\\] here', 'a note \\[sic\\] here'],
    ['\\( closed by $', 'as \\(t$ grows', 'as $t$ grows'],
    ['$ closed by \\)', 'as $t\\) grows', 'as $t$ grows'],
    ['$ closed by a lone backslash', 'at $y = 2\\ the curve turns', 'at $y = 2$ the curve turns'],
    ['\\( never closed', 'a \\(b or \\(c\\)', 'a (b or $c$'],
    ['\\( not closed in its list item', '- see \\(a⏎- and b\\)', '- see (a⏎- and b\\)'],
    ['$ closed by $$', 'so $x^2$$ is', 'so $x^2$ is'],
    ['formulas side by side', '$a$$b$ is', '$a$ $b$ is'],
    ['a formula cut by the end', 'so $x^2 + \\frac{1}{3', 'so $x^2 + \\frac{1}{3}$'],
    ['a display cut by the end', 'so⏎⏎$$⏎x^2 + y', 'so⏎⏎$$⏎x^2 + y⏎$$'],
    ['padded formulas', '- $ w $ is width⏎- $ h_1 $ is height', '- $w$ is width⏎- $h_1$ is height'],
    ['a backslash before a formula', 'a \\\\$x$', 'a \\\\$x$'],
  ])

  it('reports what was amiss', () => {
    expect(codes('as \\(t$ grows')).toEqual(['mismatched-delimiter'])
    expect(codes('so $x^2 + y')).toEqual(['unclosed-formula'])
    expect(codes(raw('```⏎x'))).toEqual(['unclosed-fence'])
    expect(codes('Clean $x$, $5 and `code`.')).toEqual([])
  })
})

describe('money', () => {
  reads([
    [
      'amounts on one line',
      'From $20 to $35 a day, or $9.50.',
      'From \\$20 to \\$35 a day, or \\$9.50.',
    ],
    ['ranges', 'about $5-$10, $20–$30 or $1/$2', 'about \\$5-\\$10, \\$20–\\$30 or \\$1/\\$2'],
    [
      'scales',
      'of $1.5 million and $2 billion, $10k plans for $5M firms',
      'of \\$1.5 million and \\$2 billion, \\$10k plans for \\$5M firms',
    ],
    [
      'other dollars',
      'US$5, US$ 1.3 trillion, A$6 or HK$7, R$8',
      'US\\$5, US\\$ 1.3 trillion, A\\$6 or HK\\$7, R\\$8',
    ],
    ['sums', '$700 - $200 = $500 ($300 + $200)', '\\$700 - \\$200 = \\$500 (\\$300 + \\$200)'],
    ['emphasis and quotes', '**$50** or "$60" or ($70)', '**\\$50** or "\\$60" or (\\$70)'],
    [
      'table cells',
      '| Old | New |⏎|---|---|⏎| $5 | $10 |⏎|$6|$11|',
      '| Old | New |⏎|---|---|⏎| \\$5 | \\$10 |⏎|\\$6|\\$11|',
    ],
    ['lists', '- $5,000 in cash⏎- $6,000 in stock', '- \\$5,000 in cash⏎- \\$6,000 in stock'],
    [
      'beside formulas',
      'If $p = 3$ it costs $50, else $q$ is $60.',
      'If $p = 3$ it costs \\$50, else $q$ is \\$60.',
    ],
    ['before a formula', 'Pay $100 where $r$ is 5%', 'Pay \\$100 where $r$ is 5%'],
    [
      'in a formula',
      'so $C = $150$ and $P = $40 today',
      'so $C = \\text{\\textdollar}150$ and $P = \\text{\\textdollar}40$ today',
    ],
    ['price ratings', 'from $ to $$ or $$$ places', 'from \\$ to \\$\\$ or \\$\\$\\$ places'],
    [
      'signs of currencies',
      'in (C$) and US dollars (US$), R$ e US$',
      'in (C\\$) and US dollars (US\\$), R\\$ e US\\$',
    ],
    [
      'signs in brackets',
      'paid in $ per hour ($/h), €, or £',
      'paid in \\$ per hour (\\$/h), €, or £',
    ],
    ['shell variables', 'set $HOME and $PATH', 'set \\$HOME and \\$PATH'],
    ['escaped already', 'costs \\$5 and \\$6', 'costs \\$5 and \\$6'],
  ])

  reads([
    ['numbers', 'of $5$ or $0.05$ or $-1$, $0$, or $+1$', 'of $5$ or $0.05$ or $-1$, $0$, or $+1$'],
    [
      'numbers and symbols',
      '$2x + 3$, $10^5$, $3 \\times 4$, $2n$ and $18\\%$',
      '$2x + 3$, $10^5$, $3 \\times 4$, $2n$ and $18\\%$',
    ],
    [
      'numbers and units',
      '$9.8 \\text{ m/s}^2$ and $5 \\text{ of the}$',
      '$9.8 \\text{ m/s}^2$ and $5 \\text{ of the}$',
    ],
    [
      'signs alone',
      'where $ ! $ and $:$ and $ ) $ and $+$ are signs',
      'where $!$ and $:$ and $)$ and $+$ are signs',
    ],
    ['inequalities', '$0 < x < 1$ and $1 \\leq k$', '$0 < x < 1$ and $1 \\leq k$'],
    ['words', '$ROI = Net Gain / Total Cost$', '$ROI = \\text{Net Gain} / \\text{Total Cost}$'],
  ])
})

describe('code', () => {
  reads([
    [
      'inline code',
      'Use `printf "%d\\n"` or `C:\\new\\table` or `\\d{4}`.',
      'Use `printf "%d\\n"` or `C:\\new\\table` or `\\d{4}`.',
    ],
    [
      'dollars and brackets in code',
      '`$HOME` and `\\(` and `a < b`',
      '`$HOME` and `\\(` and `a < b`',
    ],
    ['two backticks', '``a ` b`` and `c`', '``a ` b`` and `c`'],
    ['an apostrophe', 'Hawai`i and the o`clock', 'Hawai\\`i and the o\\`clock'],
    ['a lone backtick', 'the accent (`) alone', 'the accent (\\`) alone'],
    ['ticks across list items', '- a ` b⏎- c ` d', '- a \\` b⏎- c \\` d'],
    [
      'code after a line break',
      'Uses:⏎`fold` is one, ⏎`map` two',
      'Uses:⏎`fold` is one, ⏎`map` two',
    ],
    ['a fence', 'Run:⏎```bash⏎ls -a⏎⏎cd⏎```⏎then', 'Run:⏎```bash⏎ls -a⏎⏎cd⏎```⏎then'],
    ['a fence at the start', '```⏎x⏎```', '```⏎x⏎```'],
    ['a fence in a list', '- do⏎  ```⏎  a⏎    b⏎  ```⏎- end', '- do⏎  ```⏎  a⏎    b⏎  ```⏎- end'],
    [
      'a fence indented otherwise',
      '- do⏎     ```⏎     a⏎       b⏎     ```',
      '- do⏎  ```⏎  a⏎    b⏎  ```',
    ],
    [
      'a fence closed at another column',
      '1. do⏎   ```⏎   a⏎```⏎2. end',
      '1. do⏎   ```⏎   a⏎   ```⏎2. end',
    ],
    ['fences without an end between', '```c⏎a;⏎```python⏎b⏎```', '```c⏎a;⏎```⏎```python⏎b⏎```'],
    [
      'tags and generics',
      'Use vector<int>, <b> and a < b, <https://example.org>',
      'Use vector\\<int>, \\<b> and a < b, <https://example.org>',
    ],
  ])

  it.each([
    ['c', 'printf("Sum: %d\\n", s);⏎return 0;'],
    ['cpp', 'cout << "a\\n" << "b\\n";⏎// don\'t⏎int x;'],
    ['java', 'String s = "x\\n" +⏎    "y\\n";⏎char c = \'\\n\';'],
    ['python', 'print(\'a\\n\')⏎print(f"{x}\\n")⏎# it\'s⏎s = """one⏎two"""'],
    ['javascript', 'const a = `x\\n`⏎log("\\n")'],
    ['bash', 'printf "%s\\n" *⏎echo -e \'a\\nb\'⏎ls'],
    ['sql', "SELECT 'it''s'⏎FROM t; -- don't⏎SELECT 1;"],
    ['matlab', "fprintf('%d\\n', x)⏎B = A';⏎C = B';"],
    ['prolog', "write('Hi\\n').⏎p('a').⏎% it's"],
    ['scheme', '(display "a\\n")⏎\'(1 2)⏎(f \'x)'],
    ['haskell', 'f\' x = x⏎main = putStr "a\\n"'],
    ['ada', 'Put_Line("a");⏎X := Character\'Val(10);⏎Y := 1;'],
    ['assembly', 'msg db "a\\n", 0⏎mov ax, 1 ; don\'t⏎ret'],
    ['', 'puts("a\\n")⏎x = 1⏎y = "b"'],
    ['plaintext', "the buyers' cash⏎the sellers' goods⏎end"],
  ])('keeps escapes in the strings of %s and breaks its lines', (language, code) => {
    const [answer, expected] = [raw, lines].map((write) =>
      write(`\`\`\`${language}⏎${code}⏎\`\`\``),
    )
    expect(outline(answer ?? '')).toBe(outlineTree(readMarkdown(expected ?? '')))
  })
})

describe('layout', () => {
  reads([
    ['a display on one line', '$$x = 1$$⏎next', '$$⏎x = 1⏎$$⏎next'],
    ['a display that ends a line', 'It is $$x = 1$$⏎next', 'It is⏎$$⏎x = 1⏎$$⏎next'],
    ['a display with its full stop', 'It is $$x = 1$$.⏎next', 'It is⏎$$⏎x = 1.⏎$$⏎next'],
    ['a display between prose', 'As $$x = 1$$ holds', 'As $x = 1$ holds'],
    ['a display in a heading', '### On $$x$$⏎text', '### On $x$⏎text'],
    ['a display in a table', '| a |⏎|---|⏎| $$x$$ |', '| a |⏎|---|⏎| $x$ |'],
    ['a display in emphasis', '**So $$x$$**', '**So $x$**'],
    ['a display in a list item', '- so⏎     $$⏎     x⏎     $$⏎- end', '- so⏎  $$⏎  x⏎  $$⏎- end'],
    ['a display after a marker', '- $$x$$⏎- end', '- $$⏎  x⏎  $$⏎- end'],
    [
      'wide markers',
      '10. so⏎   $$⏎   x⏎   $$⏎   where⏎11. end',
      '10. so⏎    $$⏎    x⏎    $$⏎    where⏎11. end',
    ],
    [
      'bars in a table',
      '| P |⏎|---|⏎| $|x|$ |⏎| $\\neg P$ |',
      '| P |⏎|---|⏎| $\\vert x\\vert$ |⏎| $\\neg P$ |',
    ],
    [
      'bars in code in a table',
      '| P | Q |⏎|---|---|⏎| `a||b` | c |',
      '| P | Q |⏎|---|---|⏎| `a\\|\\|b` | c |',
    ],
    ['bars outside tables', '$|x|$ and `a|b`', '$|x|$ and `a|b`'],
    [
      'a list cut by a formula',
      '1. a:⏎⏎$$⏎x⏎$$⏎⏎with x.⏎⏎2. b',
      '1. a:⏎⏎   $$⏎   x⏎   $$⏎⏎   with x.⏎⏎2. b',
    ],
    [
      'an item that a paragraph further below hides',
      '1. a:⏎⏎$$⏎x⏎$$⏎⏎so⏎⏎with x.⏎2. b',
      '1. a:⏎⏎   $$⏎   x⏎   $$⏎⏎   so⏎⏎   with x.⏎2. b',
    ],
    ['a list cut by a fence', '1. a:⏎```⏎x⏎```⏎2. b', '1. a:⏎   ```⏎   x⏎   ```⏎2. b'],
    ['a list cut by bullets', '1. a:⏎- x⏎  - y⏎2. b', '1. a:⏎   - x⏎     - y⏎2. b'],
    ['a list followed by prose', '1. a⏎⏎Now:⏎⏎$$⏎x⏎$$⏎⏎2. b', '1. a⏎⏎Now:⏎⏎$$⏎x⏎$$⏎⏎2. b'],
    ['a list followed by a heading', '1. a⏎⏎$$⏎x⏎$$⏎⏎### b⏎⏎2. c', '1. a⏎⏎$$⏎x⏎$$⏎⏎### b⏎⏎2. c'],
    ['another list', '1. a⏎⏎$$⏎x⏎$$⏎⏎1. b', '1. a⏎⏎$$⏎x⏎$$⏎⏎1. b'],
    ['emphasis cut by the end', 'a **b** and⏎- **c', 'a **b** and⏎- c'],
    ['emphasis cut at once', '- a⏎- **', '- a⏎'],
    ['powers in prose', 'x = 2**3 and y', 'x = 2**3 and y'],
    [
      'TeX without delimiters',
      'iron (Fe^{3+}), \\Delta H \\neq 0.',
      'iron ($\\mathrm{Fe}^{3+}$), $\\Delta H \\neq 0$.',
    ],
    [
      'TeX whose opening delimiter is missing',
      'about 10^{-4}$, so⏎⏎(\\Delta G < 0$)⏎⏎and x^{2}\\).',
      'about $10^{-4}$, so⏎⏎($\\Delta G < 0$)⏎⏎and $x^{2}$.',
    ],
    ['paths are no TeX', 'in C:\\bar\\text of it', 'in C:\\bar\\text of it'],
    ['entities, CJK and emoji', 'a&nbsp;b 値は $x$ 😀', 'a&nbsp;b 値は $x$ 😀'],
  ])
})

describe('formulas', () => {
  it('stand at their delimiters in the raw field', () => {
    const answer = raw('Pay $5, \\(a\\), then⏎$$b$$⏎and $c$, x^{2}')
    const found = decodeAnswer(answer).formulas
    expect(found.map(({ tex, display }) => [tex, display])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
      ['x^{2}', false],
    ])
    expect(found.map(({ offset }) => offset)).toEqual(
      ['\\(a', '$$b', '$c', 'x^{'].map((text) => answer.indexOf(text)),
    )
  })
})

describe('answerWords', () => {
  it.each([
    ['prose and emphasis', '**Bold** word, un*like*ly⏎⏎### Head', 'Bold word, unlikely Head'],
    ['links', 'see [the page](https://example.org/x) now', 'see the page now'],
    ['code', 'run `ls -a`:⏎```bash⏎cd /tmp⏎```', 'run ls -a: cd /tmp'],
    [
      'formulas',
      '$\\alpha + \\frac{x}{2}$ and \\(\\text{net force}\\)',
      'alpha + x 2 and net force',
    ],
    ['chemistry', '$6\\text{CO}_2 + 6\\text{H}_{2}\\text{O} \\rightarrow x$', '6 CO2 + 6 H2 O → x'],
    ['tables and entities', '| a |⏎|---|⏎| b&nbsp;c |', 'a --- b c'],
    ['money', 'costs $5', 'costs $5'],
  ])('keeps the words of %s', (_name, answer, expected) => {
    expect(answerWords(raw(answer))).toBe(expected)
  })
})
