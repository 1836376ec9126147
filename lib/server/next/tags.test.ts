import { describe, expect, it } from 'vitest'
import { listTags } from './tags'

const wanted = new Set(['a', 'script', 'meta'])
const read = (html: string) =>
  [...listTags(html, wanted)].map(({ name, attributes, text }) => [
    name,
    Object.fromEntries(attributes),
    ...(text ? [html.slice(text.start, text.end)] : []),
  ])

describe('listTags', () => {
  it.each([
    ['plain', '<p><a href="/learn">x</a>', [['a', { href: '/learn' }]]],
    ['any case', '<A HREF=/learn>', [['a', { href: '/learn' }]]],
    ['single quotes', "<a href='/a b'>", [['a', { href: '/a b' }]]],
    ['escaped', '<a href="/search?q=a&amp;b=&quot;">', [['a', { href: '/search?q=a&b="' }]]],
    ['a name without a value', '<a download href="/x">', [['a', { download: '', href: '/x' }]]],
    ['the first of two equal names', '<a href="/1" href="/2">', [['a', { href: '/1' }]]],
    ['over several lines', '<a\n  href = "/x"\n>', [['a', { href: '/x' }]]],
    [
      'self-closing',
      '<meta name="x"/><a href="/x"/>',
      [
        ['meta', { name: 'x' }],
        ['a', { href: '/x' }],
      ],
    ],
    [
      'an angle bracket in a value',
      '<a title="1 > 0" href="/x">',
      [['a', { title: '1 > 0', href: '/x' }]],
    ],
    ['script with its text', '<script>if (a<b) c()</script>', [['script', {}, 'if (a<b) c()']]],
    ['script that names a tag', '<script>"<a href=1>"</script>', [['script', {}, '"<a href=1>"']]],
    ['script that is never closed', '<script>x', [['script', {}, 'x']]],
  ])('reads %s', (_, html, tags) => {
    expect(read(html)).toEqual(tags)
  })

  it.each([
    ['a comment', '<!-- <script>x</script> -->'],
    ['an unclosed comment', '<!-- <script>x</script>'],
    ['another attribute', '<p title="<script src=x>">'],
    ['a title', '<title>What is <script>?</title>'],
    ['a text area', '<textarea><a href="/x"></textarea>'],
    ['escaped text', '<p>&lt;script&gt;x&lt;/script&gt;'],
    ['a lone bracket', 'a < b and <3'],
    ['an end tag', '</a>'],
    ['a longer name', '<aside>'],
  ])('sees nothing in %s', (_, html) => {
    expect(read(html)).toEqual([])
  })

  it('goes on after what it skips', () => {
    const html = '<title><a></title><!--<a>--><style>a<b{}</style><p>1 < 2</p><a href="/x">'
    expect(read(html)).toEqual([['a', { href: '/x' }]])
  })
})
