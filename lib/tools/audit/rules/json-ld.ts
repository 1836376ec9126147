import { foldSpace } from '../page'
import type { PageRule } from '../types'

type JsonObject = { [key: string]: Json }
type Json = string | number | boolean | null | Json[] | JsonObject

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

/** Markup is one valid graph without empty values, and states nothing that the page does not show. */
export const checkJsonLd: PageRule = ({ page }, report) => {
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
      if (isShown(key, value, visible)) return
      const said = JSON.stringify(value.slice(0, 80))
      report('json-ld-parity', `${key} says ${said}, which the page does not show.`)
    })
    for (const thing of listThings(data)) {
      for (const [type, missing] of listMissing(thing))
        report('json-ld-required', `${type} has no ${missing}.`)
      const items = [thing.itemListElement ?? []].flat()
      if (thing['@type'] === 'BreadcrumbList' && items.length < 2)
        report(
          'json-ld-breadcrumb',
          `Its BreadcrumbList has ${items.length} items, not two or more.`,
        )
    }
  }
}

/** Whether a value is shown. A text counts word by word, since pages set formulas and tables unlike plain text. */
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

/** Every object of a graph, at any depth. */
function listThings(value: Json): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(listThings)
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(listThings)]
}

/** Required properties that an object lacks; none for a reference to an object elsewhere. */
function listMissing(thing: JsonObject): [type: string, property: string][] {
  if (Object.keys(thing).every((name) => name.startsWith('@'))) return []
  return [thing['@type'] ?? []]
    .flat()
    .flatMap((type) =>
      (required[String(type)] ?? [])
        .filter((name) => thing[name] === undefined)
        .map((name): [string, string] => [String(type), name]),
    )
}
