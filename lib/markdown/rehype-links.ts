import type { Element, ElementContent, Root } from 'hast'
import { declareShown } from '@/lib/routes'
import { classifyHref } from './links'

const externalLink = { rel: ['nofollow', 'noopener', 'ugc'] }

function cleanLink(link: Element): ElementContent[] {
  const href = String(link.properties.href ?? '')
  const kind = classifyHref(href)
  if (kind === undefined) return cleanAll(link.children, false)
  if (kind === 'external') Object.assign(link.properties, externalLink)
  if (kind === 'own') declareShown(href)
  link.children = cleanAll(link.children, true)
  return [link]
}

/** An image of this site stays; an image elsewhere becomes a link to it, so that no page asks another origin for anything. */
function cleanImage(image: Element, isLinked: boolean): ElementContent[] {
  const src = String(image.properties.src ?? '')
  const alt = String(image.properties.alt ?? '')
  const kind = classifyHref(src)
  if (kind === 'own' && src.startsWith('/')) {
    Object.assign(image.properties, { loading: 'lazy', decoding: 'async' })
    return [image]
  }
  const text: ElementContent = { type: 'text', value: alt || 'Image' }
  if (kind !== 'external' || isLinked) return [text]
  return [
    { type: 'element', tagName: 'a', properties: { href: src, ...externalLink }, children: [text] },
  ]
}

function cleanAll(children: readonly ElementContent[], isLinked: boolean): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child]
    if (child.tagName === 'a') return cleanLink(child)
    if (child.tagName === 'img') return cleanImage(child, isLinked)
    child.children = cleanAll(child.children, isLinked)
    return [child]
  })
}

/** Keeps links and images that {@link classifyHref} allows; of the others the text stays. */
export function rehypeLinks() {
  return (tree: Root): void => {
    for (const block of tree.children) {
      if (block.type === 'element') block.children = cleanAll(block.children, false)
    }
  }
}
