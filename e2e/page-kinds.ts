/**
 * An address of each kind of page in the test content, the plain and the hard to lay out: what journeys over all kinds go
 * through. A kind of the registry that is missing here fails `lib/routes/journeys.test.ts`.
 */
export const pageKinds = {
  home: '/',
  subjects: '/learn',
  subject: '/learn/arithmetic',
  'subject, page 2': '/learn/arithmetic/page/2',
  'subject A-Z': '/learn/arithmetic/a-z',
  'subject with one record': '/learn/music',
  topic: '/topics/arithmetic',
  'search, empty': '/search',
  search: '/search?q=triangle+angels',
  'search without a result': '/search?q=zzzqqqxxx',
  question: '/learn/layout-trials/questions/why-the-sum-of-odd-numbers-is-a-square',
  'question of one sentence': '/learn/layout-trials/questions/what-is-a-degree',
  'question with math':
    '/learn/layout-trials/questions/how-long-can-a-formula-be-before-it-has-to-scroll',
  'question with a wide table':
    '/learn/layout-trials/questions/what-does-the-multiplication-table-up-to-twelve-look-like',
  'question with a wide matrix':
    '/learn/layout-trials/questions/what-does-the-hilbert-matrix-of-order-twelve-look-like',
  'question with code':
    '/learn/layout-trials/questions/how-can-a-program-tell-acute-right-and-obtuse-triangles-apart',
  'question with long lists':
    '/learn/layout-trials/questions/which-are-the-first-sixty-prime-numbers',
  'question right to left':
    '/learn/world-languages/questions/what-is-a-fraction-in-arabic-and-in-english',
  'question with markup':
    '/learn/markup/questions/why-must-script-be-escaped-inside-a-script-element',
  citations: '/learn/markup/questions/why-must-script-be-escaped-inside-a-script-element/cite',
  saved: '/saved',
  study: '/study',
  'deck of a topic': '/study/topics/arithmetic',
  'deck of cards that are due': '/study/due',
  'deck of flashcards': '/study/arithmetic',
  'deck of bookmarks': '/study/bookmarks',
  offline: '/offline',
  'not found': '/learn/layout-trials/questions/there-is-no-such-question',
} as const
