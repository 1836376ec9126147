/** Files that a page cannot do without, by how its HTML names them. */
const references = /<(?:link|script)\b[^>]*?\s(?:href|src)="(\/(?:_next\/static|assets)\/[^"?#]+)/g

/** Whether a path names its file's content, so that it never stands for anything else. */
export function isHashed(path: string): boolean {
  return path.startsWith('/_next/static/') || /^\/assets\/[^/]+-[0-9a-f]{8,}\//.test(path)
}

/** Style sheets, scripts and preloaded fonts of a page, each once. */
export function listPageAssets(html: string): string[] {
  const paths = [...html.matchAll(references)].map(([, path]) => path ?? '')
  return [...new Set(paths.filter(isHashed))]
}

/** The folder of files that refer to each other, such as a style sheet and its fonts; else the path itself. */
export function getAssetGroup(path: string): string {
  return /^\/assets\/[^/]+\//.exec(path)?.[0] ?? path
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
}

/** A page's heading as plain text, else its title; empty for a page with neither. */
export function getPageTitle(html: string): string {
  const [, heading = ''] = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html) ?? []
  const [, title = ''] = /<title>([\s\S]*?)<\/title>/.exec(html) ?? []
  return (heading || title)
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#x27|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()
}
