/**
 * The slug of a subject's display name, which is its folder: lower case, marks dropped, everything
 * but letters and digits one hyphen. Spellings that differ in case are one subject. Empty if the
 * name has no letter or digit of ASCII.
 */
export function getSubjectSlug(name: string): string {
  // Every record is asked, and nearly every name is plain.
  const plain = /^[ -~]*$/.test(name) ? name : name.normalize('NFKD').replace(/\p{Mark}/gu, '')
  return plain
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Words that titles of subjects write small. */
const small = new Set(['and', 'for', 'in', 'of', 'or', 'the', 'to'])

/** A display name whose slug is `slug`, for a subject of which no other is known: `business-and-management` gives `Business and Management`. */
export function getSubjectTitle(slug: string): string {
  return slug
    .split('-')
    .filter((word) => word !== '')
    .map((word, index) =>
      index > 0 && small.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')
}
