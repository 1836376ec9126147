import { expect, test } from 'vitest'
import { fitCardText } from './card-text'
import { getQuestionImage } from './social-image'
import { makePage } from './test-page'

const site = { name: 'Library', origin: 'https://library.example' }
const covered = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzäö0123456789 .,?!()…')
const fitTitle = (title: string, subject = 'Optics') =>
  fitCardText({ siteName: 'Library', title, subject }, covered)

test('an image has an address of its own for each content', () => {
  const image = getQuestionImage(site, makePage())
  expect(image.url).toMatch(
    /^https:\/\/library\.example\/learn\/optics\/questions\/why-is-the-sky-blue\/opengraph-image\?v=[0-9a-f]{12}$/,
  )
  expect(getQuestionImage(site, makePage())).toEqual(image)
  expect(getQuestionImage(site, makePage({ question: 'Why?' })).url).not.toBe(image.url)
  expect(getQuestionImage({ ...site, name: 'Other' }, makePage()).url).not.toBe(image.url)
})

test.each([
  ['What is 🧪 glass?', 'What is glass?'],
  ['Was ist „Öl“ für a\u0308?', 'Was ist l fr ä?'],
  ['two\n lines', 'two lines'],
])('%s is drawn without what the fonts lack', (title, drawn) => {
  expect(fitTitle(title)).toEqual({ siteName: 'Library', title: drawn, subject: 'Optics' })
})

test('a question in another script gives its place to the subject, else to the site', () => {
  expect(fitTitle('ما هو الضوء؟')).toEqual({ siteName: 'Library', title: 'Optics' })
  expect(fitTitle('ما هو الضوء؟', 'بصريات')).toEqual({ siteName: 'Library', title: 'Library' })
})

test('a very long question ends after a whole word', () => {
  expect(fitTitle('light and shadow '.repeat(40)).title).toMatch(/(?:light|and|shadow)…$/)
  expect(fitTitle('x'.repeat(900)).title).toMatch(/^x+…$/)
})
