import { expect, test } from 'vitest'
import { getAssetGroup, getPageTitle, isHashed, listPageAssets } from './page-assets'

const page = `<html><head><title>Tides | Portal</title>
<link rel="stylesheet" href="/_next/static/chunks/abc.css" data-precedence="default"/>
<link rel="preload" as="font" href="/assets/type-0123456789ab/serif.woff2" crossorigin="anonymous"/>
<link rel="canonical" href="https://learn.example/learn/physics/questions/tides"/>
<link rel="icon" href="/icon.svg"/>
<script type="module" async="" src="/assets/elements-0123456789ab/elements.js"></script>
<script src="/_next/static/chunks/abc.css"></script>
</head><body><h1 class="x">Why &amp; <em>when</em>
are there tides?</h1></body></html>`

test('the files of a page are those whose names say their content, each once', () => {
  expect(listPageAssets(page)).toEqual([
    '/_next/static/chunks/abc.css',
    '/assets/type-0123456789ab/serif.woff2',
    '/assets/elements-0123456789ab/elements.js',
  ])
})

test.each([
  ['/_next/static/chunks/a.js', true],
  ['/assets/type-0123456789ab/fonts.css', true],
  ['/assets/manifest.json', false],
  ['/icon.svg', false],
])('%s names its content: %s', (path, expected) => {
  expect(isHashed(path)).toBe(expected)
})

test('a style sheet and its fonts belong together', () => {
  expect(getAssetGroup('/assets/katex-0123456789ab/fonts/main.woff2')).toBe(
    getAssetGroup('/assets/katex-0123456789ab/katex.css'),
  )
  expect(getAssetGroup('/_next/static/chunks/a.js')).toBe('/_next/static/chunks/a.js')
})

test.each([
  [page, 'Why & when are there tides?'],
  ['<title>Only &lt;this&gt;</title>', 'Only <this>'],
  ['<p>Nothing</p>', ''],
])('the title of a page is its heading, else its title', (html, title) => {
  expect(getPageTitle(html)).toBe(title)
})
