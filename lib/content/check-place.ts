import path from 'node:path'
import { findPage, isSlug, routes } from '@/lib/routes'
import type { Problem } from './issue'
import type { Report } from './report'
import { type FrontMatter, relatedFields } from './schema'
import { getSubjectSlug, getSubjectTitle } from './subject-slug'

/** The place of a record, which is its address. */
export interface RecordPlace {
  subject: string
  slug: string
}

/** The address in a record's path below the content root; absent if the path cannot be one. */
export function parseRecordPath(file: string): RecordPlace | undefined {
  const [, subject = '', slug = ''] = /^learn\/([^/]+)\/([^/]+)\.md$/.exec(file) ?? []
  return isSlug(subject) && isSlug(slug) ? { subject, slug } : undefined
}

/**
 * Compares what a record says of its address with where it stands. The path decides, since it is
 * what readers ask for; so a difference is a warning.
 */
export function checkPlace(front: FrontMatter, place: RecordPlace, report: Report): void {
  const { subject, slug } = place
  if (getSubjectSlug(front.subject) !== subject) {
    const message = `The subject ${JSON.stringify(front.subject)} does not belong into the folder \`${subject}\`.`
    const fix = `Write \`subject: ${getSubjectTitle(subject)}\`; \`portal move\` takes a record to the folder of another subject.`
    report('warning', { code: 'place-subject', message, fix }, ['subject'])
  }
  if (front.file_name !== undefined && front.file_name !== `${slug}.md`) {
    const message = `The field \`file_name\` is not the file's name, \`${slug}.md\`.`
    const fix = `Write \`file_name: ${slug}.md\`.`
    report('warning', { code: 'place-file-name', message, fix }, ['file_name'])
  }
  const address = routes.question(subject, slug)
  if (front.url !== undefined && front.url !== address) {
    const message = "The field `url` is not the page's address, which follows from the file's path."
    report('warning', { code: 'place-url', message, fix: `Write \`url: ${address}\`.` }, ['url'])
  }
  for (const field of relatedFields) {
    const url = front[field]?.url
    if (url === undefined || isQuestionPath(url)) continue
    const message = `The field \`${field}.url\` is not a question's address.`
    const fix = 'Write `/learn/<subject>/questions/<slug>`.'
    report('warning', { code: 'related-url', message, fix }, [field, 'url'])
  }
}

function isQuestionPath(url: string): boolean {
  return findPage(url)?.kind === 'question'
}

/** The problem of a file or folder that no address leads to, with the name nearest to its own that one would. */
export function describeUnusablePath(file: string): Problem {
  const [, subject = '', name = ''] = /^learn\/([^/]+)(?:\/([^/]+)\.\w+)?$/.exec(file) ?? []
  const slugs = [subject, ...(name ? [name] : [])].map(getSubjectSlug)
  // A file that stands beside the subjects' folders belongs into one that cannot be guessed.
  const isKnown = slugs.every(isSlug) && !/^[^/]+\/[^/]+\.\w+$/.test(file)
  const proposal = isKnown
    ? `learn/${slugs.join('/')}${name && '.md'}`
    : 'learn/<subject>/<slug>.md'
  return {
    severity: 'error',
    code: 'file-path',
    message: `The file's path cannot be a page's address${describeUnseen(file)}.`,
    fix: `Name it \`${proposal}\`: lower-case letters, digits and hyphens, at most 200 each.`,
  }
}

/** Names an invisible character of a path, which would make the remedy look like the path. */
function describeUnseen(file: string): string {
  const found = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u.exec(file)
  if (!found) return ''
  const code = found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `: it holds an invisible character, U+${code}, behind ${JSON.stringify(file.slice(0, found.index))}`
}

/** The problem of a record's file that stands deeper than its subject's folder, with the place where it would be served. */
export function describeNestedPath(file: string): Problem {
  const [, subject = ''] = file.split('/')
  const name = path.posix.basename(file)
  const slug = getSubjectSlug(name.replace(/\.\w+$/, ''))
  const proposal = `learn/${subject}/${isSlug(slug) ? slug : '<slug>'}.md`
  return {
    severity: 'error',
    code: 'file-path',
    message: "This stands in a folder within its subject's, so no address leads to it.",
    fix: `Move it to \`${proposal}\`.`,
  }
}
