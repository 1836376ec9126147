import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import { Cite, plugins } from '@citation-js/core'
import { Parser } from 'htmlparser2'
import type { Reference } from './reference'
import { chicagoStyle, harvardStyle, mlaStyle } from './styles'

/** A run of a citation's text. */
export interface CitationPart {
  text: string
  isItalic: boolean
}

/** A reference in one style, as it goes into a list of works cited. */
export interface Citation {
  /** Name of the style, with its edition. */
  style: string
  parts: CitationPart[]
}

const styles: readonly { style: string; template: string; xml?: string }[] = [
  { style: 'APA 7', template: 'apa' },
  { style: 'MLA 9', template: 'mla-web', xml: mlaStyle },
  { style: 'Chicago 18', template: 'chicago-web', xml: chicagoStyle },
  { style: 'Harvard', template: 'harvard-web', xml: harvardStyle },
]

/**
 * The processor takes `<i>` and the like in a text for markup, and there is no way to say that it is none; a mark
 * that has no width, put behind each `<`, keeps it from that and is taken out of what it writes.
 */
const guard = '\u2060'
const withoutGuards = (text: string) => text.replaceAll(guard, '')
const guardText = (text: string) => withoutGuards(text).replaceAll('<', `<${guard}`)

/** A reference as the processor of styles reads it: nothing is markup but that words with signs in them keep their case. */
function guardReference(reference: Reference): Reference {
  const title = reference.title
    .split(/(\s+)/)
    .map((word) =>
      /[<>$\\_^{}()]/.test(word) ? `<span class="nocase">${guardText(word)}</span>` : word,
    )
    .join('')
  return { ...reference, title, author: mapNames(reference, guardText) }
}

const mapNames = ({ author }: Reference, change: (text: string) => string) =>
  author.map((name) =>
    Object.fromEntries(Object.entries(name).map(([part, text]) => [part, change(text)])),
  ) as Reference['author']

function readParts(html: string): CitationPart[] {
  const parts: CitationPart[] = []
  let italic = 0
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === 'i') italic += 1
    },
    onclosetag: (name) => {
      if (name === 'i') italic -= 1
    },
    ontext: (text) => {
      const last = parts.at(-1)
      const isItalic = italic > 0
      if (last?.isItalic === isItalic) last.text += text
      else parts.push({ text, isItalic })
    },
  })
  parser.end(html)
  const trimmed = parts.map(({ text, isItalic }) => ({
    text: withoutGuards(text).replace(/\s+/g, ' '),
    isItalic,
  }))
  const [first, last] = [trimmed.at(0), trimmed.at(-1)]
  if (first) first.text = first.text.trimStart()
  if (last) last.text = last.text.trimEnd()
  return trimmed
}

/** A reference in every style, each as one line. */
export function formatCitations(reference: Reference): Citation[] {
  const { templates } = plugins.config.get('@csl')
  const cite = new Cite(guardReference(reference))
  return styles.map(({ style, template, xml }) => {
    if (xml && !templates.has(template)) templates.add(template, xml)
    const html = cite.format('bibliography', { template, lang: 'en-US', format: 'html' })
    return { style, parts: readParts(html) }
  })
}

/** A reference as an entry of BibTeX in UTF-8, escaped for LaTeX. */
export function formatBibtex(reference: Reference): string {
  // Its own escaping drops letters that LaTeX has no command for, and leaves out names of organisations.
  plugins.config.get('@bibtex').format.asciiOnly = false
  const title = escapeLatex(reference.title)
  const author = mapNames(reference, escapeLatex)
  return `${new Cite({ ...reference, title, author }).format('bibtex').trim()}\n`
}

/** A reference as a list of one item in CSL-JSON, which Zotero and its like import. */
export function formatCslJson(reference: Reference): string {
  return `${JSON.stringify([reference], undefined, 2)}\n`
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
}

/** A text as LaTeX sets it as it is; letters beyond ASCII stay, in UTF-8. */
function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&#%_^~<>]/g, (sign) => commands[sign] ?? sign)
}
