import { listTags, type Tag } from './tags'

/** What became of a page's framework scripts. */
export interface StrippedPage {
  html: string
  /**
   * `stripped`: none is left. `kept`: the page says by `<meta name="portal:client">` that it has client
   * components. `unexpected`: the page is not as this version of Next writes it, and is left whole.
   */
  outcome: 'stripped' | 'kept' | 'unexpected'
  /** Text of each inline script that is left and that a browser would run, in order. */
  inlineScripts: string[]
  /** For `unexpected`: what was found instead. */
  reason?: string
}

const wanted = new Set(['script', 'link', 'meta'])
const frameworkPath = '/_next/static/'

/** How Next 16.4 begins its inline scripts: the RSC payload, and the chunk list of Turbopack's runtime. */
const frameworkInline = [
  '(self.__next_f=self.__next_f||[])',
  'self.__next_f.push(',
  '(globalThis["TURBOPACK"]',
  '(globalThis.TURBOPACK',
]

/**
 * Removes Next's scripts, their preloads and the inline RSC payload from a page without client components.
 * Scripts and data blocks of the portal's own stay. A page that holds none of the expected scripts, or an inline
 * script that is neither Next's nor data, is left whole: heavier, but never broken.
 */
export function stripPage(html: string): StrippedPage {
  const removed: Tag[] = []
  const own: Tag[] = []
  const payload: Tag[] = []
  const unknown: Tag[] = []
  let isClient = false
  for (const tag of listTags(html, wanted)) {
    if (tag.name === 'meta') isClient ||= tag.attributes.get('name') === 'portal:client'
    else if (tag.name === 'link') isFrameworkPreload(tag) && removed.push(tag)
    else if (!isExecutable(tag)) continue
    else if (tag.attributes.has('src')) (isFrameworkScript(tag) ? removed : own).push(tag)
    else (isFrameworkInline(html, tag) ? payload : unknown).push(tag)
  }
  const whole = (outcome: 'kept' | 'unexpected', reason?: string): StrippedPage => ({
    html,
    outcome,
    inlineScripts: [...payload, ...unknown].map((tag) => textOf(html, tag)),
    ...(reason && { reason }),
  })
  if (isClient) return whole('kept')
  if (payload.length === 0) return whole('unexpected', 'no RSC payload')
  if (!removed.some(isFrameworkScript)) return whole('unexpected', 'no framework script')
  const [stranger] = unknown
  if (stranger) {
    return whole('unexpected', `an inline script: ${textOf(html, stranger).slice(0, 60)}`)
  }
  return { html: without(html, [...removed, ...payload]), outcome: 'stripped', inlineScripts: [] }
}

const textOf = (html: string, { text }: Tag) => (text ? html.slice(text.start, text.end) : '')

/** A type that is no JavaScript makes a data block, which no browser runs and no policy blocks. */
function isExecutable({ attributes }: Tag): boolean {
  const type = attributes.get('type')?.toLowerCase() ?? ''
  return type === '' || type === 'module' || type === 'text/javascript'
}

function isFrameworkScript({ name, attributes }: Tag): boolean {
  return name === 'script' && attributes.get('src')?.startsWith(frameworkPath) === true
}

function isFrameworkPreload({ attributes }: Tag): boolean {
  const rel = attributes.get('rel')
  const isScript =
    rel === 'modulepreload' || (rel === 'preload' && attributes.get('as') === 'script')
  return isScript && attributes.get('href')?.startsWith(frameworkPath) === true
}

function isFrameworkInline(html: string, tag: Tag): boolean {
  const text = textOf(html, tag)
  return frameworkInline.some((beginning) => text.startsWith(beginning))
}

function without(html: string, tags: Tag[]): string {
  let result = ''
  let from = 0
  for (const tag of tags.sort((a, b) => a.start - b.start)) {
    result += html.slice(from, tag.start)
    from = endOf(html, tag)
  }
  return result + html.slice(from)
}

/** The element's end: a script's end tag included. */
function endOf(html: string, tag: Tag): number {
  if (!tag.text) return tag.end
  const close = html.indexOf('>', tag.text.end)
  return close === -1 ? html.length : close + 1
}
