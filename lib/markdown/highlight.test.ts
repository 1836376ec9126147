import { describe, expect, it, vi } from 'vitest'
import { highlight } from './highlight'
import { getLanguage, listLanguages } from './languages'

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

describe('highlight', () => {
  it('marks tokens', async () => {
    expect(await highlight('return "a < b" # done', 'python')).toBe(
      '<span class="tok-keyword">return</span> <span class="tok-string-expression">"a &lt; b"</span> <span class="tok-comment"># done</span>',
    )
  })

  it('marks the same on a machine that is so busy that each step takes a second', async () => {
    const code = 'return "a < b" # done'
    const idle = await highlight(code, 'python')
    let time = 0
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
      time += 1_000
      return time
    })
    const busy = await highlight(code, 'python')
    clock.mockRestore()
    expect(busy).toBe(idle)
  })

  it.each(['', 'plaintext', 'excel', 'klingon', '__proto__', 'constructor', '"><script>'])(
    'leaves code in %j plain, escaped',
    async (language) => {
      expect(await highlight('<script>a && b</script>', language)).toBe(
        '&lt;script&gt;a &amp;&amp; b&lt;/script&gt;',
      )
    },
  )

  it('leaves code with an endless line plain', async () => {
    const code = `x = "${'a'.repeat(200)}`
    expect(await highlight(code, 'python')).toBe(code)
  })

  it.each(listLanguages().map((id) => [id]))('keeps every character of %s', async (id) => {
    const code = 'int main() { return 0; }\n\n\t<a b="c">&amp;</a> # d\n-- e \'f\' $g %h'
    expect(textOf(await highlight(code, id))).toBe(code)
  })
})

describe('getLanguage', () => {
  it.each([
    ['Python', 'python'],
    ['py', 'python'],
    ['C++', 'cpp'],
    ['sh', 'bash'],
    ['js', 'javascript'],
  ])('knows %s as %s', (name, id) => {
    expect(getLanguage(name)?.id).toBe(id)
  })
})
