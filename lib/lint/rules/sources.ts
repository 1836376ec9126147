import { getProse } from '../prose'
import type { RecordRule } from '../rule'

const source =
  '(?:document|text|passage|excerpt|transcript|context|article|material|image|figure|diagram|graph|lecture|notes?|slides?|case study|dataset)s?'

/** Something that the asker had before them and the reader has not. */
const missing = new RegExp(
  [
    `\\bthe (?:provided|attached|supplied) ${source}\\b`,
    `\\bthe given (?:document|text|passage|excerpt|transcript|article|image|figure|diagram|graph)s?\\b`,
    `\\bthe ${source} (?:(?:that )?you (?:have )?(?:provided|attached|uploaded|shared|supplied)|(?:provided|supplied)(?=[.,;:)]| does| do | did| is | are ))`,
    `\\bthe (?:provided|gathered|available|given) (?:information|context|text|sources?|documents?) (?:does|do) not\\b`,
    `\\b(?:according to|based on) (?:the|this) (?:document|passage|excerpt|transcript|attachment|lecture|slides)\\b`,
  ].join('|'),
  'i',
)

/** In a question, pointing words are enough: there is nothing before it that they could mean. */
const pointing =
  /\b(?:the|these) (?:above|below|following) \w+|\b(?:shown|listed|given|described|mentioned) (?:above|below|here)\b|\b(?:which|what) of the following\b/i

/** Texts that speak of a source which the reader does not have. */
export const sources: RecordRule = {
  explanations: {
    'question-missing-source':
      'The question asks about a document, figure or list that is not on the page, so that nobody but the asker understands it. Name the work, or put what is asked about into the question.',
    'answer-missing-source':
      'The answer speaks of a document that was provided to its writer. The reader has no such document. Name the work, or say the same without it.',
  },
  check({ front }, report) {
    const asked = missing.exec(front.question) ?? pointing.exec(front.question)
    if (asked) {
      report(
        'question-missing-source',
        `The question needs a source that is not on the page: "${asked[0]}".`,
        'Name the work, or put what is meant into the question.',
        { path: ['question'], offset: asked.index },
      )
    }
    const answered = missing.exec(getProse(front.answer))
    if (answered) {
      report(
        'answer-missing-source',
        `The answer needs a source that is not on the page: "${answered[0]}".`,
        'Name the work, or say the same without it.',
        { path: ['answer'], offset: answered.index },
      )
    }
  },
}
