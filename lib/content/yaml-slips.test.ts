import { expect, test } from 'vitest'
import { parseYaml } from './yaml'
import { listYamlSlips } from './yaml-slips'

function list(yaml: string) {
  const read = parseYaml(yaml)
  if (!('value' in read)) throw new Error(read.problem.message)
  return listYamlSlips(yaml, read.value as Record<string, unknown>).map(
    ({ path, isMissing, problem: { code, message, fix } }) => ({
      path: path.join('.'),
      isMissing,
      says: `${code}: ${message} ${fix}`,
    }),
  )
}

const comment = 'yaml-comment: A number sign behind a blank begins a comment and cuts'

test.each<[string, string, object[]]>([
  [
    'a comment that cuts a text',
    'id: 1\ntitle: What is C # and why?\nsubject: Music\n',
    [
      {
        path: 'title',
        isMissing: false,
        says: `${comment} "# and why?" away. Put the value in quotes: \`title: "What is C # and why?"\`.`,
      },
    ],
  ],
  [
    'one behind a tab, in a text that goes on above it',
    'title: What is\n  this,\t#2\n',
    [
      {
        path: 'title',
        isMissing: false,
        says: `${comment} "#2" away. Put the value in quotes: \`title: ${JSON.stringify('What is this,\t#2')}\`.`,
      },
    ],
  ],
  [
    'a comment that is the whole value',
    'title: #MeToo\nid: 1\n',
    [
      {
        path: 'title',
        isMissing: true,
        says: `${comment} the whole value. Put the value in quotes: \`title: "#MeToo"\`.`,
      },
    ],
  ],
  [
    'a comment in a member',
    'id: 1\nseo:\n  page_description: About C # and D.\n',
    [
      {
        path: 'seo.page_description',
        isMissing: false,
        says: `${comment} "# and D." away. Put the value in quotes: \`page_description: "About C # and D."\`.`,
      },
    ],
  ],
  [
    'typographic quotation marks',
    'title: “What is it?”  \n',
    [
      {
        path: 'title',
        isMissing: false,
        says: 'yaml-quotes: The quotation marks around the value of `title` are typographic; YAML reads them as a part of the text. Write `title: "What is it?"`; for a quotation, `title: "‘What is it?’"`.',
      },
    ],
  ],
  [
    'each of several',
    'title: A # b\nquestion: „C“ d\nsubject: E # f\n',
    [expect.objectContaining({ path: 'title' }), expect.objectContaining({ path: 'subject' })],
  ],
])('%s is told', (_, yaml, slips) => {
  expect(list(yaml)).toEqual(slips)
})

test.each([
  ['a number sign within a word', 'title: What is C#?\n'],
  ['one in quotes', 'title: "What is C # ?"\nquestion: \'A # b\'\n'],
  ['a comment behind quotes', 'title: "What?" # first\n'],
  ['a comment of its own line', '# A comment\ntitle: What?\n# another\n'],
  ['a comment behind what is no text for readers', 'id: 1 # first\ndate: 2026-01-02 # later\n'],
  ['nothing behind a field for readers', 'title:\nid: 1 # first\n'],
  ['a number sign in a block', 'answer: |\n  # A heading\n  title: a # b\nid: 1\n'],
  [
    'a line of a folded block that looks like a field',
    'answer: >\n  More:\n   title: “x”\nid: 1 # a\n',
  ],
  ['a quotation within a text', 'title: Who said “yes” # x\n'.replace(' # x', '')],
  ['two quotations at its ends', 'title: “Yes” or “no”\n'],
  ['a mark at one end', 'title: “Yes” or no\nquestion: Yes or “no”\n'],
  ['a text that is no text', 'title: 12\n'],
])('%s is none', (_, yaml) => {
  expect(list(yaml)).toEqual([])
})
