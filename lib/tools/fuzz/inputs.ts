import fc from 'fast-check'

/** Syntax of YAML, Markdown, TeX, HTML and XML, and unexpected characters. */
const fragments = [
  ...String.raw`
    $ $$ $$$ \$ \( \) \[ \] \n \n\n \\ ~~~ * ** *** _ __ ~~ | \| [ ] ]( ](< ![ [^1] < > <b>
    </script> <!-- --> ]]> & &amp; &#0; &#x110000; &nbsp; javascript:alert(1)
    https://example.org/?a=$1&b=2 a@example.org <a@example.org> www.example.org { } ^ _{ &= % #1
    \text{ \frac \left( \right \ce{ \begin{align} \end{align} \begin{matrix} \newcommand
    \def\a{\a\a}\a \href{javascript:x}{y} \verb| word 5 $5 5$ 10,000 95% x**y **kwargs snake_case '
    " 日本 😀 👩‍👩‍👧 é ﬁ
  `
    .trim()
    .split(/\s+/),
  // With white space, backticks or escapes.
  '\\nu ',
  '\\ne ',
  '`',
  '``',
  '```',
  '```c\n',
  '    ',
  '\t',
  '  \n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '- ',
  '1. ',
  '999999999. ',
  '> ',
  '> > ',
  '# ',
  '### ',
  '---\n',
  '|---|\n',
  '| a | b |\n|---|---|\n',
  '](/a b)',
  '[^1]: ',
  '<?x ?>',
  'the of and',
  'Term: ',
  'e\u0301',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u0000',
  '\u0007',
  '\u2028',
  '\ud800',
]

/** An answer of fragments in any order; often the same one many times, which is where readers become slow. */
const answer = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.constantFrom(...fragments), { maxLength: 80 })
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 2, max: 400 }),
      )
      .map(([parts, times]) => parts.join('').repeat(times)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
)

const shortText = fc
  .array(fc.constantFrom(...fragments), { maxLength: 6 })
  .map((parts) => parts.join(''))
const title = shortText.map((text) => `Why ${text}?`)

/** A file whose front matter holds every field as valid YAML, with text that is hostile to later stages. */
const wellFormed = fc
  .record({
    answer,
    title,
    question: title,
    description: shortText,
    keywords: shortText,
    author: shortText,
  })
  .map(({ answer, title, question, description, keywords, author }) =>
    [
      '---',
      'id: 7',
      'date: 2026-02-03',
      `title: ${JSON.stringify(title)}`,
      `question: ${JSON.stringify(question)}`,
      `answer: ${JSON.stringify(answer)}`,
      'subject: Physics',
      `author: ${JSON.stringify(author)}`,
      'file_name: why.md',
      'url: /learn/physics/questions/why',
      'seo:',
      `  page_description: ${JSON.stringify(description)}`,
      `  page_keywords: ${JSON.stringify(keywords)}`,
      '---',
      '',
    ].join('\n'),
  )

/** A file whose front matter is cut, doubled or mixed with something else. */
const mutated = fc
  .tuple(wellFormed, fc.nat(), fc.nat(), shortText)
  .map(([text, from, length, put]) => {
    const at = from % text.length
    return text.slice(0, at) + put + text.slice(at + (length % 40))
  })

/** The files of a run, the same for the same seed. */
export function makeFiles(seed: number, runs: number): string[] {
  const file = fc.oneof({ weight: 9, arbitrary: wellFormed }, { weight: 1, arbitrary: mutated })
  return fc.sample(file, { seed, numRuns: runs })
}
