import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { toHtml } from './test-html'

/** Everything an answer's page may hold; a tag or attribute that is not here is a hole. */
const tags = new Set(
  'a,annotation,blockquote,br,code,copy-code,copy-tex,del,div,em,h2,h3,h4,h5,h6,hr,img,input,li,math,ol,p,pre,section,semantics,span,strong,sup,table,tbody,td,th,thead,tr,ul'.split(
    ',',
  ),
)
const mathTags = /^m[a-z]+$/

function listElements(html: string): Element[] {
  const elements: Element[] = []
  visit(
    fromHtml(html, { fragment: true }) as Root,
    'element',
    (element) => void elements.push(element),
  )
  return elements
}

function listUnsafe(html: string): string[] {
  return listElements(html).flatMap(({ tagName, properties }) => {
    const href = String(properties.href ?? properties.src ?? '/')
    return [
      ...(tags.has(tagName) || mathTags.test(tagName) ? [] : [`<${tagName}>`]),
      ...Object.keys(properties).filter((name) => /^on|^(?:srcDoc|action|formAction)$/i.test(name)),
      ...(/^(?:https?:\/\/|mailto:|\/(?![/\\])|#)/.test(href) ? [] : [`${tagName} to ${href}`]),
      ...(tagName === 'img' && !href.startsWith('/') ? [`image from ${href}`] : []),
    ]
  })
}

describe('what an author may not do', () => {
  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="alert(1)">b</b>',
    '<svg/onload=alert(1)>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<style>*{display:none}</style>',
    '<!-- --><script>alert(1)</script>',
    '<div>\n\n**a**\n\n</div>',
    '<a href="javascript:alert(1)">a</a>',
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](java&#x0A;script:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](&#x01;javascript:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](vbscript:msgbox)',
    '[a](//example.org)',
    '[a](/\\example.org)',
    '[a](\\\\example.org)',
    '<javascript:alert(1)>',
    '<data:text/html,a>',
    '[a]\n\n[a]: javascript:alert(1)',
    '[a][b]\n\n[b]: <data:text/html,a> "title"',
    '![a](javascript:alert(1))',
    '![a](data:image/svg+xml,<svg/onload=alert(1)>)',
    '![a](https://example.org/a.png)',
    '![a](//example.org/a.png)',
    '![a]\n\n[a]: https://example.org/a.png',
    '[![a](https://example.org/a.png)](javascript:alert(1))',
    '[a](/b "\\" onmouseover=alert(1) x=\\"")',
    '![" onerror=alert(1) x="](/b.png)',
    '[^a]\n\n[^a]: [b](javascript:alert(1)) <script>alert(1)</script>',
    '[^"><script>]\n\n[^"><script>]: a',
    '| a |\n|---|\n| <script>alert(1)</script> [b](javascript:alert(1)) |',
    '### <script>alert(1)</script>',
    '### [a](javascript:alert(1))',
    '```"><script>alert(1)</script>\na\n```',
    '```html\n<script>alert(1)</script>\n```',
    '`<script>alert(1)</script>`',
    '$\\href{javascript:alert(1)}{a}$',
    '$\\text{<script>alert(1)</script>}$',
    '$</annotation></semantics></math><script>alert(1)</script>$',
    '$\\unheardof{<script>alert(1)</script>}$',
    '$$\n\\includegraphics{https://example.org/a.png}\n$$',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ])('is contained: %j', async (raw) => {
    expect(listUnsafe(await toHtml(raw))).toEqual([])
  })

  it.each([
    '{process.exit(1)}',
    '{globalThis.polluted = 1}',
    '${globalThis.polluted = 1}',
    'import fs from "node:fs"',
    'export const polluted = globalThis.polluted = 1',
    '<Component polluted={globalThis.polluted = 1}/>',
    '<Component {...process.exit(1)} />',
    '"]}); globalThis.polluted = 1; ({a: ["',
    '`]}); globalThis.polluted = 1; ({a: [`',
    '```js\nglobalThis.polluted = 1\n```',
    '\u2028globalThis.polluted = 1\u2029',
    '</script>`${globalThis.polluted = 1}`',
  ])('is not evaluated: %j', async (raw) => {
    const html = await toHtml(raw)
    expect(globalThis).not.toHaveProperty('polluted')
    expect(listUnsafe(html)).toEqual([])
  })

  it('shows raw HTML and MDX as the text that they are', async () => {
    expect(await toHtml('a <b>c</b> {1 + 1}')).toBe('<p>a &lt;b&gt;c&lt;/b&gt; {1 + 1}</p>')
    expect(await toHtml('import a from "b"')).toBe('<p>import a from &quot;b&quot;</p>')
    expect(await toHtml('<div>\na\n</div>')).toContain('&lt;div&gt;')
  })
})

describe('an answer that asks for too much', () => {
  it.each([
    ['quotes', '>'.repeat(10_000), '&gt;'],
    ['stars', '*'.repeat(10_000), ''],
    ['open emphasis', '*a '.repeat(10_000), '*a'],
    ['nested emphasis', '*a '.repeat(5000) + 'a*'.repeat(5000), '*a'],
    ['open brackets', '['.repeat(10_000), '['],
    ['paired brackets', '['.repeat(10_000) + ']'.repeat(10_000), ']'],
    ['nested images', '!['.repeat(5000) + '](/x)'.repeat(5000), '!['],
    ['lists', `${'- '.repeat(10_000)}end`, 'end'],
    ['underlined headings', 'a\n=\n'.repeat(4000), 'a'],
    ['open tags', '<a '.repeat(5000), '&lt;a'],
    ['braces in a formula', `$${'{'.repeat(10_000)}x${'}'.repeat(10_000)}$`, 'tex-source'],
    ['one endless line of code', `\`\`\`cpp\n${'('.repeat(60_000)}\n\`\`\``, '(('],
  ])('is rendered without nesting: %s', async (_, raw, shown) => {
    const html = await toHtml(raw)
    expect(html).toContain(shown)
    expect(listUnsafe(html)).toEqual([])
  })

  it('keeps code and formulas', async () => {
    const html = await toHtml(`${'*a '.repeat(5000)}\n\n\`\`\`python\nreturn 1\n\`\`\`\n\n$x^2$`)
    expect(html).toContain('<span class="tok-keyword">return</span>')
    expect(html).toContain('<msup>')
  })
})
