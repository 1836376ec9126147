import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decodeRecord, formatIssue, placeholders } from '@/lib/content'

const file = 'learn/physics/why-is-the-sky-blue.md'

/** Line 2 is `id`, 3 `date`, 4 `title`, 5 `question`, 6-7 `answer`, 8 `subject`. */
const fields = {
  id: 'id: 7',
  date: 'date: 2026-11-22',
  title: 'title: Why is the sky blue?',
  question: 'question: Why is the sky blue?',
  answer: 'answer: >-\n    Air scatters blue light more than red light.',
  subject: 'subject: Physics',
}

function write(changes: Partial<Record<keyof typeof fields, string>> = {}, more = ''): string {
  const lines = Object.values({ ...fields, ...changes }).filter((line) => line !== '')
  return `---\n${lines.join('\n')}\n${more}---\n\n&nbsp;\n`
}

function decode(text: string | Uint8Array, path = file) {
  return decodeRecord(path, typeof text === 'string' ? Buffer.from(text) : text)
}

/** `line:column severity code` of each issue. */
function listPlaces(text: string | Uint8Array, path = file): string[] {
  return decode(text, path).issues.map(
    ({ line, column, severity, code }) => `${line}:${column} ${severity} ${code}`,
  )
}

describe('a correct record', () => {
  it('has its address, its fields and the hash of its bytes, and no issue', () => {
    const source = Buffer.from(write())
    const { record, issues } = decodeRecord(file, source)
    expect(issues).toEqual([])
    expect(record).toMatchObject({
      file,
      subject: 'physics',
      slug: 'why-is-the-sky-blue',
      hash: createHash('sha256').update(source).digest('hex'),
      front: {
        id: 7,
        date: '2026-11-22',
        status: 'published',
        no_index: false,
        author: 'QuickTakes',
      },
    })
  })

  it('may leave optional fields empty', () => {
    const { record, issues } = decode(write({}, 'canonical:\nseo:\n  page_keywords:\n'))
    expect(issues).toEqual([])
    expect(record?.front.canonical).toBeUndefined()
    expect(record?.front.seo).toEqual({})
  })

  it('keeps unknown fields, with a warning at each', () => {
    const text = write({}, 'colour: blue\nseo:\n  title: Sky\n  colour: none\n')
    expect(listPlaces(text)).toEqual(['9:1 warning field-unknown', '12:3 warning field-unknown'])
    expect(decode(text).record?.front).toMatchObject({
      colour: 'blue',
      seo: { title: 'Sky', colour: 'none' },
    })
  })

  it.each([
    ['publish_at: 2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['publish_at: 2026-11-22T09:30Z', '2026-11-22T09:30:00.000Z'],
    ['publish_at: 2026-11-22T09:30:00+01:00', '2026-11-22T08:30:00.000Z'],
    ['publish_at: 2026-11-22T09:30', '2026-11-22T09:30:00.000Z'],
    ['publish_at: 2026-11-22 09:30', '2026-11-22T09:30:00.000Z'],
  ])('reads %s as an instant', (line, expected) => {
    expect(decode(write({}, `${line}\n`)).record?.front.publish_at).toBe(expected)
  })

  it('may hold the blank texts and empty parts that a CMS writes', () => {
    const blank = "article_title: ''\ncanonical: ''\npublish_at: ''\nfile_name: ''\nurl: ''\n"
    const parts = "seo:\n  title: ''\nrelated_article1:\n  id:\n  title: ''\n  url: ''\n"
    const { record, issues } = decode(write({}, blank + parts))
    expect(issues).toEqual([])
    expect(record?.front).toMatchObject({ seo: {} })
    expect(record?.front.related_article1).toBeUndefined()
    expect(listPlaces(write({}, "status: ''\n"))).toEqual(['9:9 error field-invalid'])
  })

  it('takes one earlier address or a list of them', () => {
    const one = decode(write({}, 'redirect_from: /learn/physics/questions/sky\n'))
    const two = decode(write({}, 'redirect_from:\n  - /a\n  - /b\n'))
    expect(one.record?.front.redirect_from).toEqual(['/learn/physics/questions/sky'])
    expect(two.record?.front.redirect_from).toEqual(['/a', '/b'])
  })
})

describe('an answer survives to the character', () => {
  it.each([
    [
      'backslash and n stay two characters',
      '>-\n    One.\\n\\nTwo $\\nu$.',
      'One.\\n\\nTwo $\\nu$.',
    ],
    ['a literal block keeps line breaks', '|\n    One.\n\n      two', 'One.\n\n  two\n'],
    ['a literal block without its end', '|-\n    One.\n    Two.', 'One.\nTwo.'],
    ['blank lines before and after', '|+\n\n    One.\n', '\nOne.\n\n'],
    ['an indentation indicator', '|2-\n      code\n    text', '    code\n  text'],
    [
      'folding joins lines, not indented ones',
      '>-\n    a\n    b\n\n    c\n      d\n    e',
      'a b\nc\n  d\ne',
    ],
    ['double quotes read escapes', '"a\\nb \\\\n c"', 'a\nb \\n c'],
    ['single quotes read none', "'a\\nb ''c'''", "a\\nb 'c'"],
    ['dashes inside a block', '|-\n    a\n    ---\n    b', 'a\n---\nb'],
    ['astral and combining characters', '>-\n    𝛼 é e\u0301 \u2028 x', '𝛼 é e\u0301 \u2028 x'],
  ])('%s', (_name, yaml, expected) => {
    const { record, issues } = decode(write({ answer: `answer: ${yaml}` }))
    expect(issues).toEqual([])
    expect(record?.front.answer).toBe(expected)
  })
})

describe('a broken file gives the line and column where the mistake begins', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', '1:1 error front-matter-missing'],
    ['no front matter', '# Sky\n', '1:1 error front-matter-missing'],
    ['blank after the fence', `--- \n${write().slice(4)}`, '1:1 error front-matter-missing'],
    ['a language after the fence', '---js\n{}\n---\n', '1:1 error front-matter-missing'],
    ['never closed', write().replace('\n---\n', '\n'), '1:1 error front-matter-unclosed'],
    [
      'closed by more than ---',
      write().replace('\n---\n', '\n----\n'),
      '9:1 error front-matter-unclosed',
    ],
    ['not a mapping', '---\n- a\n- b\n---\n', '2:1 error not-fields'],
    ['a field twice', write({}, 'id: 8\n'), '9:1 error yaml-duplicate'],
    ['a tab as indentation', write({}, 'seo:\n\ttitle: x\n'), '10:1 error yaml-syntax'],
    ['a colon in plain text', write({ title: 'title: Sky: why?' }), '4:11 error yaml-syntax'],
    ['a quotation mark left open', write({ title: 'title: "Sky' }), '4:8 error yaml-syntax'],
    ['a bracket left open', write({ title: 'title: [Sky' }), '4:8 error yaml-syntax'],
    ['a line without a colon', write({ title: 'title: Sky\nblue' }), '5:1 error yaml-syntax'],
    [
      'an answer without indentation',
      write({ answer: 'answer: >-\nAir scatters.' }),
      '7:1 error yaml-syntax',
    ],
    ['an anchor', write({ title: 'title: &sky Why?' }), '4:8 error yaml-anchor'],
    ['an alias', write({ title: 'title: *sky' }), '4:8 error yaml-anchor'],
    ['a tag', write({ title: 'title: !!js/function "x"' }), '4:8 error yaml-tag'],
    ['a merge key', write({}, 'seo: {title: x}\nextra: {<<: *seo}\n'), '10:13 error yaml-anchor'],
    [
      'too many levels',
      write({}, `extra: ${'['.repeat(30)}${']'.repeat(30)}\n`),
      '9:27 error yaml-too-large',
    ],
    [
      'too many values',
      write({}, `extra: [${'1,'.repeat(20_000)}1]\n`),
      '9:19979 error yaml-too-large',
    ],
    ['too many blanks', write({}, `extra:${' '.repeat(6_000)}x\n`), '9:7 error yaml-too-large'],
    ['too many bytes', write({}, `extra: ${'x'.repeat(1_000_000)}\n`), '1:1 error file-too-large'],
    ['cut off in a field', write().slice(0, 60), '1:1 error front-matter-unclosed'],
    ['__proto__', write({}, '__proto__:\n  polluted: yes\n'), '9:1 error yaml-key'],
    ['a NUL byte', write({ title: 'title: a\0b' }), '4:9 error file-nul'],
    [
      'not UTF-8',
      Buffer.from(write({ title: 'title: caf\xe9' }), 'latin1'),
      '4:11 error file-not-utf8',
    ],
    ['a missing field', write({ title: '' }), '2:1 error field-missing'],
    ['an empty field', write({ title: 'title:' }), '4:1 error field-missing'],
    ['a blank text', write({ title: 'title: "  "' }), '4:8 error field-invalid'],
    ['a number for a text', write({ title: 'title: 1984' }), '4:8 error field-invalid'],
    ['a text for a number', write({ id: 'id: seven' }), '2:5 error field-invalid'],
    ['a day that does not exist', write({ date: 'date: 2026-02-30' }), '3:7 error field-invalid'],
    ['an unknown status', write({}, 'status: hidden\n'), '9:9 error field-invalid'],
    [
      'an instant that does not exist',
      write({}, 'publish_at: 2026-02-30T09:00:00\n'),
      '9:13 error field-invalid',
    ],
    [
      'expiry before publication',
      write({}, 'publish_at: 2026-11-22\nexpire_at: 2026-11-21\n'),
      '10:12 error date-order',
    ],
  ])('%s', (_name, text, expected) => {
    const { record, issues } = decode(text)
    expect(listPlaces(text)).toEqual([expected])
    expect(record).toBeUndefined()
    for (const issue of issues) expect(formatIssue(issue)).toMatch(/^learn.*\. \(.*\.\)$/s)
  })

  it('counts lines from the top where they end as on Windows, and behind a byte order mark', () => {
    const text = `\uFEFF${write({ date: 'date: soon' }).replaceAll('\n', '\r\n')}`
    expect(listPlaces(text)).toContain('3:7 error field-invalid')
  })

  it('reports every field that is wrong at once', () => {
    expect(listPlaces(write({ id: 'id: x', title: '' }))).toEqual([
      '2:5 error field-invalid',
      '2:1 error field-missing',
    ])
  })
})

it.each([
  ['after the fence', `---\r# x\n${write().slice(4)}`],
  ['everywhere', write().replaceAll('\n', '\r')],
])('a carriage return alone %s opens no front matter', (_name, text) => {
  const { record, issues } = decode(text)
  expect(record).toBeUndefined()
  expect(issues.map(({ code }) => code)).toEqual(['file-line-ends', 'front-matter-missing'])
})

describe('what harms only a part of the page is a warning', () => {
  it.each<[string, string, string]>([
    ['a byte order mark', `\uFEFF${write()}`, '1:1 warning file-byte-order-mark'],
    ['Windows line ends', write().replaceAll('\n', '\r\n'), '1:4 warning file-line-ends'],
    [
      'the subject of another folder',
      write({ subject: 'subject: Biology' }),
      '8:10 warning place-subject',
    ],
    ['another file name', write({}, 'file_name: sky.md\n'), '9:12 warning place-file-name'],
    ['another address', write({}, 'url: /learn/physics/questions/sky\n'), '9:6 warning place-url'],
    [
      'a related article without its title',
      write(
        {},
        'related_article1:\n  id: 3\n  subject: Physics\n  url: /learn/physics/questions/sea\n',
      ),
      '10:3 warning field-missing',
    ],
    [
      'a related address of another kind',
      write({}, 'related_article1:\n  id: 3\n  title: Sea\n  subject: Physics\n  url: /sea\n'),
      '13:8 warning related-url',
    ],
    [
      'keywords as a list',
      write({}, 'seo:\n  page_keywords: [sky]\n'),
      '10:18 warning field-invalid',
    ],
    [
      'a canonical of another scheme',
      write({}, 'canonical: javascript:alert(1)\n'),
      '9:12 warning field-invalid',
    ],
    ['text below the front matter', `${write()}\nMore.\n`, '13:1 warning body-unread'],
  ])('%s', (_name, text, expected) => {
    expect(listPlaces(text)).toEqual([expected])
    expect(decode(text).record?.front.answer).toBe('Air scatters blue light more than red light.')
  })

  it('says of each part of a field what is wrong with it', () => {
    const text = write({}, 'related_article1:\n  id: three\n  subject: Physics\n  url: sea\n')
    expect(listPlaces(text)).toEqual([
      '10:7 warning field-invalid',
      '10:3 warning field-missing',
      '12:8 warning field-invalid',
    ])
  })

  it('takes out the wrong part alone', () => {
    const { record } = decode(
      write({}, 'canonical: x y\nseo:\n  title: Sky\n  page_keywords: 5\nrelated_article1: 3\n'),
    )
    expect(record?.front.seo).toEqual({ title: 'Sky' })
    expect(record?.front.canonical).toBeUndefined()
    expect(record?.front.related_article1).toBeUndefined()
  })
})

describe('a field by which a record was to be kept from readers', () => {
  it.each([
    ['draft: true', 'status: draft'],
    ['Draft: yes', 'status: draft'],
    ['hidden: 1', 'status: draft'],
    ['published: false', 'status: draft'],
    ['Status: draft', 'status: draft'],
    ['STATUS: DRAFT', 'status: draft'],
    ['staus: draft', 'status: draft'],
    ['“status”: draft', 'status: draft'],
    ['visibility: private', 'status: draft'],
    ['publishAt: 2027-01-01', 'publish_at: 2027-01-01'],
    ['publish-at: 2027-01-01T08:00', 'publish_at: 2027-01-01T08:00'],
    ['expires: 2027-01-01', 'expire_at: 2027-01-01'],
    ['noindex: true', 'no_index: true'],
    ['seo:\n  no_index: true', 'no_index: true'],
    ['seo:\n  robots: noindex', 'no_index: true'],
  ])('%j is an error as a wrong status is, and its remedy keeps it', (yaml, line) => {
    const text = write({}, `${yaml.replace('\\n', '\n')}\n`)
    const { record, issues } = decode(text)
    expect(record).toBeUndefined()
    expect(issues).toMatchObject([{ severity: 'error', code: 'field-visibility' }])
    expect(issues[0]?.fix).toContain(`\`${line}\``)
    expect(decode(write({}, `${line}\n`)).issues).toEqual([])
  })

  it.each([
    'draft: false',
    'published: true',
    'Status: published',
    'seo:\n  robots: index, follow',
  ])('%j hides nothing', (yaml) => {
    const { record, issues } = decode(write({}, `${yaml}\n`))
    expect(issues).toMatchObject([{ severity: 'warning', code: 'field-unknown' }])
    expect(record).toBeDefined()
  })

  it('is a field like any other where the right one is there', () => {
    const { record, issues } = decode(write({}, 'status: draft\ndraft: true\n'))
    expect(issues).toMatchObject([{ code: 'field-unknown', fix: 'Remove it.' }])
    expect(record?.front.status).toBe('draft')
  })
})

describe('a field with another name', () => {
  it.each([
    ['Title2: x', 'Remove it.'],
    ['page_description: x', 'Write `seo.page_description` instead, or remove it.'],
    ['seo:\n  page_desription: x', 'Write `seo.page_description` instead, or remove it.'],
    ['Canonical: /learn/physics/questions/x', 'Write `canonical` instead, or remove it.'],
    ['related_article_1:\n  id: 3', 'Write `related_article1` instead, or remove it.'],
    ['colour: blue', 'Remove it.'],
  ])('%j: %s', (yaml, fix) => {
    expect(decode(write({}, `${yaml}\n`)).issues).toMatchObject([{ code: 'field-unknown', fix }])
  })
})

describe('a value that YAML reads otherwise than it was meant', () => {
  const fixOf = (title: string) => decode(write({ title: `title: ${title}` })).issues[0]
  it.each([
    ['Why is C # useful?', 'yaml-comment', 'Why is C # useful?'],
    ['#5 of the list', 'field-missing', '#5 of the list'],
    ['“Why is the sky blue?”', 'yaml-quotes', 'Why is the sky blue?'],
    ['"Why is the sky blue?”', 'yaml-syntax', 'Why is the sky blue?'],
    ['Why is C\n    # useful?', 'yaml-comment', 'Why is C # useful?'],
    ['\n    Why is C\n    # useful?', 'yaml-comment', 'Why is C # useful?'],
  ])('%s: %s', (written, code, meant) => {
    const issue = fixOf(written)
    expect(issue?.code).toBe(code)
    const [, line = ''] = /`(title: .*?)`[.;]/.exec(issue?.fix ?? '') ?? []
    const { record, issues } = decode(write({ title: line }))
    expect(issues).toEqual([])
    expect(record?.front.title).toBe(meant)
  })

  it.each([
    'Why is C# useful?',
    '"Why is C # useful?"',
    "'“Why?” is a question' # by hand",
    '“Why?” is a question, and “what?” too',
    '>-\n    Why is C # useful?',
    'Why # not\nstatus: published # as it is',
    'Why is C\n    # not\nauthor: Ann # status',
  ])('%j is told %#', (written) => {
    const codes = decode(write({ title: `title: ${written}` })).issues.map(({ code }) => code)
    const cuts = (written.match(/ # (?:not|status)/g) ?? []).length
    expect(codes).toEqual(Array(cuts).fill('yaml-comment'))
  })
})

describe('what stands for a text that is to come', () => {
  const answers = [
    `answer: ${placeholders.answer}`,
    `answer: |\n    ${placeholders.answer}\n\n    How long is it?`,
    'answer: TODO',
    'answer: tbd',
    'answer: Lorem ipsum dolor sit amet, consectetur.',
  ]
  it.each(answers)('%j keeps a record from readers, and is allowed in a draft', (answer) => {
    const { record, issues } = decode(write({ answer }))
    expect(record).toBeUndefined()
    expect(issues).toMatchObject([{ severity: 'error', code: 'placeholder' }])
    const draft = decode(write({ answer }, 'status: draft\n'))
    expect(draft.record?.front.status).toBe('draft')
    expect(draft.issues).toMatchObject([{ severity: 'warning', code: 'placeholder' }])
  })

  it.each(['page_description', 'page_keywords'] as const)('the %s of a new record', (name) => {
    const { record, issues } = decode(write({}, `seo:\n  ${name}: ${placeholders[name]}\n`))
    expect(record).toBeUndefined()
    expect(issues).toMatchObject([{ severity: 'error', code: 'placeholder', line: 10 }])
  })

  it('is not a text that speaks of one', () => {
    const answer = 'answer: Write TODO where the answer is to come; lorem ipsum fills a page.'
    expect(decode(write({ answer })).issues).toEqual([])
  })
})

describe('a remedy says what was meant, where that is plain', () => {
  it.each([
    [{ id: 'id: "5"' }, 'Write `id: 5`.'],
    [{ id: 'id: “5”' }, 'Write `id: 5`.'],
    [{ date: 'date: 22.11.2026' }, 'Write `date: 2026-11-22`.'],
    [{ date: 'date: 2026-1-2' }, 'Write `date: 2026-01-02`.'],
    [{ date: 'date: 03/04/2026' }, 'Write the day as YYYY-MM-DD.'],
    [{ title: 'title: 1984' }, 'Write `title: "1984"`.'],
    [{ subject: '' }, 'Write `subject: Physics`.'],
    [{ subject: 'subject: Biology' }, 'Write `subject: Physics`; '],
  ])('%j: %s', (change, fix) => {
    expect(decode(write(change)).issues[0]?.fix).toContain(fix)
  })

  it.each([
    ['status: Published', 'Write `status: published`.'],
    ['no_index: yes', 'Write `no_index: true`.'],
    ['seo:\n  page_keywords: [light, sky]', 'Write `page_keywords: "light, sky"`.'],
    ['origin: Student', 'Write `origin: student`.'],
    ['url: physics', 'Write `url: /learn/physics/questions/why-is-the-sky-blue`.'],
  ])('%j: %s', (yaml, fix) => {
    expect(decode(write({}, `${yaml}\n`)).issues[0]?.fix).toBe(fix)
  })
})

describe('a path that cannot be an address', () => {
  it.each([
    ['learn/physics/the\u200bsky.md', 'U+200B, behind "learn/physics/the"'],
    ['learn/physics/\u202esky.md', 'U+202E'],
    ['learn/phys\u00adics/sky.md', 'U+00AD'],
  ])('%j: the invisible character is named', (path, named) => {
    expect(decode(write(), path).issues[0]?.message).toContain(named)
  })

  it.each([
    'learn/physics/Sky.md',
    'learn/physics/the sky.md',
    'learn/Physics/sky.md',
    'learn/sky.md',
    'learn/physics/a/sky.md',
    '../learn/physics/sky.md',
    `learn/physics/${'a'.repeat(201)}.md`,
  ])('%s', (path) => {
    expect(listPlaces(write(), path)).toEqual(['1:1 error file-path'])
  })
})
