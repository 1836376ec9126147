/**
 * Attributes of a node that a custom element fills. React neither hydrates nor updates what such a node holds, so that
 * the element may change it at any time; see README.md.
 * @param html what the server sends in it: a constant of the view, never content.
 */
export function ownPlace(html = '') {
  return {
    'data-own-place': '',
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: { __html: html },
  } as const
}
