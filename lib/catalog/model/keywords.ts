import { isSlug } from '@/lib/routes'

/** Questions that a keyword needs to be a topic. */
export const topicThreshold = 3

/** A keyword as one record spells it. */
export interface Keyword {
  /** The spelling. */
  title: string
  /** Address of a topic with this spelling. */
  slug: string
  /** Normal form: spellings that share it are one topic. */
  key: string
}

const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  )

/** Lower-case words joined by hyphens, without accents or punctuation; empty if no letter or digit is left. */
function slugify(text: string): string {
  const plain = text.toLowerCase()
  if (/^[a-z0-9]+(?:[ -][a-z0-9]+)*$/.test(plain)) return plain.replaceAll(' ', '-')
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]|\p{Mark}/gu, '')
    .replace(/[α-ω]/g, (letter) => greek[letter.charCodeAt(0) - 0x3b1] ?? '')
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Normal form of a topic's slug: forms that differ by a plural s are one. */
export function topicKey(slug: string): string {
  return slug.replace(/([a-z0-9]{2}[a-rt-z0-9])s(?=-|$)/g, '$1')
}

/** The parts of a list of keywords, as they are written. */
export function splitKeywords(list: string): string[] {
  return list.split(/[,;\n]/)
}

/** Keywords of a comma-separated list, in its order, each normal form once; what cannot be an address is left out. */
export function listKeywords(list: string | undefined): Keyword[] {
  const keywords = new Map<string, Keyword>()
  for (const part of splitKeywords(list ?? '')) {
    const title = part.replace(/\s+/g, ' ').trim()
    const slug = slugify(title)
    const key = topicKey(slug)
    if (title.length <= 100 && isSlug(slug) && !keywords.has(key))
      keywords.set(key, { title, slug, key })
  }
  return [...keywords.values()]
}

/** A keyword as one text, its normal form first: equal spellings are equal texts, and those of a topic sort together. */
export function formatMention({ title, slug, key }: Keyword): string {
  return `${key}\n${slug}\n${title}`
}
