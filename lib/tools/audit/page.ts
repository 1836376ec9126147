import { Parser } from 'htmlparser2'

/** The facts of one HTML page, as a crawler without JavaScript reads it. */
export interface PageFacts {
  titles: string[]
  descriptions: string[]
  /** `content` of every robots meta element. */
  robots: string[]
  canonicals: string[]
  /** `<link rel="alternate">` with their `type` and `hreflang`, empty if absent. */
  alternates: { href: string; type: string; hreflang: string }[]
  /** Open Graph and Twitter properties; the last of a name wins. */
  social: Record<string, string>
  lang: string
  h1: string[]
  /** Addresses of `<a href>`, as written; without links that ask crawlers not to follow them (`rel="nofollow"`). */
  links: string[]
  /** Addresses of files that readers may take with them (`<a download>`), as written; crawlers do not follow them. */
  downloads: string[]
  /** Questions of the flashcards on the page, in order. */
  cards: string[]
  /** Sources of images, styles and scripts, as written. */
  resources: string[]
  jsonLd: string[]
  /** All text a reader can see, white space folded. */
  text: string
}

const silent = new Set(['script', 'style', 'template', 'noscript'])

/** Reads a page's head, links and text in one pass. */
export function readPage(html: string): PageFacts {
  const facts: PageFacts = {
    titles: [],
    descriptions: [],
    robots: [],
    canonicals: [],
    alternates: [],
    social: {},
    lang: '',
    h1: [],
    links: [],
    downloads: [],
    cards: [],
    resources: [],
    jsonLd: [],
    text: '',
  }
  const stack: string[] = []
  const words: string[] = []
  /** Depth of the list of flashcards that is being read. */
  let cardsAt: number | undefined
  let collected: { into: string[]; text: string; depth: number } | undefined

  const collect = (into: string[]) => {
    collected = { into, text: '', depth: stack.length }
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      stack.push(name)
      if (name === 'html') facts.lang = attributes.lang ?? ''
      else if (name === 'title' && !stack.includes('svg')) collect(facts.titles)
      else if (name === 'h1') collect(facts.h1)
      else if (name === 'script' && attributes.type === 'application/ld+json') collect(facts.jsonLd)
      else if (name === 'summary' && cardsAt !== undefined) collect(facts.cards)
      else if (name === 'a' && attributes.href !== undefined) readAnchor(facts, attributes)
      else if (name === 'meta') readMeta(facts, attributes)
      else if (name === 'link') readLink(facts, attributes)
      if (attributes['data-cards'] !== undefined) cardsAt = stack.length
      if (attributes.src !== undefined) facts.resources.push(attributes.src)
    },
    ontext(text) {
      if (collected) collected.text += text
      if (!stack.some((name) => silent.has(name)) && !stack.includes('title')) words.push(text)
    },
    onclosetag() {
      if (collected?.depth === stack.length) {
        collected.into.push(collected.text.trim())
        collected = undefined
      }
      if (cardsAt === stack.length) cardsAt = undefined
      stack.pop()
      words.push(' ')
    },
  })
  parser.end(html)
  facts.text = foldSpace(words.join(''))
  return facts
}

function readAnchor(facts: PageFacts, { href = '', rel = '', download }: Record<string, string>) {
  if (!rel.toLowerCase().split(/\s+/).includes('nofollow')) facts.links.push(href)
  else if (download !== undefined) facts.downloads.push(href)
}

/** White space as one blank, none at the ends: the form in which texts are compared. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function readMeta(facts: PageFacts, { name, property, content = '' }: Record<string, string>) {
  if (name === 'description') facts.descriptions.push(content)
  else if (name === 'robots') facts.robots.push(content)
  const key = property ?? name
  if (key && /^(?:og|twitter|article):/.test(key)) facts.social[key] = content
}

function readLink(
  facts: PageFacts,
  { rel = '', href = '', type = '', hreflang = '' }: Record<string, string>,
) {
  const kinds = rel.split(/\s+/)
  if (kinds.includes('canonical')) facts.canonicals.push(href)
  else if (kinds.includes('alternate')) facts.alternates.push({ href, type, hreflang })
  else facts.resources.push(href)
}
