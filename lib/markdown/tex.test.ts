import { describe, expect, it } from 'vitest'
import { renderTex } from './tex'

describe('renderTex', () => {
  it('gives HTML with MathML and the source', () => {
    const markup = renderTex('\\frac{a}{b}', 'inline')
    expect(markup).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>')
    expect(markup).toContain('<annotation encoding="application/x-tex">\\frac{a}{b}</annotation>')
    expect(markup).not.toContain('display="block"')
    expect(renderTex('\\frac{a}{b}', 'block')).toContain(
      '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">',
    )
  })

  it('sets chemistry with the same KaTeX', () => {
    expect(renderTex('\\ce{H2O}', 'inline')).toContain('<mn>2</mn>')
  })

  it('escapes what an author writes', () => {
    const markup = renderTex('\\text{<img src=x onerror=alert(1)>}', 'inline')
    expect(markup).toContain('&lt;img')
    expect(markup).not.toContain('<img')
  })

  it.each([
    ['an unknown command', '\\unheardof{x}'],
    ['an open brace', '\\frac{a}{b'],
    ['an unknown environment', '\\begin{nothing}x\\end{nothing}'],
    ['a link', '\\href{javascript:alert(1)}{x}'],
    ['a link without a scheme', '\\href{x}{y}'],
    ['an address', '\\url{https://example.org}'],
    ['an image', '\\includegraphics{https://example.org/x.png}'],
    ['data attributes', '\\htmlData{a=b}{x}'],
    ['an id', '\\htmlId{content}{x}'],
    ['a class', '\\htmlClass{a}{x}'],
    ['a style', '\\htmlStyle{position:fixed}{x}'],
    ['a refused command inside a macro', '\\def\\x{\\href{https://example.org}{y}}\\x'],
    ['a loop', '\\def\\x{\\x}\\x'],
    [
      'a doubling definition',
      `${'\\edef\\a{xx}\\edef\\b{\\a\\a}'.padEnd(3000, '\\edef\\a{\\a\\a}')}\\a`,
    ],
    ['a formula of 5,000 characters', `${'x+'.repeat(2500)}x`],
  ])('shows no formula for %s', (_, tex) => {
    expect(renderTex(tex, 'inline')).toBeUndefined()
  })

  it('stops expansions by their number', () => {
    const nest = (depth: number) => `\\def\\a{x}${'\\edef\\a{\\a\\a}'.repeat(depth)}\\a`
    expect(renderTex(nest(5), 'inline')).toBeDefined()
    expect(renderTex(nest(12), 'inline')).toBeUndefined()
  })

  it('bounds sizes', () => {
    expect(renderTex('\\rule{100000em}{100000em}', 'inline')).not.toMatch(/style="[^"]*\d{3,}em/)
  })

  it.each([
    ['roots', '\\sqrt', ' x'],
    ['braces', '{', ' x'],
    ['accents', '\\hat', ' x'],
    ['brackets', '\\left(', ' x'],
    ['scripts', 'x^{', ' x'],
    ['superscript characters', 'x²', ''],
    ['matrices', '\\begin{matrix}', ' x'],
  ])('survives %s nested as deep as a formula is long', (_, step, end) => {
    expect(() =>
      renderTex(step.repeat(2000 / step.length - end.length) + end, 'block'),
    ).not.toThrow()
  })
})
