import { describe, expect, it } from 'vitest'
import { stripPage } from './strip'

const preload =
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>'
const framework = '<script src="/_next/static/chunks/a.js" async=""></script>'
const inline = [
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});',
  '(self.__next_f=self.__next_f||[]).push([0])',
  'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])',
]
const [runtime, payload, data] = inline.map((text) => `<script>${text}</script>`)

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head>${preload}${framework}${head}</head><body>${body}${runtime}${payload}${data}</body></html>`
const clean = (head: string, body: string) =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`

describe('stripPage', () => {
  it.each([
    ['an answer', '', '<main><p>It is 5 N.</p></main>'],
    ['style sheets', '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>', ''],
    ['font preloads', '<link rel="preload" as="font" href="/_next/static/media/a.woff2"/>', ''],
    ['the portal’s own module', '<script type="module" src="/assets/elements.js"></script>', ''],
    [
      'structured data',
      '<script type="application/ld+json">{"name":"\\u003c/script>"}</script>',
      '',
    ],
    ['escaped script tags', '', '<p>&lt;script&gt;self.__next_f.push([1])&lt;/script&gt;</p>'],
    ['script tags in comments', '', '<!--<script>self.__next_f.push([1])</script>-->'],
    ['script tags in attributes', '', '<p title="<script>self.__next_f.push([1])</script>">x</p>'],
  ])('keeps %s and removes the framework', (_, head, body) => {
    expect(stripPage(page(head, body))).toEqual({
      html: clean(head, body),
      outcome: 'stripped',
      inlineScripts: [],
    })
  })

  it('leaves a page with client components whole, and names its inline scripts', () => {
    const html = page('<meta name="portal:client" content="study"/>', '')
    const result = stripPage(html)
    expect(result.html).toBe(html)
    expect(result.outcome).toBe('kept')
    expect(result.inlineScripts).toEqual(inline)
  })

  it.each([
    ['no RSC payload', `<html>${framework}<p>x</p></html>`],
    ['no framework script', `<html><p>x</p>${payload}${data}</html>`],
    ['an inline script: $RC("B:0","S:0")', page('', '<script>$RC("B:0","S:0")</script>')],
  ])('leaves a page whole that has %s', (reason, html) => {
    expect(stripPage(html)).toMatchObject({ html, outcome: 'unexpected', reason })
  })
})
