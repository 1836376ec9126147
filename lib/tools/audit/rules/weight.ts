import { isQuestion } from '../page-kind'
import type { PageRule } from '../types'

/** Bytes of HTML before compression that a list may have; an answer is as long as it is. */
const maxBytes = 100_000

/** Lists stay light enough for a cheap phone and for crawlers' budgets; long answers are pointed out. */
export const checkWeight: PageRule = ({ path, bytes, page }) =>
  page && bytes > maxBytes
    ? [
        {
          rule: 'page-weight',
          severity: isQuestion(path) ? 'warning' : 'error',
          path,
          message: `Its HTML has ${bytes} bytes, over ${maxBytes}.`,
        },
      ]
    : []
