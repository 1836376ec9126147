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
    const warn = (code: string, message: string, fix: string, path: string[]) =>
      report({ severity: 'warning', code, message, fix }, { path })
    if (front.question.length > maxQuestion) {
      const message = `The question has ${front.question.length} characters; about half are shown as a title.`
      warn('question-long', message, `Say it in at most ${maxQuestion}.`, ['question'])
    }
    const path = ['seo', 'page_description']
    const { length } = front.seo.page_description?.trim() ?? ''
    if (length === 0) {
      const message = 'The field `seo.page_description` is missing.'
      warn('description-missing', message, 'Say in one sentence what the answer explains.', path)
    } else if (length < minDescription) {
      const message = `The field \`seo.page_description\` has only ${length} characters.`
      warn('description-short', message, `Write at least ${minDescription}.`, path)
    } else if (length > maxDescription) {
      const message = `The field \`seo.page_description\` has ${length} characters; about half are shown.`
      warn('description-long', message, `Write at most ${maxDescription}.`, path)
    }
  },
}
