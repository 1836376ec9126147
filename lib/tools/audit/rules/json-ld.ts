import { foldSpace } from '../page'
import type { Finding, PageRule } from '../types'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Properties whose values are addresses, codes or dates, which no reader needs to see. */
const invisible = new Set([
  '@context',
  '@id',
  '@type',
  'url',
  'item',
  'image',
  'logo',
  'mainEntityOfPage',
  'inLanguage',
  'datePublished',
  'dateModified',
  'dateCreated',
  'learningResourceType',
  'eduQuestionType',
  'digitalSourceType',
  'license',
  'sameAs',
  'contentUrl',
  'encodingFormat',
  'contentLocation',
])

/** Required properties by type, from the search engines' documentation of each result (see crawlers.md). */
const required: Record<string, readonly string[]> = {
  Answer: ['text'],
  Article: [
    'headline',
    'description',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
    'mainEntityOfPage',
  ],
  BreadcrumbList: ['itemListElement'],
  CollectionPage: ['name', 'mainEntity'],
  ItemList: ['itemListElement'],
  LearningResource: ['inLanguage', 'isAccessibleForFree', 'about', 'learningResourceType'],
  ListItem: ['position', 'name'],
  Organization: ['name', 'url'],
  QAPage: ['mainEntity'],
  Question: ['text', 'acceptedAnswer'],
  Quiz: ['hasPart'],
  WebSite: ['name', 'url'],
}

/** Markup is one valid graph without empty values, and says nothing that the page does not show. */
export const checkJsonLd: PageRule = ({ path, status, page }) => {
  if (!page || status !== 200) return []
  const findings: Finding[] = []
  const report = (rule: string, message: string) =>
    findings.push({ rule, severity: 'error', path, message })
  if (page.jsonLd.length > 1)
    report('json-ld-single', `It has ${page.jsonLd.length} blocks of JSON-LD, not one.`)
  const visible = foldSpace([page.text, page.titles[0], page.descriptions[0]].join(' '))
  for (const source of page.jsonLd) {
    if (source.includes('<')) report('json-ld-escape', 'Its JSON-LD holds `<` as it is.')
    let data: Json
    try {
      data = JSON.parse(source)
    } catch (error) {
      report('json-ld-syntax', `Its JSON-LD does not parse: ${(error as Error).message}`)
      continue
    }
    visit(data, '', (key, value) => {
      if (value === null || value === '') report('json-ld-empty', `${key} is empty.`)
      if (typeof value !== 'string' || invisible.has(key) || /^https?:\/\//.test(value)) return
      if (!isShown(key, value, visible)) {
        report(
          'json-ld-parity',
          `${key} says ${JSON.stringify(value.slice(0, 80))}, which the page does not show.`,
        )
      }
    })
    for (const [type, missing] of listMissing(data))
      report('json-ld-required', `${type} has no ${missing}.`)
    for (const list of listBreadcrumbs(data)) {
      if (list.length < 2)
        report(
          'json-ld-breadcrumb',
          `Its BreadcrumbList has ${list.length} items, not two or more.`,
        )
    }
  }
  return findings
}

/** An answer's text is shown word by word: formulas and tables are set otherwise than plain text can say. */
function isShown(key: string, value: string, visible: string): boolean {
  if (visible.includes(foldSpace(value))) return true
  const words = key === 'text' ? value.match(/\p{L}{3,}/gu) : null
  return words?.every((word) => visible.includes(word)) ?? false
}

function visit(value: Json, key: string, see: (key: string, value: Json) => void) {
  if (Array.isArray(value)) for (const item of value) visit(item, key, see)
  else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) visit(item, name, see)
  } else see(key, value)
}

/** The items of each BreadcrumbList ("Breadcrumb structured data": at least two, developers.google.com/search). */
function listBreadcrumbs(value: Json): Json[][] {
  if (Array.isArray(value)) return value.flatMap(listBreadcrumbs)
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(listBreadcrumbs)
  if (value['@type'] !== 'BreadcrumbList') return inner
  return [[value.itemListElement ?? []].flat(), ...inner]
}

function listMissing(value: Json): [type: string, property: string][] {
  if (Array.isArray(value)) return value.flatMap(listMissing)
  if (typeof value !== 'object' || value === null) return []
  const isReference = Object.keys(value).every((name) => name.startsWith('@'))
  const own = [value['@type'] ?? []]
    .flat()
    .flatMap((type) =>
      isReference
        ? []
        : (required[String(type)] ?? [])
            .filter((name) => value[name] === undefined)
            .map((name): [string, string] => [String(type), name]),
    )
  return [...own, ...Object.values(value).flatMap(listMissing)]
}
