import type { PageRule } from '../types'

/** Bytes of HTML before compression that a list or a page may have. */
const maxBytes = 100_000

/** Pages stay light enough for a cheap phone and for crawlers' budgets. */
export const checkWeight: PageRule = ({ path, bytes, page }) =>
  page && bytes > maxBytes
    ? [
        {
          rule: 'page-weight',
          severity: 'error',
          path,
          message: `Its HTML has ${bytes} bytes, over ${maxBytes}.`,
        },
      ]
    : []
