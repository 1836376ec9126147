import { expect, test } from 'vitest'
import { formatBibtex, formatCitations, formatCslJson } from './format'
import { buildReference, type Reference, readAuthors } from './reference'

const site = { name: 'Portal', origin: 'https://learn.example' }
const url = 'https://learn.example/learn/physics/questions/tides'

interface Card {
  question?: string
  author?: string
  updated?: string
}

function cite({ question = 'Why are there tides?', author = 'Portal', updated }: Card): Reference {
  const front = { id: 190500, date: '2024-09-07', question, author, updated }
  // The record's other fields are not read.
  const record = { front } as unknown as Parameters<typeof buildReference>[0]['record']
  return buildReference({ site, record, url, day: '2026-11-23' })
}

/** Citations by style, with stars around what is italic. */
function write(card: Card): Record<string, string> {
  return Object.fromEntries(
    formatCitations(cite(card)).map(({ style, parts }) => [
      style,
      parts.map(({ text, isItalic }) => (isItalic ? `*${text}*` : text)).join(''),
    ]),
  )
}

test('a page of the site itself is cited without naming the site twice', () => {
  expect(write({})).toEqual({
    'APA 7': `Portal. (2024, September 7). *Why are there tides?* ${url}`,
    'MLA 9': `“Why Are There Tides?” *Portal*, 7 Sept. 2024, ${url}.`,
    'Chicago 18': `Portal. “Why Are There Tides?” September 7, 2024. ${url}.`,
    Harvard: `Portal (2024) *Why are there tides?* Available at: ${url} (Accessed: 23 November 2026).`,
  })
})

test('persons stand by their family names, dated by the last change', () => {
  const author = 'Dr. Ada van Loon and Jan Prins Jr., PhD'
  expect(write({ author, question: 'What is pH', updated: '2025-05-01' })).toEqual({
    'APA 7': `van Loon, A., & Prins, J., Jr. (2025, May 1). *What is pH*. Portal. ${url}`,
    'MLA 9': `van Loon, Ada, and Jan Prins Jr. “What Is pH.” *Portal*, 1 May 2025, ${url}.`,
    'Chicago 18': `van Loon, Ada, and Jan Prins Jr. “What Is pH.” Portal. May 1, 2025. ${url}.`,
    Harvard: `van Loon, A. and Prins, J., Jr. (2025) *What is pH*. Available at: ${url} (Accessed: 23 November 2026).`,
  })
})

test.each([
  ['Portal', [{ literal: 'Portal' }]],
  ['Madonna', [{ literal: 'Madonna' }]],
  ['Physics and Chemistry Team', [{ literal: 'Physics and Chemistry Team' }]],
  ['Prins, Jan', [{ family: 'Prins', given: 'Jan' }]],
  [
    'Ann Lee; Bo Chu & Cy Dee',
    [
      { family: 'Lee', given: 'Ann' },
      { family: 'Chu', given: 'Bo' },
      { family: 'Dee', given: 'Cy' },
    ],
  ],
])('%s is read as %j', (author, names) => {
  expect(readAuthors(author, site.name)).toEqual(names)
})

const rubbish = [
  'What does <i>this</i> or <script>alert(1)</script> do?',
  'Is {a} % of $b_1$ & #2 ~ ^ \\input{x} a \\ b?',
  '"><img src=x onerror=alert(1)>',
  'Ἀλήθεια, 李 and é?',
]

test.each(rubbish)('%s stays what it is in every style', (question) => {
  // Styles set quotes and capitals in their own way.
  const plain = (text: string) => text.replace(/["“”‘’']/g, '').toLowerCase()
  for (const { parts } of formatCitations(cite({ question, author: question }))) {
    const text = parts.map((part) => part.text).join('')
    expect(plain(text)).toContain(plain(question))
  }
  expect(JSON.parse(formatCslJson(cite({ question })))[0].title).toBe(question)
})

test('BibTeX is escaped for LaTeX, and loses no letter', () => {
  const question = 'Is 50% of {a} & $b_1$ \\input{x} 李 é?'
  const entry = formatBibtex(cite({ question, author: 'Q&A Team {x' }))
  expect(entry).toMatch(/^@misc\{portal190500,\n/)
  expect(entry).toContain('author = {{Q\\&A Team \\{x}}')
  expect(entry).toContain(
    'title = {Is 50\\% of \\{a\\} \\& \\$b\\_1\\$ \\textbackslash{}input\\{x\\} 李 é?}',
  )
  expect(entry).toContain(`url = {${url}}`)
})

test('CSL-JSON names the address and the days', () => {
  expect(JSON.parse(formatCslJson(cite({})))).toEqual([
    {
      id: 'portal190500',
      'citation-key': 'portal190500',
      type: 'webpage',
      title: 'Why are there tides?',
      author: [{ literal: 'Portal' }],
      issued: { 'date-parts': [[2024, 9, 7]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
      URL: url,
      language: 'en',
    },
  ])
})
