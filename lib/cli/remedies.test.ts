import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import type { Issue } from '@/lib/content'
import { placeholders } from '@/lib/content'
import { applyEdits, prepareDelete, prepareMerge, prepareMove } from '@/lib/editing'
import { checkContent, listFixes } from '@/lib/lint'
import { writeRecord, writeRelated } from '@/lib/lint/test-record'

/*
 * For each mistake: the file is made, what the check says is followed to the letter, and then the issue is gone, no error
 * has come, and readers see the pages that were meant.
 */

const now = new Date('2026-06-01T00:00:00Z')
const q = (place: string) => `/learn/${place.replace('/', '/questions/')}`

/** Records that are right before and after. */
const others: Record<string, string> = {
  'physics/sea': writeRecord({
    id: '1',
    title: 'Why is the sea salty?',
    question: 'Why is the sea salty?',
    answer: 'Rivers carry salt into it.',
  }),
  'physics/sky': writeRecord({ id: '2', redirect_from: q('physics/old-sky') }),
}

/** A right record at physics/why, but for `changes`. */
const why = (changes: Record<string, string> = {}) =>
  writeRecord({
    id: '5',
    title: 'Why is it so?',
    question: 'Why is it so?',
    answer: 'It has to be so.',
    ...changes,
  })

interface Followed {
  corpus: TestCorpus
  /** Path of the issue's file below the content root. */
  file: string
  issue: Issue
  text: string
  write: (text: string) => void
}
type Follow = (followed: Followed) => void | Promise<void>

interface Mistake {
  /** Files by path below the content root. */
  files: Record<string, string>
  code: string
  follow: Follow
  /** Question that readers see at each address afterwards; `undefined` for none. Absent: that of physics/why. */
  pages?: Record<string, string | undefined>
}

/** The lines of front matter that a remedy names. */
const linesOf = ({ fix }: Issue) =>
  [...fix.matchAll(/`(\w+: .*?)`(?=[.;, ]|$)/g)].map(([, line = '']) => line)

/** Writes the field that the remedy's first line names: in its place, or as a new one. */
const writeLine: Follow = ({ issue, text, write }) => {
  const [line = ''] = linesOf(issue)
  const name = line.slice(0, line.indexOf(':'))
  const field = new RegExp(`^( *)${name}:.*$`, 'm')
  expect(line, issue.fix).not.toBe('')
  write(
    field.test(text)
      ? text.replace(field, (_, indent: string) => indent + line)
      : text.replace('---\n', `---\n${line}\n`),
  )
}

/** As {@link writeLine}, and takes the field at fault out. */
const writeInstead =
  (wrong: string): Follow =>
  (followed) => {
    const text = followed.text.replace(wrong, '')
    expect(text).not.toBe(followed.text)
    writeLine({ ...followed, text })
  }

/** What needs no judgement. */
const mend: Follow = async ({ corpus, issue }) => {
  const { fixes } = listFixes(corpus.contentDir, [issue])
  await applyEdits(
    corpus,
    fixes.map((fix) => ({ kind: 'rewrite', ...fix })),
  )
}

/** The command that the remedy names. */
const run: Follow = async ({ corpus, issue }) => {
  const [, from = '', to = ''] = /`portal merge (\S+) --into (\S+)`/.exec(issue.fix) ?? []
  const { edits } = await prepareMerge({ ...corpus, now }, { duplicate: from, canonical: to })
  await applyEdits(corpus, edits)
}

/** Gives the file the name that the remedy gives. */
const rename: Follow = ({ corpus, file, issue }) => {
  const [, name = ''] = /`(learn\/.*?\.md)`/.exec(issue.fix) ?? []
  renameSync(path.join(corpus.contentDir, file), path.join(corpus.contentDir, name))
}

const replace =
  (from: string | RegExp, to: string): Follow =>
  ({ text, write }) => {
    expect(text.replace(from, to)).not.toBe(text)
    write(text.replace(from, to))
  }

const at = (text: string) => ({ 'learn/physics/why.md': text })
const redirects = (text: string) => ({ ...at(why()), 'redirects.yaml': text })
const related = (address: string) => writeRelated(address)
const hidden = { [q('physics/why')]: undefined }

const mistakes: Record<string, Mistake> = {
  'no id': { files: at(why({ id: '' })), code: 'field-missing', follow: writeLine },
  'an id in words': { files: at(why({ id: 'seven' })), code: 'field-invalid', follow: writeLine },
  'an id in typographic quotes': {
    files: at(why({ id: '“5”' })),
    code: 'field-invalid',
    follow: writeLine,
  },
  'the id of another record': {
    files: at(why({ id: '2' })),
    code: 'duplicate-id',
    follow: writeLine,
  },
  'a copy with a new question': {
    files: at(
      others['physics/sky']
        ?.replace(/redirect_from.*\n/, '')
        .replace(/^question: .*$/m, 'question: Why is it so?') ?? '',
    ),
    code: 'duplicate-copy',
    follow: (followed) =>
      writeLine({
        ...followed,
        text: followed.text.replace(
          'Air scatters blue light more than red light.',
          'It has to be so.',
        ),
      }),
  },
  'a whole copy': {
    files: {
      'learn/physics/why.md': others['physics/sky']?.replace(/redirect_from.*\n/, '') ?? '',
    },
    code: 'duplicate-copy',
    follow: run,
    pages: { [q('physics/why')]: 'Why is the sky blue?' },
  },
  'a day in another order': {
    files: at(why({ date: '22.11.2025' })),
    code: 'field-invalid',
    follow: writeLine,
  },
  'a title of digits': {
    files: at(why({ title: '1984' })),
    code: 'field-invalid',
    follow: writeLine,
  },
  'a colon in a title': {
    files: at(why({ title: 'Sky: why so?' })),
    code: 'yaml-syntax',
    follow: writeLine,
  },
  'a sign that YAML keeps': {
    files: at(why({ title: '@home, why?' })),
    code: 'yaml-syntax',
    follow: writeLine,
  },
  'a title that begins as a list': {
    files: at(why({ title: '[a] or b?' })),
    code: 'yaml-syntax',
    follow: writeLine,
  },
  'a quoted word at the beginning': {
    files: at(why({ title: `'Why' is it "so"?` })),
    code: 'yaml-syntax',
    follow: writeLine,
  },
  'typographic quotes with a colon': {
    files: at(why({ title: '“Sky: why?”' })),
    code: 'yaml-syntax',
    follow: writeLine,
  },
  'typographic quotes around a title': {
    files: at(why({ title: '“Why?”' })),
    code: 'yaml-quotes',
    follow: writeLine,
  },
  'a number sign that cuts a title': {
    files: at(why({ title: 'Is C # sharp?' })),
    code: 'yaml-comment',
    follow: writeLine,
  },
  'a title that begins with a number sign': {
    files: at(why({ title: '#5, why?' })),
    code: 'field-missing',
    follow: writeLine,
  },
  'an anchor': {
    files: at(why({ title: '&c, why?' })),
    code: 'yaml-anchor',
    follow: replace('&c, why?', '"&c, why?"'),
  },
  'a tag': {
    files: at(why({ title: '!a why?' })),
    code: 'yaml-tag',
    follow: replace('!a why?', '"!a why?"'),
  },
  'a field twice': {
    files: at(why({ author: 'Ann\nauthor: Ann' })),
    code: 'yaml-duplicate',
    follow: replace('author: Ann\n', ''),
  },
  'a tab': {
    files: at(why({ seo: '\n\tpage_description: x' })),
    code: 'yaml-syntax',
    follow: replace('\t', '  '),
  },
  'a line that is not indented': {
    files: at(why({ answer: '|\n  It has to be so.\nAlways.' })),
    code: 'yaml-syntax',
    follow: ({ issue, text, write }) => {
      const spaces = Number(/by (\d+) spaces/.exec(issue.fix)?.[1])
      write(text.replace('\nAlways.', `\n${' '.repeat(spaces)}Always.`))
    },
  },
  'front matter that is not closed': {
    files: at(why().replace('\n---\n', '\n')),
    code: 'front-matter-unclosed',
    follow: replace('\n\n&nbsp;', '\n---\n'),
  },
  'front matter of a blank too much': {
    files: at(why().replace('---', '--- ')),
    code: 'front-matter-missing',
    follow: replace('--- ', '---'),
  },
  'a text below': {
    files: at(`${why()}More.\n`),
    code: 'body-unread',
    follow: replace('&nbsp;\nMore.', '&nbsp;'),
  },
  'draft: true': {
    files: at(why({ draft: 'true' })),
    code: 'field-visibility',
    follow: writeInstead('draft: true\n'),
    pages: hidden,
  },
  'Status: draft': {
    files: at(why({ Status: 'draft' })),
    code: 'field-visibility',
    follow: writeInstead('Status: draft\n'),
    pages: hidden,
  },
  'Status: draft, of a record that is to be public': {
    files: at(why({ Status: 'draft' })),
    code: 'field-visibility',
    follow: replace('Status: draft\n', ''),
  },
  publishAt: {
    files: at(why({ publishAt: '2099-01-01T08:00' })),
    code: 'field-visibility',
    follow: writeInstead('publishAt: 2099-01-01T08:00\n'),
    pages: hidden,
  },
  'no_index within seo': {
    files: at(
      why({
        seo: '\n  page_description: Air scatters short waves of light more strongly than long ones.\n  no_index: true',
      }),
    ),
    code: 'field-visibility',
    follow: writeInstead('  no_index: true\n'),
  },
  'a status in another case': {
    files: at(why({ status: 'Published' })),
    code: 'field-invalid',
    follow: writeLine,
  },
  'yes for true': { files: at(why({ no_index: 'yes' })), code: 'field-invalid', follow: writeLine },
  'keywords as a list': {
    files: at(
      why({
        seo: '\n  page_description: Air scatters short waves of light more strongly than long ones.\n  page_keywords: [a, b]',
      }),
    ),
    code: 'field-invalid',
    follow: writeLine,
  },
  'a field of nearly another name': {
    files: at(why({ reviewd_by: 'Ann' })),
    code: 'field-unknown',
    follow: ({ issue, text, write }) => {
      const [, meant = ''] = /Write `(\w+)` instead/.exec(issue.fix) ?? []
      write(text.replace('reviewd_by', meant))
    },
  },
  'a subject of another folder': {
    files: at(why({ subject: 'Phisics' })),
    code: 'place-subject',
    follow: writeLine,
  },
  'no subject': { files: at(why({ subject: '' })), code: 'field-missing', follow: writeLine },
  'another file name, by hand': {
    files: at(why({ file_name: 'x.md' })),
    code: 'place-file-name',
    follow: writeLine,
  },
  'another file name': {
    files: at(why({ file_name: 'x.md' })),
    code: 'place-file-name',
    follow: mend,
  },
  'another address': { files: at(why({ url: q('physics/x') })), code: 'place-url', follow: mend },
  'an address that is none': {
    files: at(why({ url: 'why' })),
    code: 'field-invalid',
    follow: writeLine,
  },
  'a byte order mark': { files: at(`\uFEFF${why()}`), code: 'file-byte-order-mark', follow: mend },
  'Windows line ends': {
    files: at(why().replaceAll('\n', '\r\n')),
    code: 'file-line-ends',
    follow: mend,
  },
  'a related question that is the record': {
    files: at(why({ related_article1: related(q('physics/why')) })),
    code: 'related-self',
    follow: mend,
  },
  'a related question twice': {
    files: at(
      why({
        related_article1: related(q('physics/sky')),
        related_article2: related(q('physics/sky')),
      }),
    ),
    code: 'related-repeated',
    follow: mend,
  },
  'a related question that moved': {
    files: at(why({ related_article1: related(q('physics/old-sky')) })),
    code: 'related-moved',
    follow: writeLine,
  },
  'a related question that is not there': {
    files: at(why({ related_article1: related(q('physics/none')) })),
    code: 'related-dead',
    follow: replace(/related_article1:.*\n( .*\n)+/, ''),
  },
  'a link to nothing': {
    files: at(why({ answer: `See [it](${q('physics/none')}).` })),
    code: 'link-dead',
    follow: replace(/\[it\]\(.*?\)/, 'it'),
  },
  'the answer of another record': {
    files: at(why({ answer: 'Rivers carry salt into it.' })),
    code: 'duplicate-answer',
    follow: run,
    pages: { [q('physics/why')]: 'Why is the sea salty?' },
  },
  'the question of another record': {
    files: at(why({ question: 'Why is the sea salty?' })),
    code: 'duplicate-question',
    follow: run,
    pages: { [q('physics/why')]: 'Why is the sea salty?' },
  },
  'the question of a draft': {
    files: {
      ...at(why()),
      'learn/physics/a-draft.md': why({ id: '9', status: 'draft', answer: 'Otherwise.' }),
    },
    code: 'duplicate-question',
    follow: run,
  },
  'a placeholder': {
    files: at(why({ answer: placeholders.answer })),
    code: 'placeholder',
    follow: replace(placeholders.answer, 'It has to be so.'),
  },
  'a placeholder that stays for now': {
    files: at(why({ answer: placeholders.answer })),
    code: 'placeholder',
    follow: replace('---\n', '---\nstatus: draft\n'),
    pages: hidden,
  },
  'an index in HTML': {
    files: at(why({ answer: 'Water is H<sub>2</sub>O.' })),
    code: 'answer-html',
    follow: ({ issue, text, write }) =>
      write(text.replace('<sub>2</sub>', /Write `(.*?)`/.exec(issue.fix)?.[1] ?? '')),
  },
  'a line break in HTML': {
    files: at(why({ answer: 'One.<br>Two.' })),
    code: 'answer-html',
    follow: replace('<br>', '\\n\\n'),
  },
  'typographic quotes in code': {
    files: at(why({ answer: 'Write `print(“a”)` there.' })),
    code: 'code-quotes',
    follow: replace('“a”', '"a"'),
  },
  'a space without width': {
    files: at(why({ title: 'Why\u200b?' })),
    code: 'text-unseen',
    follow: replace('\u200b', ''),
  },
  'a formula that is not closed': {
    files: at(why({ answer: '|-\n    So:\n\n    $$\n    x = 1\n' })),
    code: 'answer-unclosed-formula',
    follow: replace('    x = 1\n', '    x = 1\n    $$\n'),
  },
  'a day that lies ahead': {
    files: at(why({ date: '2026-07-01' })),
    code: 'date-future',
    follow: writeLine,
    pages: hidden,
  },
  'a change before the beginning': {
    files: at(why({ updated: '2025-01-01' })),
    code: 'date-updated',
    follow: replace(/updated.*\n/, ''),
  },
  'an end before the beginning': {
    files: at(why({ publish_at: '2026-02-01', expire_at: '2026-01-01' })),
    code: 'date-order',
    follow: replace(/expire_at.*\n/, ''),
  },
  'blanks in a file name': {
    files: { 'learn/physics/Why so.md': why() },
    code: 'file-path',
    follow: rename,
    pages: { [q('physics/why-so')]: 'Why is it so?' },
  },
  'blanks in a file name whose other form is taken': {
    files: {
      ...at(why()),
      'learn/physics/the sky.md': why({ id: '9', question: 'Who?', answer: 'I.' }),
      'learn/physics/the-sky.md': why({ id: '8', question: 'What?', answer: 'That.' }),
    },
    code: 'file-path',
    follow: rename,
    pages: { [q('physics/the-sky')]: 'What?', [q('physics/the-sky-2')]: 'Who?' },
  },
  'a record too deep': {
    files: { 'learn/physics/mechanics/why.md': why() },
    code: 'file-path',
    follow: rename,
  },
  'a name with two hyphens': {
    files: { 'learn/physics/why--so.md': why() },
    code: 'slug-hyphens',
    follow: async ({ corpus }) => {
      const { edits } = await prepareMove(
        { ...corpus, now },
        { from: 'physics/why--so', to: 'physics/why-so' },
      )
      await applyEdits(corpus, edits)
    },
    pages: { [q('physics/why-so')]: 'Why is it so?', [q('physics/why--so')]: 'Why is it so?' },
  },
  'an answer that refuses': {
    files: at(why({ answer: "I'm sorry, I cannot answer this." })),
    code: 'answer-refusal',
    follow: async ({ corpus }) => {
      const { edits } = await prepareDelete({ ...corpus, now }, { address: 'physics/why' })
      await applyEdits(corpus, edits)
    },
    pages: hidden,
  },
  'redirects behind a byte order mark': {
    files: redirects(`\uFEFF- from: /a\n  to: ${q('physics/why')}\n`),
    code: 'file-byte-order-mark',
    follow: replace('\uFEFF', ''),
  },
  'redirects behind an empty list': {
    files: redirects(`[]\n- from: /a\n  to: ${q('physics/why')}\n`),
    code: 'redirects-form',
    follow: replace('[]\n', ''),
  },
  'a redirect to nothing': {
    files: redirects(`- from: /a\n  to: ${q('physics/none')}\n`),
    code: 'redirect-dead',
    follow: replace(/to: .*/, 'gone: true'),
  },
  'a redirect in a circle': {
    files: redirects('- from: /learn/a\n  to: /learn/b\n- from: /learn/b\n  to: /learn/a\n'),
    code: 'redirect-loop',
    follow: replace(/^- .*\n.*\n/, ''),
  },
  'a redirect twice': {
    files: redirects(`- from: /a\n  to: ${q('physics/why')}\n- from: /a\n  to: /learn\n`),
    code: 'redirect-repeated',
    follow: replace('- from: /a\n  to: /learn\n', ''),
  },
  'a redirect of a page': {
    files: redirects(`- from: ${q('physics/why')}\n  to: /learn\n`),
    code: 'redirect-live',
    follow: replace(/[\s\S]*/, ''),
  },
}

test.each(Object.entries(mistakes))('%s: the remedy works', async (_name, mistake) => {
  const { files, code, follow, pages = { [q('physics/why')]: 'Why is it so?' } } = mistake
  using corpus = new TestCorpus()
  corpus.now = now
  for (const [place, text] of Object.entries(others)) corpus.writeFile(`learn/${place}.md`, text)
  for (const [file, text] of Object.entries(files)) corpus.writeFile(file, text)

  const before = await check(corpus)
  const issue = before.find((one) => one.code === code)
  if (!issue) throw new Error(`not found among ${JSON.stringify(before)}`)
  const file = path.join(corpus.contentDir, issue.file)
  await follow({
    corpus,
    file: issue.file,
    issue,
    text: readFileSync(file, 'utf8'),
    write: (text) => writeFileSync(file, text),
  })

  const after = await check(corpus)
  expect(after.filter((one) => one.code === code && one.severity === issue.severity)).toEqual([])
  expect(after.filter(({ severity }) => severity === 'error')).toEqual([])
  const catalog = await corpus.build()
  const meant = {
    [q('physics/sea')]: 'Why is the sea salty?',
    [q('physics/sky')]: 'Why is the sky blue?',
    ...pages,
  }
  for (const [address, question] of Object.entries(meant)) {
    expect([address, await findQuestion(catalog, address)]).toEqual([address, question])
  }
})

test('the remedy works for a link, and the file behind it stays', async () => {
  using corpus = new TestCorpus()
  const own = why({ file_name: 'why.md' })
  corpus.writeFile('learn/physics/why.md', own)
  mkdirSync(path.join(corpus.contentDir, 'learn/science'))
  const link = path.join(corpus.contentDir, 'learn/science/why-so.md')
  symlinkSync('../physics/why.md', link)
  const [issue] = (await check(corpus)).filter(({ code }) => code === 'place-file-name')
  expect(issue?.fix).toMatch(
    /^Put a copy in the place of this link to `learn\/physics\/why\.md`, and write/,
  )
  rmSync(link)
  cpSync(path.join(corpus.contentDir, 'learn/physics/why.md'), link)
  writeFileSync(link, own.replace('file_name: why.md', 'file_name: why-so.md'))
  expect((await check(corpus)).map(({ code }) => code)).toEqual(['place-subject'])
  expect(readFileSync(path.join(corpus.contentDir, 'learn/physics/why.md'), 'utf8')).toBe(own)
})

async function check(corpus: TestCorpus): Promise<Issue[]> {
  return (await checkContent({ root: corpus.contentDir, now, threads: 1 })).issues
}

/** The question that readers see at an address, perhaps after a redirect. */
async function findQuestion(
  catalog: Awaited<ReturnType<TestCorpus['build']>>,
  address: string,
): Promise<string | undefined> {
  const [, , subject = '', , slug = ''] = address.split('/')
  const found = await catalog.resolveQuestion(subject, slug)
  if (found?.kind === 'redirect') return findQuestion(catalog, found.to)
  return found?.kind === 'question' ? found.page.record.front.question : undefined
}
