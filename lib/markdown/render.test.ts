import { describe, expect, it } from 'vitest'
import { renderAnswer } from './render'
import { toHtml } from './test-html'

describe('renderAnswer', () => {
  it('tells what the page needs to know', async () => {
    const answer = await renderAnswer(
      '### One\\n\\nThree words here, $x$.\\n\\n```python\\nreturn 1\\n```',
    )
    expect(answer).toMatchObject({
      outline: [{ id: 'answer-one', depth: 2, text: 'One' }],
      hasMath: true,
      hasCode: true,
      words: 7,
      minutes: 1,
    })
    expect(await renderAnswer('word '.repeat(660))).toMatchObject({
      hasMath: false,
      hasCode: false,
      words: 660,
      minutes: 3,
    })
  })

  it.each([
    [
      'a heading is a link to itself',
      '### A *b*',
      '<h2 id="answer-a-b"><a class="anchor" href="#answer-a-b">A <em>b</em></a></h2>',
    ],
    ['a heading with a link is none', '### [a](/b)', '<h2 id="answer-a"><a href="/b">a</a></h2>'],
    [
      'a link to another site',
      '[a](https://example.org/)',
      '<p><a href="https://example.org/" rel="nofollow noopener ugc">a</a></p>',
    ],
    [
      'a link in this site',
      '[a](/learn/physics "b")',
      '<p><a href="/learn/physics" title="b">a</a></p>',
    ],
    [
      'a bare address',
      'https://example.org',
      '<p><a href="https://example.org" rel="nofollow noopener ugc">https://example.org</a></p>',
    ],
    ['a refused link', '[a *b*](javascript:c)', '<p>a <em>b</em></p>'],
    [
      'an image of this site',
      '![a](/b.png)',
      '<p><img src="/b.png" alt="a" loading="lazy" decoding="async"/></p>',
    ],
    [
      'an image elsewhere',
      '![a](https://example.org/b.png)',
      '<p><a href="https://example.org/b.png" rel="nofollow noopener ugc">a</a></p>',
    ],
    [
      'an image elsewhere, in a link',
      '[![a](https://example.org/b.png)](/c)',
      '<p><a href="/c">a</a></p>',
    ],
    [
      'a formula that fails',
      '$\\href{/a}{<}$',
      '<p><span class="formula"><code class="tex-source">\\href{/a}{&lt;}</code></span></p>',
    ],
    [
      'plain code',
      '```\na < b\n```',
      '<copy-code><pre class="code" role="group" aria-label="Code" tabindex="0"><code>a &lt; b</code></pre></copy-code>',
    ],
    [
      'code in a language',
      '```py\nx\n```',
      '<copy-code><pre class="code" data-language="python" role="group" aria-label="Code, Python" tabindex="0"><code>x</code></pre></copy-code>',
    ],
    ['one tilde', 'about ~5~ or ~~6~~', '<p>about ~5~ or <del>6</del></p>'],
    ['money', 'It costs $5 or $6.', '<p>It costs $5 or $6.</p>'],
  ])('renders %s', async (_, raw, html) => {
    expect(await toHtml(raw)).toBe(html)
  })

  it('lets display formulas scroll, in lists too', async () => {
    const html = await toHtml('- a\\n\\n  $$\\n  x^2\\n  $$\\n- b')
    expect(html).toMatch(
      /<li>\n<p>a<\/p>\n<copy-tex><div class="formula-block" role="group" aria-label="Formula" tabindex="0"><span class="katex-display">.*display="block".*<\/li>/s,
    )
  })

  it('lets tables scroll and says what their header cells head', async () => {
    expect(await toHtml('|   | a |\\n|---|:-:|\\n| b | c |')).toBe(
      '<div class="table" role="group" aria-label="Table 1" tabindex="0"><table><thead><tr><td></td><th scope="col" style="text-align:center">a</th></tr></thead><tbody><tr><td>b</td><td style="text-align:center">c</td></tr></tbody></table></div>',
    )
  })

  it('names the boxes of task lists', async () => {
    const html = await toHtml('- [x] a\\n- [ ] b')
    expect(html).toContain('<input type="checkbox" disabled="" aria-label="Done" checked=""/> a')
    expect(html).toContain('<input type="checkbox" disabled="" aria-label="To do"/> b')
  })

  it('gives footnotes ids that are valid, unique and point at each other', async () => {
    const html = await toHtml(
      'a[^Ünï "x] b[^2] c[^Ünï "x]\n\n[^2]: two\n\n[^Ünï "x]: one\n\n### note-fn-1',
    )
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^[a-z][a-z0-9-]*$/.test(id ?? ''))).toBe(true)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
    expect(html).toContain('aria-describedby="footnote-label"')
  })

  it('gives the same HTML for the same answer, whatever was rendered before', async () => {
    const raw = '### A\\n\\n$x$ [^1]\\n\\n| a |\\n|---|\\n\\n```js\\nlet a\\n```\\n\\n[^1]: b'
    const first = await toHtml(raw)
    await toHtml('### A\\n\\n$x$ $y$ [^1]\\n\\n| a |\\n|---|\\n\\n[^1]: c')
    expect(await toHtml(raw)).toBe(first)
  })
})
