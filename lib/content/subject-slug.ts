/**
 * The slug of a subject's display name, which is its folder: lower case, marks dropped, everything
 * but letters and digits one hyphen. Spellings that differ in case are one subject. Empty where the
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
