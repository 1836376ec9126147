/** A start tag, as it stands in the text. */
export interface Tag {
  /** Lower-case element name. */
  name: string
  /** Decoded values by lower-case name; a name without a value has the empty string. */
  attributes: ReadonlyMap<string, string>
  /** Offset of `<`. */
  start: number
  /** Offset after `>`. */
  end: number
  /** Where the content lies, for elements whose content is text alone (script, style, title, textarea). */
  text?: { start: number; end: number }
}

/** Inside these `<` opens no tag (HTML 13.1.2, raw text and escapable raw text). */
const textElements = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'xmp'])

const tagPattern = /<([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/y
const attributePattern = /([^\s/>=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g

/**
 * Lists the start tags named in `wanted`, in order. It knows comments, quoted attributes and elements whose
 * content is text, so that an answer which speaks of `<script>` is never taken for one.
 */
export function* listTags(html: string, wanted: ReadonlySet<string>): Generator<Tag> {
  let at = html.indexOf('<')
  while (at !== -1) {
    if (html.startsWith('<!--', at)) {
      const close = html.indexOf('-->', at + 4)
      at = close === -1 ? -1 : html.indexOf('<', close + 3)
      continue
    }
    tagPattern.lastIndex = at
    const found = tagPattern.exec(html)
    if (!found) {
      at = html.indexOf('<', at + 1)
      continue
    }
    const name = (found[1] ?? '').toLowerCase()
    const end = at + found[0].length
    const text = textElements.has(name)
      ? { start: end, end: findEndTag(html, name, end) }
      : undefined
    if (wanted.has(name)) {
      yield {
        name,
        attributes: readAttributes(found[2] ?? ''),
        start: at,
        end,
        ...(text && { text }),
      }
    }
    at = html.indexOf('<', text?.end ?? end)
  }
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of source.matchAll(attributePattern)) {
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''))
  }
  return attributes
}

function findEndTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}[\\s/>]`, 'gi')
  pattern.lastIndex = from
  return pattern.exec(html)?.index ?? html.length
}

const escapes = new Map([
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&#x27;', "'"],
  ['&lt;', '<'],
  ['&gt;', '>'],
])

/** Undoes the escapes that React writes into attributes. */
function decodeEntities(value: string): string {
  if (!value.includes('&')) return value
  return value.replace(/&(?:amp|quot|#x27|lt|gt);/g, (entity) => escapes.get(entity) ?? entity)
}
