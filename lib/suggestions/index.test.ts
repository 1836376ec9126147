import { expect, test } from 'vitest'
import { answerSuggestions } from './index'

const catalog = {
  suggestQuestions: async (typed: string) =>
    typed === 'tid'
      ? [
          {
            subject: 'physics',
            subjectTitle: 'Physics',
            slug: 'what-are-tides',
            title: [
              { text: 'What are ', marked: false },
              { text: 'tides', marked: true },
              { text: '?', marked: false },
            ],
          },
        ]
      : [],
}

test('suggestions are a list of links with the words that were typed marked', async () => {
  const { headers, body } = await answerSuggestions(catalog, 'tid')
  expect(JSON.parse(body)).toEqual([
    {
      href: '/learn/physics/questions/what-are-tides',
      subject: 'Physics',
      title: [
        { text: 'What are ', marked: false },
        { text: 'tides', marked: true },
        { text: '?', marked: false },
      ],
    },
  ])
  expect(headers).toMatchObject({
    'Content-Type': 'application/json; charset=utf-8',
    'X-Robots-Tag': 'noindex',
  })
})

test('nothing that fits is an empty list', async () => {
  expect((await answerSuggestions(catalog, 'zzz')).body).toBe('[]')
})
