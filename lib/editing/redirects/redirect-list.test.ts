import { load } from 'js-yaml'
import { expect, it } from 'vitest'
import { EditingError } from '../edit'
import { type Move, RedirectList } from './redirect-list'

const text = `# Moves
- from: /a
  to: /b

- from: "/c"
  to: '/b?page=2#end' # by hand
# Removed
- from: /d
  gone: true
- {from: /e, to: /b}
- nonsense
`

it.each<[string, Move, (before: string) => string]>([
  [
    'an address that moves on: what led to it follows',
    { from: '/b', to: '/z' },
    (before) =>
      `${before
        .replace('to: /b\n', 'to: /z\n')
        .replace("'/b?page=2#end'", "'/z?page=2#end'")
        .replace('to: /b}', 'to: /z}')}- from: /b\n  to: /z\n`,
  ],
  [
    'an address that is gone: what led to it is gone too',
    { from: '/b' },
    (before) =>
      `${before
        .replace('to: /b\n', 'gone: true\n')
        .replace("to: '/b?page=2#end' # by hand", 'gone: true')
        .replace(
          '- {from: /e, to: /b}\n',
          '- from: /e\n  gone: true\n',
        )}- from: /b\n  gone: true\n`,
  ],
  [
    'an address that has an entry: the new one counts',
    { from: '/d', to: '/z' },
    (before) => `${before.replace('- from: /d\n  gone: true\n', '')}- from: /d\n  to: /z\n`,
  ],
])('%s', (_name, move, change) => {
  const list = new RedirectList(text)
  list.set(move)
  expect(list.toString()).toBe(change(text))
})

it.each<[string, Move]>([
  ['has an entry', { from: '/a', to: '/z' }],
  ['would lead back to itself', { from: '/b', to: '/a' }],
])('leaves alone what %s, where no page stood', (_name, move) => {
  const list = new RedirectList(text)
  list.offer(move)
  expect(list.toString()).toBe(text)
})

it('knows what it says of an address, and forgets it', () => {
  const list = new RedirectList(text)
  expect(['/c', '/d', '/e', '/b', '/x'].map((address) => list.has(address))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  list.remove('/c')
  expect(list.has('/c')).toBe(false)
  expect(list.toString()).toBe(text.replace(/- from: "\/c".*# by hand\n/s, ''))
})

it.each([
  ['', ''],
  ['- from: /a\n  to: /b', '- from: /a\n  to: /b\n'],
  ['- from: /a\r\n  to: /b\r\n', '- from: /a\r\n  to: /b\r\n'],
  ['\uFEFF- from: /a\n  to: /b\n', '\uFEFF- from: /a\n  to: /b\n'],
  ['[]\n', ''],
  ['[ ]', ''],
  ['# Moves\n[] # none yet\n', '# Moves\n# none yet'],
  ['---\n~\n', '---\n'],
  ['- from: /a\n  gone: true\n...\n# end\n', '- from: /a\n  gone: true\n# end\n'],
])('adds to %j, so that the file is valid YAML', (before, kept) => {
  const list = new RedirectList(before)
  list.set({ from: '/x', to: '/y' })
  const gap = kept === '' || kept.endsWith('\n') ? '' : '\n'
  const text = list.toString()
  expect(text).toBe(`${kept}${gap}- from: /x\n  to: /y\n`)
  expect(load(text.replace('\uFEFF', ''))).toContainEqual({ from: '/x', to: '/y' })
  expect(new RedirectList(text).has('/a')).toBe(before.includes('/a'))
})

it.each([
  'redirects:\n  - from: /a\n    to: /b\n',
  '[{from: /a, to: /b}]',
  '  - from: /a\n    to: /b\n',
])('refuses to add to %j, which is no list of entries', (text) => {
  expect(() => new RedirectList(text).set({ from: '/x' })).toThrow(EditingError)
})
