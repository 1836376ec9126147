import type { RecordRule } from '../rule'

/** Longest slug that search results and messengers show whole. */
const maxLength = 160

/** Addresses that work and read badly. */
export const slugs: RecordRule = {
  explanations: {
    'slug-hyphens':
      "The file's name, which is the page's address, begins or ends with a hyphen or holds two in a row, mostly where a sign of the question was left out. The address works; if the page is new, rename the file (`portal move` keeps the old address alive).",
    'slug-long': `The file's name, which is the page's address, has more than ${maxLength} characters. The address works, but is cut wherever it is shown. If the page is new, rename the file (\`portal move\` keeps the old address alive).`,
  },
  check({ slug }, report) {
    if (/^-|-$|--/.test(slug)) {
      report(
        'slug-hyphens',
        "The file's name begins or ends with a hyphen, or holds two in a row.",
        'Rename it with `portal move`.',
        'file_name',
      )
    }
    if (slug.length > maxLength) {
      report(
        'slug-long',
        `The file's name has ${slug.length} characters; up to ${maxLength} are shown whole.`,
        'Rename it with `portal move`.',
        'file_name',
      )
    }
  },
}
