import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { TestCorpus } from '../test-corpus'
import { applyRedirectImport, planRedirectImport } from './import-redirects'
import { RedirectListError } from './redirect-list-error'

function writeList(corpus: TestCorpus, moves: unknown): string {
  const file = path.join(path.dirname(corpus.contentDir), 'moves.json')
  writeFileSync(file, typeof moves === 'string' ? moves : JSON.stringify(moves, null, 1))
  return file
}

test('an import adds what is new, and refuses what leads nowhere or elsewhere', async () => {
  using corpus = new TestCorpus([{ at: 'art/new' }, { at: 'art/standing' }])
  corpus.writeFile('redirects.yaml', '# Ours\n- from: /learn/art/questions/known\n  gone: true')
  const to = '/learn/art/questions/new'
  const file = writeList(corpus, [
    { from: '/learn/art/questions/old', to },
    { from: '/learn/art/questions/known', to },
    { from: '/learn/art/questions/standing', to },
    { from: '/learn/art/questions/old/', to: '/learn/art' },
    { from: '/learn/art/questions/away', to: 'https://example.org/' },
    { from: '/learn/a', to: '/learn/b' },
    { from: '/learn/b', to: '/learn/a' },
  ])
  const plan = await planRedirectImport(corpus.contentDir, file)
  expect(plan.added.map(({ from }) => from)).toEqual([
    '/learn/art/questions/old',
    '/learn/art/questions/standing',
    '/learn/a',
  ])
  expect(plan.known).toHaveLength(2)
  expect(plan.standing.map(({ from }) => from)).toEqual(['/learn/art/questions/standing'])
  expect(plan.refused.map(({ code, line }) => [code, line])).toEqual([
    ['redirect-off-site', 19],
    ['redirect-loop', 27],
  ])

  await applyRedirectImport(corpus.contentDir, plan)
  const text = readFileSync(path.join(corpus.contentDir, 'redirects.yaml'), 'utf8')
  expect(text).toMatch(/^# Ours\n- from: \/learn\/art\/questions\/known\n {2}gone: true\n- from/)
  const catalog = await corpus.build()
  expect(catalog.resolveAddress('/learn/art/questions/old')).toEqual({ status: 308, to })
  expect((await planRedirectImport(corpus.contentDir, file)).added).toEqual([])
})

test.each([
  ['not JSON', 'moves'],
  ['not a list', {}],
  ['a list of something else', [{ source: '/a' }]],
])('a list that is %s is refused in a sentence that names it', async (_, moves) => {
  using corpus = new TestCorpus()
  const plan = planRedirectImport(corpus.contentDir, writeList(corpus, moves))
  await expect(plan).rejects.toThrow(RedirectListError)
  await expect(plan).rejects.toThrow(/moves\.json/)
})
