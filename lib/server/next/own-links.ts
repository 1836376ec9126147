import { listTags } from './tags'

const wanted = new Set(['a'])
const questionPath = /^\/learn\/[a-z0-9-]+\/questions\/[a-z0-9-]+$/

/**
 * Paths of the questions that a page links to, each once. A page that shows a record links to it, so this tells
 * which stored pages a change of that record touches.
 */
export function listQuestionLinks(html: string): string[] {
  const paths = new Set<string>()
  for (const { attributes } of listTags(html, wanted)) {
    const path = attributes.get('href')?.replace(/[?#].*$/, '')
    if (path && questionPath.test(path)) paths.add(path)
  }
  // A piece of a string keeps the whole alive; these outlive the page's text.
  return [...paths].map((path) => Buffer.from(path).toString('latin1'))
}
