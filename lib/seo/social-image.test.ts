import { expect, test } from 'vitest'
import { fitCardText } from './card-text'
import { getQuestionCard, getQuestionImage, getSiteCard, getSiteImage } from './social-image'
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

test('the site has a card of its own, for pages that have none', () => {
  const image = getSiteImage(site)
  expect(image).toEqual({
    url: expect.stringMatching(/^https:\/\/library\.example\/opengraph-image\?v=[0-9a-f]{12}$/),
    width: 1200,
    height: 630,
    alt: `Library: ${getSiteCard(site).title}`,
    type: 'image/png',
  })
  expect(getSiteCard(site).title).toMatch(/^.{20,60}$/)
})

test('a question’s card says what is asked, where', () => {
  expect(getQuestionCard(site, makePage())).toEqual({
    siteName: 'Library',
    title: 'Why is the sky blue?',
    subject: 'Optics',
  })
  expect(getQuestionImage(site, makePage()).alt).toBe('Why is the sky blue? (Optics)')
})

test.each([
  ['half of its letters are kept', 'abcقطن', 'abc'],
  ['less than half of them are', 'abقطن', 'Optics'],
  ['it has no letter at all', '…', 'Optics'],
  ['what is left out stood at an end', '🧪  glass  🧪', 'glass'],
  ['it stands among white space', '\t glass\n\n jar ', 'glass jar'],
])('a title where %s', (_, title, drawn) => {
  expect(fitTitle(title).title).toBe(drawn)
})

test('a title is cut from 241 characters on, and a word is not', () => {
  expect(fitTitle('x'.repeat(240)).title).toBe('x'.repeat(240))
  expect(fitTitle('x'.repeat(241)).title).toBe(`${'x'.repeat(239)}…`)
  expect(fitTitle(`${'x'.repeat(230)} and more words`).title).toBe(`${'x'.repeat(230)} and…`)
  expect(fitTitle(`${'x'.repeat(10)} ${'y'.repeat(300)}`).title).toMatch(/^x{10} y+…$/)
})

test('a card without a subject has none, and a name that no font can show is left out', () => {
  expect(fitCardText({ siteName: 'مكتبة', title: 'What is glass?' }, covered)).toEqual({
    siteName: '',
    title: 'What is glass?',
  })
})
