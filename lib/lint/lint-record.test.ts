import { describe, expect, it } from 'vitest'
import { lintRecord } from './lint-record'
import { writeRecord, writeRelated } from './test-record'

const file = 'learn/physics/why-is-the-sky-blue.md'

/** What stands at the place of each issue, after its code. */
function list(changes: Record<string, string>, path = file): string[] {
  const text = writeRecord(changes)
  const lines = text.split('\n')
  return lintRecord(path, Buffer.from(text)).issues.map(
    ({ line, column, code }) => `${code} @ ${lines[line - 1]?.slice(column - 1, column + 11)}`,
  )
}

it('a correct record has no finding, and gives its facts', () => {
  const { issues, facts } = lintRecord(file, Buffer.from(writeRecord()))
  expect(issues).toEqual([])
  expect(facts).toMatchObject({
    file,
    id: 1,
    address: '/learn/physics/questions/why-is-the-sky-blue',
  })
})

it('a file that gives no record has its issues and no facts', () => {
  const { issues, facts } = lintRecord(file, Buffer.from('---\n'))
  expect(issues.map(({ code }) => code)).toEqual(['front-matter-unclosed'])
  expect(facts).toBeUndefined()
})

const related = '/learn/physics/questions/other'
const own = '/learn/physics/questions/why-is-the-sky-blue'
const long = (characters: number) => 'word '.repeat(characters / 5).trim()

describe('findings stand where the mistake is', () => {
  it.each<[string, Record<string, string>, string]>([
    ['updated before date', { updated: '2026-01-01' }, 'date-updated @ 2026-01-01'],
    [
      'a repeated related question',
      { related_article1: writeRelated(related), related_article2: writeRelated(related) },
      'related-repeated @ id: 9',
    ],
    [
      'a related question that is the record',
      { related_article1: writeRelated(own) },
      'related-self @ id: 9',
    ],
    ['a long question', { question: `${long(130)}?` }, 'question-long @ word word wo'],
    ['no description', { seo: '' }, 'description-missing @ id: 1'],
    ['a short description', { seo: '\n  page_description: Short.' }, 'description-short @ Short.'],
    [
      'a long description',
      { seo: `\n  page_description: ${long(400)}` },
      'description-long @ word word wo',
    ],
    [
      'a question about a figure',
      { question: 'What is shown in the attached figure?' },
      'question-missing-source @ the attached',
    ],
    [
      'a question about options',
      { question: 'Which of the following is blue?' },
      'question-missing-source @ Which of the',
    ],
    [
      'an answer about a document',
      { answer: 'Yes.\\n\\nThe provided text says so.' },
      'answer-missing-source @ The provided',
    ],
    [
      'a refusal',
      { answer: "Well.\\n\\nI'm sorry, but that is unknown." },
      "answer-refusal @ I'm sorry, b",
    ],
    ['a cut answer', { answer: 'Light is scattered. It is then' }, 'answer-truncated @ n'],
    ['a cut list', { answer: '|-\n    - red light,\n    - blue light,' }, 'answer-truncated @ ,'],
    [
      'a fence that is left open',
      { answer: '|-\n    Text.\n\n    ```js\n    const a = 1;\n    // end.' },
      'answer-unclosed-fence @ ```js',
    ],
    [
      'a fence that is left open, on one line',
      { answer: 'Text.\\n\\n```js\\nconst a = 1.' },
      'answer-unclosed-fence @ ```js\\nconst',
    ],
    [
      'a formula that cannot be set',
      { answer: 'Here $a + \\textcolor{#12}{x}$ stands.' },
      'math-invalid @ {#12}{x}$ st',
    ],
    [
      'a formula in a block',
      { answer: '|-\n    One.\n\n    $$\n    x = \\textcolor{#12}{x}\n    $$\n\n    End.' },
      'math-invalid @ {#12}{x}',
    ],
    [
      'an unknown command',
      { answer: 'Here $a + \\foo{b}$ and $x$ stand.' },
      'answer-repaired-tex @ \\foo{b}$ and',
    ],
    [
      'a command that is refused',
      { answer: 'Here $a + \\href{b}{c}$ stands.' },
      'math-invalid @ \\href{b}{c}$',
    ],
    [
      'a second mistake of the same text, in a block',
      { answer: '|-\n    One.\n\n    $$\n    x^2 + y^2^3\n    $$\n\n    End.' },
      'answer-repaired-tex @ ^3',
    ],
    [
      'a first heading of a low level',
      { answer: '|-\n    One.\n\n    #### Two\n\n    Three.' },
      'heading-deep @ #### Two',
    ],
    [
      'headings of two levels that are shown as one',
      { answer: 'One.\\n\\n### Two\\n\\nThree.\\n\\n## Four\\n\\nFive.' },
      'heading-mixed @ ## Four\\n\\nF',
    ],
    [
      'a level that is skipped',
      { answer: '|-\n    ### One\n\n    Two.\n\n    ##### Three\n\n    Four.' },
      'heading-skipped @ ##### Three',
    ],
    [
      'an image without alternative',
      { answer: 'See ![](/a.png) there.' },
      'image-alternative @ ![](/a.png) ',
    ],
    [
      'a link of another scheme',
      { answer: 'See [this](javascript:a) there.' },
      'link-target @ [this](javas',
    ],
    [
      'a link without meaning',
      { answer: 'See [here](https://a.example) there.' },
      'link-text @ [here](https',
    ],
    [
      'a displayed formula that is left open, with what follows it',
      { answer: '|-\n    One.\n\n    $$\n    x = 1\n\n    And so on' },
      'answer-unclosed-formula @ $$',
    ],
    ['a line break in HTML', { answer: 'One<br>two.' }, 'answer-html @ <br>two.'],
    ['an index in HTML', { answer: 'Water, H<sub>2</sub>O.' }, 'answer-html @ <sub>2</sub>'],
    ['a comment in HTML', { answer: 'One. <!-- check --> Two.' }, 'answer-html @ <!-- check -'],
    ['a tag with attributes', { answer: 'See <A HREF="x">it</A>.' }, 'answer-html @ <A HREF="x">'],
    [
      'typographic quotes in a code span',
      { answer: 'Write `print(“a”)` there.' },
      'code-quotes @ “a”)` there.',
    ],
    [
      'typographic quotes in a fence',
      { answer: '|-\n    ```js\n    const a = ‘b’;\n    ```\n\n    End.' },
      'code-quotes @ ‘b’;',
    ],
    ['a bell in a title', { title: '"Why\\x07?"' }, 'text-unseen @ \\x07?"'],
    ['half of a pair', { answer: '"Air \\ud800 scatters."' }, 'text-unseen @ \\ud800 scatt'],
    ['a space without width', { title: 'Why\u200b is it?' }, 'text-unseen @ \u200b is it?'],
    ['a text turned round', { question: 'Why \u202eis it?' }, 'text-unseen @ \u202eis it?'],
    ['a byte order mark inside', { author: 'An\ufeffn' }, 'text-unseen @ \ufeffn'],
    [
      'a character that was lost',
      { answer: 'A caf\ufffd is open.' },
      'text-unseen @ \ufffd is open.',
    ],
    [
      'a control in a description',
      {
        seo: '\n  page_description: "Air scatters short waves of light\\x1b more than long ones."',
      },
      'text-unseen @ "Air scatter',
    ],
  ])('%s', (_name, changes, expected) => {
    expect(list(changes)).toEqual([expected])
  })

  it.each([
    ['learn/physics/why--blue.md', 'slug-hyphens'],
    ['learn/physics/why-blue-.md', 'slug-hyphens'],
    [`learn/physics/${'a'.repeat(161)}.md`, 'slug-long'],
  ])('%s', (path, code) => {
    expect(list({}, path)).toEqual([`${code} @ id: 1`])
  })
})

describe('what only looks like a mistake is none', () => {
  it.each<[string, Record<string, string>]>([
    ['an updated record', { updated: '2026-01-02' }],
    [
      'related questions that differ',
      { related_article1: writeRelated(related), related_article2: writeRelated(`${related}-two`) },
    ],
    ['a question about a text', { question: 'How is meaning made in the text of a play?' }],
    ['a person who is sorry', { answer: 'She said that she was sorry.' }],
    [
      'an answer that ends in a short item',
      { answer: '|-\n    Colours:\n\n    - red\n    - blue' },
    ],
    [
      'an answer that ends in a formula',
      { answer: '|-\n    So it is\n\n    $$\n    a = b\n    $$' },
    ],
    ['closed fences', { answer: '|-\n    ```js\n    a()\n    ```\n\n    Done.' }],
    ['chemistry', { answer: 'Water is $\\ce{H2O}$.' }],
    [
      'commands of packages, phrases, and definitions',
      {
        answer:
          '|-\n    It is $\\SI{9.8}{m/s^2}$ and $\\eqref{a}$, or $Net Gain = 5%$.\n\n    $$\n    \\newcommand{\\vv}[1]{\\mathbf{#1}} \\vv{x}\n    $$\n\n    So $\\vv{y}$ holds.',
      },
    ],
    ['a link with text', { answer: 'See [the law of Rayleigh](https://a.example) there.' }],
    [
      'headings that go down step by step, and up at once',
      { answer: '|-\n    ### One\n\n    #### Two\n\n    ##### Three\n\n    ### Four\n\n    Five.' },
    ],
    [
      'headings with two signs alone',
      { answer: '|-\n    ## One\n\n    #### Two\n\n    ## Three\n\n    Four.' },
    ],
    [
      'a comment in code',
      { answer: '|-\n    ### One\n\n    ```sh\n    # comment\n    ```\n\n    Two.' },
    ],
    ['a link in code', { answer: 'Write `[here](x)` there.' }],
    ['a tag in code', { answer: 'Write `<br>` and `<!-- x -->` there.' }],
    ['signs that are no tags', { answer: 'If a<b and b>c, a List<String> is <i + 1>.' }],
    ['an address in angle brackets', { answer: 'See <https://a.example> there.' }],
    ['typographic quotes in prose', { answer: 'He said “yes” and `no`, “never” too.' }],
    ['an apostrophe in code', { answer: 'Write `it’s` there, and `“` alone.' }],
    ['an emoji of several', { title: 'Why 👩‍🔬 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿?' }],
    ['joiners that a script needs', { answer: 'Persian writes می‌خواهم so, and Hindi क्‍ष.' }],
    ['marks of direction around Hebrew', { answer: 'The word \u200fשלום\u200e is a greeting.' }],
    ['a soft hyphen in a paragraph', { answer: 'Elec\u00adtro\u00admag\u00adnetism.' }],
  ])('%s', (_name, changes) => {
    expect(list(changes)).toEqual([])
  })
})
