import { readdirSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { TestCorpus, type TestRecord } from '../../test-corpus'
import { Database } from '../store/database'
import { buildCatalog, refreshCatalog } from './refresh-catalog'

const keywords = (page_keywords: string) => ({ seo: { page_keywords } })

/** What a catalog says, in an order and with numbers that do not depend on how it came to be. */
function describeCatalog(corpus: TestCorpus): Record<string, unknown> {
  const name = readdirSync(corpus.dataDir).find((file) => file.endsWith('.sqlite')) ?? ''
  const db = new Database(path.join(corpus.dataDir, name))
  const address = (n: string) =>
    `(SELECT folder.slug || '/' || it.slug FROM record AS it JOIN subject AS folder ON folder.id = it.subject
      WHERE it.n = ${n})`
  try {
    db.exec(`
      CREATE VIRTUAL TABLE temp.head_terms USING fts5vocab(main, search_head, row);
      CREATE VIRTUAL TABLE temp.body_terms USING fts5vocab(main, search_body, row);
    `)
    return {
      facts: db.all(
        "SELECT * FROM fact WHERE name NOT IN ('last', 'subjects.yaml', 'redirects.yaml')",
      ),
      subjects: db.all(
        'SELECT slug, title, stated, description, hidden, count FROM subject WHERE count > 0 ORDER BY slug',
      ),
      spellings: db.all(
        'SELECT slug, spelling.title, spelling.count FROM spelling JOIN subject ON id = subject ORDER BY 1, 2',
      ),
      records: db.all(
        `SELECT ${address('record.n')} AS at, ${address('record.question')} AS question, stays, title, description, keywords
          FROM record ORDER BY 1`,
      ),
      lists: db.all(
        `SELECT subject.slug, list % 4 AS kind, key, tie, ${address('listing.n')} AS at FROM listing
          JOIN subject ON list / 4 = subject.id WHERE list % 4 < 2 ORDER BY 1, 2, 3, 4`,
      ),
      topicLists: db.all(
        `SELECT topic.key AS topic, listing.key, tie, ${address('listing.n')} AS at FROM listing
          JOIN topic ON list / 4 = topic.id WHERE list % 4 = 2 ORDER BY 1, 2, 3`,
      ),
      topics: db.all('SELECT key, slug, title, count FROM topic ORDER BY key'),
      keywords: db.all(
        'SELECT key, keyword.title, keyword.count FROM keyword JOIN topic ON id = topic ORDER BY 1, 2',
      ),
      subjectTopics: db.all(
        `SELECT subject.slug, topic.key, subject_topic.count FROM subject_topic
          JOIN subject ON subject.id = subject_topic.subject JOIN topic ON topic.id = topic ORDER BY 1, 2`,
      ),
      redirects: db.all(
        `SELECT address, target, line, ${address('redirect.source')} AS source FROM redirect ORDER BY 1, 4`,
      ),
      issues: db.all('SELECT * FROM issue ORDER BY file, line, code'),
      texts: db.all(`SELECT ${address('search_text.n')} AS at, text FROM search_text ORDER BY 1`),
      searched: db.all(
        `SELECT ${address('search_record.n')} AS at, slug, search_record.title, keywords,
          search_title.title AS opening FROM search_record JOIN search_title USING (n)
          JOIN subject ON subject.id = subject ORDER BY 1`,
      ),
      words: db.all('SELECT * FROM search_word ORDER BY word'),
      headTerms: db.all("SELECT term, doc FROM head_terms WHERE term NOT LIKE '§%'"),
      bodyTerms: db.all("SELECT term, doc FROM body_terms WHERE term NOT LIKE '§%'"),
    }
  } finally {
    db.close()
  }
}

const start: TestRecord[] = [
  { at: 'art/one', id: 1, ...keywords('colour, light') },
  { at: 'art/two', id: 2, ...keywords('Colours, shade') },
  { at: 'art/three', id: 3, ...keywords('colour, canvas') },
  { at: 'physics/one', id: 1, ...keywords('colour, light') },
  { at: 'physics/light', id: 5, answer: 'Light is a wave.', ...keywords('light, wave') },
]

const edits: [string, (corpus: TestCorpus) => void][] = [
  ['nothing', () => {}],
  ['a new record', (corpus) => corpus.write({ at: 'art/four', ...keywords('light') })],
  ['a new subject', (corpus) => corpus.write({ at: 'music/tone', ...keywords('wave') })],
  ['a removed record', (corpus) => corpus.remove('learn/art/two.md')],
  ['a removed subject', (corpus) => corpus.remove('learn/art')],
  ['the carrier of a question removed', (corpus) => corpus.remove('learn/art/one.md')],
  ['a duplicate removed', (corpus) => corpus.remove('learn/physics/one.md')],
  [
    'a record that becomes a duplicate by its answer',
    (corpus) => corpus.write({ at: 'art/two', id: 2, answer: 'Light  is a WAVE.' }),
  ],
  [
    'a record that ties two questions into one',
    (corpus) => corpus.write({ at: 'art/three', id: 1, answer: 'Light is a wave.' }),
  ],
  [
    'a duplicate that becomes a question of its own',
    (corpus) => corpus.write({ at: 'physics/one', id: 40, answer: 'Another.' }),
  ],
  [
    'a statement of the carrier',
    (corpus) =>
      corpus.write({ at: 'physics/one', id: 1, canonical_of: '/learn/art/questions/one' }),
  ],
  [
    'a record that names another carrier and stays',
    (corpus) => corpus.write({ at: 'art/two', id: 2, canonical: '/learn/physics/questions/light' }),
  ],
  ['a broken record', (corpus) => corpus.writeFile('learn/art/two.md', '---\nid: [\n---\n')],
  ['a name that cannot be an address', (corpus) => corpus.writeFile('learn/art/A B.md', 'x')],
  ['a draft', (corpus) => corpus.write({ at: 'art/one', id: 1, status: 'draft' })],
  [
    'a record whose time has not come',
    (corpus) => corpus.write({ at: 'art/one', id: 1, publish_at: '2030-01-01' }),
  ],
  [
    'another title and date',
    (corpus) => corpus.write({ at: 'art/one', id: 1, title: 'A?', date: '2026-02-02' }),
  ],
  [
    'another name of a subject',
    (corpus) => corpus.write({ at: 'physics/light', subject: 'PHYSICS' }),
  ],
  [
    'subjects.yaml',
    (corpus) => corpus.writeFile('subjects.yaml', 'art: { title: Arts, hidden: true }'),
  ],
  [
    'redirects.yaml',
    (corpus) =>
      corpus.writeFile(
        'redirects.yaml',
        '- from: /a\n  to: /learn/art\n- from: /b\n  gone: true\n',
      ),
  ],
  [
    'an earlier address',
    (corpus) => corpus.write({ at: 'art/one', id: 1, redirect_from: '/learn/art/questions/uno' }),
  ],
]

describe('a refresh leads where a build leads', () => {
  test.each(edits)('after %s', async (_, edit) => {
    using corpus = new TestCorpus(start)
    await buildCatalog(corpus)
    edit(corpus)
    await refreshCatalog(corpus)
    const refreshed = describeCatalog(corpus)
    await buildCatalog(corpus)
    expect(refreshed).toEqual(describeCatalog(corpus))
  })

  test('and back again', async () => {
    using corpus = new TestCorpus(start)
    await buildCatalog(corpus)
    const before = describeCatalog(corpus)
    for (const [, edit] of edits) {
      edit(corpus)
      await refreshCatalog(corpus)
      corpus.clear()
      for (const record of start) corpus.write(record)
      await refreshCatalog(corpus)
    }
    expect(describeCatalog(corpus)).toEqual(before)
  })
})

describe('a refresh', () => {
  test('with nothing changed changes nothing', async () => {
    using corpus = new TestCorpus(start)
    await refreshCatalog(corpus)
    expect(await refreshCatalog(corpus)).toEqual({ records: 5, issues: [] })
  })

  test('sees a change that keeps time and size', async () => {
    using corpus = new TestCorpus([{ at: 'art/one', id: 1, title: 'Old?' }])
    const file = path.join(corpus.contentDir, 'learn/art/one.md')
    utimesSync(file, 1_000_000, 1_000_000)
    await refreshCatalog(corpus)
    corpus.write({ at: 'art/one', id: 1, title: 'New?' })
    utimesSync(file, 1_000_000, 1_000_000)
    await refreshCatalog(corpus)
    expect((await corpus.open().listNewest(1))[0]?.question).toBe('New?')
  })

  test('names the pages of a changed question, its neighbours, lists and topics', async () => {
    using corpus = new TestCorpus(start)
    await buildCatalog(corpus)
    corpus.write({ at: 'art/two', id: 2, title: 'Otherwise?', ...keywords('colour') })
    const { change } = await refreshCatalog(corpus)
    expect(change?.paths).toEqual(
      expect.arrayContaining([
        '/',
        '/learn/art',
        '/learn/art/questions/one',
        '/learn/art/questions/two',
        '/learn/art/questions/three',
        '/topics/colour',
      ]),
    )
    // The topic has just become one, and is named on the pages of all that has it.
    expect(change?.paths).toContain('/learn/physics')
    expect(change?.paths).not.toContain('/learn/physics/questions/light')
  })
})
