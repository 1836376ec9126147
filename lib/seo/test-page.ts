import type { QuestionPage } from '@/lib/catalog'
import { frontMatterSchema } from '@/lib/content'

/** A question's page for tests: `front` and `page` say what the test is about. */
export function makePage(
  front: Record<string, unknown> = {},
  page: Partial<QuestionPage> = {},
): QuestionPage {
  const parsed = frontMatterSchema.parse({
    id: 7,
    date: '2026-02-03',
    title: 'Why is the sky blue?',
    question: 'Why is the sky blue?',
    answer: 'Air scatters short waves most.',
    subject: 'Optics',
    ...front,
  })
  return {
    record: {
      file: 'learn/optics/why-is-the-sky-blue.md',
      subject: 'optics',
      slug: 'why-is-the-sky-blue',
      hash: '',
      front: parsed,
    },
    subject: { slug: 'optics', title: 'Optics', count: 120, hidden: false },
    description: 'Air scatters short waves of light far more than long ones.',
    otherSubjects: [],
    otherAnswers: [],
    topics: [{ slug: 'light', title: 'light', count: 3 }],
    related: [],
    canonical: '/learn/optics/questions/why-is-the-sky-blue',
    isIndexable: page.canonical === undefined && !parsed.no_index,
    ...page,
  }
}

/** Text that is markup, a quote or an end of something in one output or another. */
export const nasty =
  'A </script><b>"bold"</b> & \'so\' &amp; ]]> \u2028 🧪 مرحبا ]]> [x](javascript:y) `code`?'
