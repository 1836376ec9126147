import { type QuestionRecord, relatedFields } from '@/lib/content'
import { routes } from '@/lib/routes'
import { findPresent, isMoved } from '../corpus'
import type { CorpusRule, RecordRule } from '../rule'

/** A record's related questions, as its fields hold them. */
export function listRelated({ front }: QuestionRecord) {
  return relatedFields.flatMap((field) => {
    const article = front[field]
    return article ? [{ field, address: article.url }] : []
  })
}

/** Related links that lead nowhere new. */
export const relatedLinks: RecordRule = {
  explanations: {
    'related-repeated':
      'Two of the related questions have the same address; it is shown once, and a computed one takes the free place. Remove or replace the second. `--fix` removes it.',
    'related-self':
      'One of the related questions is the record itself; it is not shown. Remove or replace it. `--fix` removes it.',
  },
  check(record, report) {
    const seen = new Map<string, string>()
    const own = routes.question(record.subject, record.slug)
    for (const { field, address } of listRelated(record)) {
      const first = seen.get(address)
      if (address === own) {
        report(
          'related-self',
          `The field \`${field}\` points to the record itself.`,
          'Remove the field.',
          field,
        )
      } else if (first !== undefined) {
        report(
          'related-repeated',
          `The field \`${field}\` repeats \`${first}\`.`,
          'Remove the field.',
          field,
        )
      }
      if (first === undefined) seen.set(address, field)
    }
  },
}

/** Related links to pages that are not there. */
export const relatedTargets: CorpusRule = {
  explanations: {
    'related-dead':
      'No record stands at the address of a related question, and no redirect leads on from there; the link is not shown. Point it to an existing question, or remove it.',
    'related-moved':
      "The address of a related question is an earlier one: readers get there by a redirect. Write the question's present address.",
  },
  check({ related }, corpus, report) {
    for (const { field, address } of related) {
      if (corpus.byAddress.has(address)) continue
      const present = findPresent(corpus, address)
      const place = { path: [field, 'url'] }
      if (isMoved(corpus, address)) {
        const message = `The field \`${field}.url\` holds an earlier address, ${address}.`
        const fix = present ? `Write \`url: ${present}\`.` : 'Remove the field.'
        report('related-moved', message, fix, place)
      } else {
        const message = `The field \`${field}.url\` leads to no record: ${address}.`
        report('related-dead', message, 'Correct the address, or remove the field.', place)
      }
    }
  },
}
