import { expect, it } from 'vitest'
import { listQuestionLinks } from './own-links'

it('lists each question that a page links to once, and nothing else', () => {
  const html = `
    <a href="/">Home</a><a class="x" href="/learn/physics">Physics</a>
    <a href="/learn/physics/questions/what-is-mass">Mass</a>
    <a href="/learn/physics/questions/what-is-mass#units">Units</a>
    <a href="/learn/law/questions/what-is-tort?from=x">Tort</a>
    <a href="https://other.example/learn/law/questions/what-is-debt">Elsewhere</a>
    <p title='<a href="/learn/law/questions/not-a-link">'>&lt;a href="/learn/law/questions/escaped"&gt;</p>`
  expect(listQuestionLinks(html)).toEqual([
    '/learn/physics/questions/what-is-mass',
    '/learn/law/questions/what-is-tort',
  ])
})
