import { expect, test } from 'vitest'
import { renderNote } from '.'

const render = (raw: string) => renderNote(raw, 'https://learn.example').html

test.each([
  ['The sum is $a < b$.', String.raw`<p>The sum is \(a &#x3C; b\).</p>`],
  ['Then:\\n\\n$$\\nx^2\\n$$', String.raw`<p>Then:</p> <p>\[x^2\]</p>`],
  ['Half: $\\frac{1}{2}$', String.raw`<p>Half: \(\frac{1}{2}\)</p>`],
  [
    'Run:\\n\\n```py\\nif a:\\n\tb()\\n```',
    '<p>Run:</p> <pre><code class="language-py">if a:<br>    b()</code></pre>',
  ],
  [
    'See [osmosis](/learn/biology/questions/osmosis).',
    '<p>See <a href="https://learn.example/learn/biology/questions/osmosis">osmosis</a>.</p>',
  ],
  ['<b onclick="x()">no</b> markup', '<p>&#x3C;b onclick="x()">no&#x3C;/b> markup</p>'],
  ['A [trap](javascript:alert(1)).', '<p>A trap.</p>'],
])('%j becomes %j', (raw, html) => {
  expect(render(raw)).toBe(html)
})

test('nothing breaks the line that a note is', () => {
  expect(render('one\\ntwo\\n\\n- a\\n- b\\n\\n| x | y |\\n|---|---|\\n| 1 | 2 |')).not.toMatch(
    /[\n\r\t]/,
  )
})
