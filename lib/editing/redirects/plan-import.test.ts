import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import { TestCorpus } from '@/lib/catalog/test-corpus'
import { applyEdits, EditingError, planRedirectImport } from '@/lib/editing'

function writeList(corpus: TestCorpus, moves: unknown): string {
  const file = path.join(path.dirname(corpus.contentDir), 'moves.json')
  writeFileSync(file, typeof moves === 'string' ? moves : JSON.stringify(moves, null, 1))
  return file
}

test('an import adds what is new, and refuses what leads nowhere or elsewhere', async () => {
  using corpus = new TestCorpus([{ at: 'art/new' }, { at: 'art/present' }])
  corpus.writeFile('redirects.yaml', '# Ours\n- from: /learn/art/questions/known\n  gone: true')
  const to = '/learn/art/questions/new'
  const file = writeList(corpus, [
    { from: '/learn/art/questions/old', to },
    { from: '/learn/art/questions/known', to },
    { from: '/learn/art/questions/present', to },
    { from: '/learn/art/questions/old/', to },
    { from: '/learn/art/questions/away', to: 'https://example.org/' },
    { from: '/learn/a', to: '/learn/b' },
    { from: '/learn/b', to: '/learn/a' },
    { from: '/learn/art/questions/two', to },
    { from: '/learn/art/questions/two', to: '/learn/art' },
  ])
  const plan = await planRedirectImport(corpus.contentDir, file)
  expect(plan.added.map(({ from }) => from)).toEqual([
    '/learn/art/questions/old',
    '/learn/art/questions/present',
    '/learn/a',
  ])
  expect(plan.known.map(({ line }) => line)).toEqual([15])
  expect(plan.conflicts).toEqual([
    `/learn/art/questions/known is gone by line 2 of redirects.yaml, and leads to ${to} by line 7 of the list: remove one of the two.`,
    `/learn/art/questions/two leads to ${to} by line 31 of the list, and leads to /learn/art by line 35 of the list: remove one of the two.`,
  ])
  expect(plan.ineffective.map(({ from }) => from)).toEqual(['/learn/art/questions/present'])
  expect(plan.refused.map(({ code, line }) => [code, line])).toEqual([
    ['redirect-off-site', 19],
    ['redirect-loop', 27],
  ])

  await applyEdits(corpus, plan.edits)
  const text = readFileSync(path.join(corpus.contentDir, 'redirects.yaml'), 'utf8')
  expect(text).toMatch(/^# Ours\n- from: \/learn\/art\/questions\/known\n {2}gone: true\n- from/)
  const catalog = await corpus.build()
  expect(await catalog.resolve('/learn/art/questions/old')).toEqual({ kind: 'redirect', to })
  expect((await planRedirectImport(corpus.contentDir, file)).added).toEqual([])
})

test.each<[string, string, RegExp]>([
  ['of another form', 'moves', /is not JSON: its first line is "moves"/],
  ['a table', 'from,to\n/a,/b\n', /is a table \(CSV\): its first line is "from,to"/],
  ['YAML', '- from: /a\n  to: /b\n', /is YAML/],
  ['a page', '<!doctype html>', /is HTML/],
  ['empty', ' \n', /is empty/],
  ['cut off', '[\n{"from": "/a",\n', /is not valid JSON from line 3 on/],
  ['an object', '{"from": "/a", "to": "/b"}', /holds an object instead of a list/],
  ['a list of something else', '["/a"]', /number 1, that is the string "\/a"/],
  ['of other names', '[{"source": "/a", "to": "/b"}]', /has no `from`, only `source`, `to`/],
  ['of numbers', '[{"from": "/a", "to": 5}]', /has the number 5 as `to`/],
])('a list that is %s is refused: what it is, and what is expected', async (_, text, found) => {
  using corpus = new TestCorpus()
  const plan = planRedirectImport(corpus.contentDir, writeList(corpus, text))
  await expect(plan).rejects.toThrow(EditingError)
  await expect(plan).rejects.toThrow(found)
  await expect(plan).rejects.toThrow(/moves\.json .*expected is a JSON list of moves/)
})

test('a list that is not there, or is a folder, is refused in a sentence', async () => {
  using corpus = new TestCorpus()
  const none = planRedirectImport(corpus.contentDir, `${corpus.contentDir}/none.json`)
  await expect(none).rejects.toThrow(/none\.json is not there; expected/)
  const folder = planRedirectImport(corpus.contentDir, corpus.contentDir)
  await expect(folder).rejects.toThrow(/is a folder; expected/)
})

test.each([
  '',
  '[]\n',
  '[] # none yet',
  '---\n[]\n...\n',
  '- from: /x\n  to: /learn\n...\n',
  '\uFEFF',
])('what is added to %j makes valid YAML', async (before) => {
  using corpus = new TestCorpus()
  corpus.writeFile('redirects.yaml', before)
  const file = writeList(corpus, [{ from: '/a', to: '/learn' }])
  await applyEdits(corpus, (await planRedirectImport(corpus.contentDir, file)).edits)
  const text = readFileSync(path.join(corpus.contentDir, 'redirects.yaml'), 'utf8')
  expect(load(text)).toContainEqual({ from: '/a', to: '/learn' })
})
