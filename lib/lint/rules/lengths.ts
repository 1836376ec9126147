import type { RecordRule } from '../rule'

const maxQuestion = 120
const minDescription = 50
const maxDescription = 320

/** Titles and descriptions as search results show them. */
export const lengths: RecordRule = {
  explanations: {
    'question-long': `The question has more than ${maxQuestion} characters, twice what a search result shows of a title. Say it more briefly, or give a shorter \`seo.title\`.`,
    'description-missing':
      "There is no `seo.page_description`. The page uses its answer's first sentences instead, which were not written to be read alone.",
    'description-short': `The \`seo.page_description\` has fewer than ${minDescription} characters; search engines tend to replace descriptions that say so little.`,
    'description-long': `The \`seo.page_description\` has more than ${maxDescription} characters, twice what a search result shows. The page cuts it at the end of a word; put what matters first, and leave out the rest.`,
  },
  check({ front }, report) {
    if (front.question.length > maxQuestion) {
      const message = `The question has ${front.question.length} characters; about half are shown as a title.`
      report('question-long', message, `Say it in at most ${maxQuestion}.`, 'question')
    }
    const place = { path: ['seo', 'page_description'] }
    const { length } = front.seo.page_description?.trim() ?? ''
    if (length === 0) {
      const message = 'The field `seo.page_description` is missing.'
      report('description-missing', message, 'Say in one sentence what the answer explains.', place)
    } else if (length < minDescription) {
      const message = `The field \`seo.page_description\` has only ${length} characters.`
      report('description-short', message, `Write at least ${minDescription}.`, place)
    } else if (length > maxDescription) {
      const message = `The field \`seo.page_description\` has ${length} characters; about half are shown.`
      report('description-long', message, `Write at most ${maxDescription}.`, place)
    }
  },
}
