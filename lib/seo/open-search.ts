import { routes } from '@/lib/routes'
import type { Site } from '@/lib/site'
import { cutGraphemes } from '@/lib/typed-text'
import { escapeXml } from './escape-xml'

/** Media type of a description document (OpenSearch 1.1, "Autodiscovery in HTML/XHTML"). */
export const openSearchType = 'application/opensearchdescription+xml'

/** Characters that browsers show of a name (OpenSearch 1.1, "ShortName"). */
const longestShortName = 16

/** The description by which browsers search the site from their address bar (OpenSearch 1.1). */
export function buildOpenSearch({ name, origin }: Site): string {
  const search = `${origin}${routes.search()}`
  const lines = [
    `<ShortName>${escapeXml(cutGraphemes(name, longestShortName).trim())}</ShortName>`,
    `<LongName>${escapeXml(cutGraphemes(name, 48).trim())}</LongName>`,
    `<Description>${escapeXml(`Search the questions and answers of ${name}.`)}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    '<Language>en</Language>',
    `<Image width="16" height="16" type="image/x-icon">${origin}/favicon.ico</Image>`,
    `<Url type="text/html" template="${search}?q={searchTerms}"/>`,
    `<Url type="${openSearchType}" rel="self" template="${origin}${routes.openSearch()}"/>`,
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    ...lines,
    '</OpenSearchDescription>\n',
  ].join('\n')
}
