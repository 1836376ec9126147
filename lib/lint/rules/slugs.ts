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
        {
          severity: 'warning',
          code: 'slug-hyphens',
          message: "The file's name begins or ends with a hyphen, or holds two in a row.",
          fix: 'Rename it with `portal move`.',
        },
        { path: ['file_name'] },
      )
    }
    if (slug.length > maxLength) {
      report(
        {
          severity: 'warning',
          code: 'slug-long',
          message: `The file's name has ${slug.length} characters; up to ${maxLength} are shown whole.`,
          fix: 'Rename it with `portal move`.',
        },
        { path: ['file_name'] },
      )
    }
  },
}
